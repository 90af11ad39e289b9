/**
 * The decision log on disk: {@link io.clearcost.persistence.evidence.JdbiDecisionLog} stores a
 * {@link io.clearcost.persistence.evidence.DecisionRow} for each decision, whose content {@link
 * io.clearcost.persistence.evidence.DecisionJson} writes and reads with the help of one class for
 * each concern: {@link io.clearcost.persistence.evidence.PartyJson}, {@link
 * io.clearcost.persistence.evidence.LoanOfferJson} (with {@link
 * io.clearcost.persistence.evidence.LoanTermsJson}, {@link
 * io.clearcost.persistence.evidence.RepaymentShapeJson}, {@link
 * io.clearcost.persistence.evidence.DrawdownJson}, {@link
 * io.clearcost.persistence.evidence.RepaymentPlanJson}, {@link
 * io.clearcost.persistence.evidence.FeeJson} and {@link
 * io.clearcost.persistence.evidence.FlowsJson}), {@link io.clearcost.persistence.evidence.CostJson}
 * and {@link io.clearcost.persistence.evidence.FindingJson} (with {@link
 * io.clearcost.persistence.evidence.LegalBasisJson}, {@link
 * io.clearcost.persistence.evidence.LegalNumberJson} and {@link
 * io.clearcost.persistence.evidence.MeasurementJson}). A {@link
 * io.clearcost.persistence.evidence.TextPacker} makes a {@link
 * io.clearcost.persistence.evidence.PackedText} of most of it. A {@link
 * io.clearcost.persistence.evidence.JsonObject} and any other {@link
 * io.clearcost.persistence.evidence.Json} is what is written, {@link
 * io.clearcost.persistence.evidence.JsonFields} reads an object's fields, {@link
 * io.clearcost.persistence.evidence.RatioCodec} and {@link
 * io.clearcost.persistence.evidence.PeriodOffsetCodec} keep numbers exact, and {@link
 * io.clearcost.persistence.evidence.UnreadableContentException} says what cannot be read. {@link
 * io.clearcost.persistence.evidence.CallerColumns} say in any table on whose behalf a row is there.
 */
@NullMarked
package io.clearcost.persistence.evidence;

import org.jspecify.annotations.NullMarked;
