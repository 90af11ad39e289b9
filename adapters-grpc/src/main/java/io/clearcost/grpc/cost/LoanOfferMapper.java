package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.grpc.error.FieldShapes;
import java.util.Optional;

/** Reads and writes a loan offer at any of its depths. */
public final class LoanOfferMapper {

  private LoanOfferMapper() {}

  /** Reads an offer that must be given; empty when anything is wrong with the request so far. */
  public static Optional<LoanOffer> read(
      FieldShapes shapes, String path, boolean given, io.clearcost.proto.cost.v1.LoanOffer offer) {
    if (!given) {
      shapes.missing(path);
      return Optional.empty();
    }
    return switch (offer.getDepthCase()) {
      case TERMS ->
          LoanTermsMapper.read(shapes, path + ".terms", offer.getTerms())
              .map(LoanOffer.OfTerms::new);
      case PLAN ->
          RepaymentPlanMapper.read(shapes, path + ".plan", offer.getPlan())
              .map(LoanOffer.OfPlan::new);
      case CASH_FLOWS ->
          CashFlowsMapper.read(shapes, path + ".cash_flows", offer.getCashFlows())
              .map(LoanOffer.OfFlows::new);
      case DEPTH_NOT_SET -> {
        shapes.missing(path + ".depth");
        yield Optional.empty();
      }
    };
  }

  /** Reports cash flows in unit periods that do not say when the money is paid out. */
  public static void requireDisbursementDate(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.LoanOffer offer) {
    if (offer.hasCashFlows()
        && CashFlowsMapper.isPeriodic(offer.getCashFlows())
        && offer.getCashFlows().getDisbursementDate().isEmpty()) {
      shapes.missing(path + ".cash_flows.disbursement_date");
    }
  }

  public static io.clearcost.proto.cost.v1.LoanOffer write(LoanOffer offer) {
    io.clearcost.proto.cost.v1.LoanOffer.Builder written =
        io.clearcost.proto.cost.v1.LoanOffer.newBuilder();
    return offer
        .fold(
            terms -> written.setTerms(LoanTermsMapper.write(terms)),
            plan -> written.setPlan(RepaymentPlanMapper.write(plan)),
            flows -> written.setCashFlows(CashFlowsMapper.write(flows)))
        .build();
  }
}
