package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.Institution;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.time.YearMonth;
import java.util.Iterator;

/**
 * What a lender reports of one month.
 *
 * @param institution the lender
 * @param month the month
 * @param records one for each loan that was made, moved or is still owed, the older deals first;
 *     made one by one as they are asked for, and only once
 */
public record Tape(Institution institution, YearMonth month, Iterator<LoanRecord> records) {}
