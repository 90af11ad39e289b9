/**
 * What the borrower is shown before signing, and nothing charged beyond it (明示).
 *
 * <p>{@link io.clearcost.domain.disclosure.SheetComposer} makes the sheet, a {@link
 * io.clearcost.domain.disclosure.CostDisclosure}, from a decision and what the lender tells besides
 * ({@link io.clearcost.domain.disclosure.SheetFacts}), the standards beside a plan among it ({@link
 * io.clearcost.domain.disclosure.PlanStandards}). A sheet that is kept is a {@link
 * io.clearcost.domain.disclosure.DisclosureVersion}; it is shown ({@link
 * io.clearcost.domain.disclosure.Showing}) and confirmed ({@link
 * io.clearcost.domain.disclosure.Acknowledgement}), and {@link
 * io.clearcost.domain.disclosure.DisclosureControl} says when that, or signing, may not be. {@link
 * io.clearcost.domain.disclosure.Drift} names what differs from what was shown. What is taken from
 * the borrower afterwards, a {@link io.clearcost.domain.loan.Movement}, is held against the sheet
 * by {@link io.clearcost.domain.disclosure.CollectionControl}.
 */
@NullMarked
package io.clearcost.domain.disclosure;

import org.jspecify.annotations.NullMarked;
