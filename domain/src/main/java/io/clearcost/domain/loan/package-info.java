/**
 * A loan as it is offered, at three depths: {@link io.clearcost.domain.loan.LoanTerms}, {@link
 * io.clearcost.domain.loan.RepaymentPlan} and bare flows ({@link
 * io.clearcost.domain.loan.CashFlows}), joined in {@link io.clearcost.domain.loan.LoanOffer}; and
 * what is charged beside interest ({@link io.clearcost.domain.loan.FeeItem}, {@link
 * io.clearcost.domain.loan.TermsFee}).
 */
@NullMarked
package io.clearcost.domain.loan;

import org.jspecify.annotations.NullMarked;
