/**
 * A loan as it is offered, at three depths: {@link io.clearcost.domain.loan.LoanTerms}, {@link
 * io.clearcost.domain.loan.RepaymentPlan} and bare flows ({@link
 * io.clearcost.domain.loan.CashFlows}), joined in {@link io.clearcost.domain.loan.LoanOffer}; and
 * what is charged beside interest ({@link io.clearcost.domain.loan.FeeItem} with its {@link
 * io.clearcost.domain.loan.FeeFacts}, {@link io.clearcost.domain.loan.TermsFee}), what is taken off
 * ({@link io.clearcost.domain.loan.Relief}) and what is due only when something goes wrong ({@link
 * io.clearcost.domain.loan.ContingentCharge}). A loan as it really went is {@link
 * io.clearcost.domain.loan.ActualLoan}; what is taken from its borrower and given back is a {@link
 * io.clearcost.domain.loan.LoanCourse} of {@link io.clearcost.domain.loan.Movement}s, and what is
 * to be taken next an {@link io.clearcost.domain.loan.AskedCollection}. How lending spreads over
 * product lines is a {@link io.clearcost.domain.loan.ProductMix}.
 */
@NullMarked
package io.clearcost.domain.loan;

import org.jspecify.annotations.NullMarked;
