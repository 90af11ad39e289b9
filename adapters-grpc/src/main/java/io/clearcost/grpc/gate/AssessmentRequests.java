package io.clearcost.grpc.gate;

import io.clearcost.application.gate.AssessLoan;
import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.Contradiction;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.LoanOfferMapper;
import io.clearcost.grpc.error.FieldError;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import java.util.Optional;

/** Reads what the gate is asked. */
final class AssessmentRequests {

  /** The field with the loan. */
  static final String LOAN = "loan";

  private static final String CIRCUMSTANCES = "circumstances";

  private AssessmentRequests() {}

  /** The command; empty when any field is malformed. */
  static Optional<AssessLoan.Command> read(AssessLoanRequest request, FieldErrors errors) {
    FieldShapes shapes = new FieldShapes(errors);
    Optional<String> requestId =
        request.getValidateOnly()
            ? Optional.empty()
            : shapes.text("request_id", request.getRequestId(), RequestId.LONGEST);
    Optional<String> institution =
        shapes.code(
            "institution_id",
            request.getInstitutionId(),
            InstitutionId.SHAPE,
            LawWords.INSTITUTION_SHAPE);
    Optional<String> reference =
        shapes.text("loan_reference", request.getLoanReference(), LoanReference.LONGEST);
    LoanOfferMapper.requireDisbursementDate(shapes, LOAN, request.getLoan());
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, LOAN, request.hasLoan(), request.getLoan());
    Milestone milestone =
        CircumstancesMapper.MILESTONE
            .optional(shapes, "milestone", request.getMilestoneValue())
            .orElse(Milestone.QUOTE);
    Optional<LoanCircumstances> circumstances =
        request.hasCircumstances()
            ? CircumstancesMapper.read(shapes, CIRCUMSTANCES, request.getCircumstances())
            : errors.build(CIRCUMSTANCES, () -> LoanCircumstances.NONE);
    Optional<ClaimedDisclosure> disclosure =
        request.getDisclosureId().isEmpty()
            ? Optional.empty()
            : shapes
                .text("disclosure_id", request.getDisclosureId(), ClaimedDisclosure.LONGEST)
                .map(ClaimedDisclosure::new);
    shapes.notAllowed(
        "disclosure_id",
        disclosure.isPresent() && !milestone.restsOnASheet(),
        new Text("a quote comes before any disclosure", "报价先于明示"));
    Optional<AskedCollection> collection =
        request.hasCollection()
            ? CollectionAskedMapper.read(shapes, "collection", request.getCollection())
            : Optional.empty();
    shapes.notAllowed(
        "collection",
        request.hasCollection() && milestone != Milestone.COLLECTION,
        new Text("money is taken at MILESTONE_COLLECTION only", "仅在收款环节提供"));
    if (offer.isPresent() && circumstances.isPresent()) {
      Contradiction.of(offer.get(), milestone, circumstances.get())
          .forEach(
              found -> errors.add(found.path(), FieldError.Reason.CONTRADICTORY, found.sentence()));
    }
    return errors.build(
        LOAN,
        () ->
            new AssessLoan.Command(
                new LoanApplication(
                    new InstitutionId(institution.orElseThrow()),
                    new LoanReference(reference.orElseThrow()),
                    offer.orElseThrow(),
                    milestone,
                    circumstances.orElseThrow(),
                    disclosure,
                    collection),
                requestId.map(RequestId::new)));
  }
}
