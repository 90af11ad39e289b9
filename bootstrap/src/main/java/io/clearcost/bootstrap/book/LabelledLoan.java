package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.InstitutionId;

/**
 * What a detector should find out about a loan. A loan may carry more than one label.
 *
 * @param institution the lender
 * @param loanReference its name for the loan
 * @param pattern what the loan is
 */
public record LabelledLoan(InstitutionId institution, String loanReference, Pattern pattern) {}
