package io.clearcost.domain.cost;

import io.clearcost.domain.money.Money;
import java.time.LocalDate;

/**
 * A loan settled on a due date, right after the payment of that day.
 *
 * @param number of the due date, 1 for the first one after disbursement
 * @param date the due date
 * @param outstandingPrincipal principal paid out and not repaid by then
 * @param prepaymentCharge what early repayment makes due; zero on the last due date
 * @param depositReturned what was kept to be given back in any case
 * @param refund what comes back of fees because the loan ends early; zero on the last due date
 * @param remainingCharges interest and fees of all later due dates
 * @param interestMayBeOwed whether principal was in use without any interest being due on the day,
 *     though interest is due later: what has run up by then is not known from the plan
 * @param withRefund settled for principal and prepayment charge, refunds being given
 * @param withoutRefund the same with the refunds kept back
 * @param withRemainingCharges the same with the remaining charges demanded at once, as is done with
 *     等本等息
 */
public record SettlementPoint(
    int number,
    LocalDate date,
    Money outstandingPrincipal,
    Money prepaymentCharge,
    Money depositReturned,
    Money refund,
    Money remainingCharges,
    boolean interestMayBeOwed,
    Settlement withRefund,
    Settlement withoutRefund,
    Settlement withRemainingCharges) {}
