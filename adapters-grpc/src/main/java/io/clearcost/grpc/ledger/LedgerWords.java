package io.clearcost.grpc.ledger;

import io.clearcost.domain.gate.TermClass;
import io.clearcost.domain.ledger.Check;
import io.clearcost.domain.ledger.ClaimEvent;
import io.clearcost.domain.ledger.Enhancer;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanGrade;
import io.clearcost.domain.ledger.LoanLink;
import io.clearcost.domain.loan.Movement;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.disclosure.v1.MovementLink;
import io.clearcost.proto.ledger.v1.AssessmentStatus;
import io.clearcost.proto.ledger.v1.CheckLayer;
import io.clearcost.proto.ledger.v1.CheckSeverity;
import io.clearcost.proto.ledger.v1.ClaimEventKind;
import io.clearcost.proto.ledger.v1.EnhancerKind;
import io.clearcost.proto.ledger.v1.LoanLinkKind;
import io.clearcost.proto.ledger.v1.LoanTermClass;

/** The enums of the ledger on the wire and in the domain. */
final class LedgerWords {

  static final WireEnum<EnhancerKind, Enhancer.Kind> ENHANCER =
      WireEnum.of("ENHANCER_KIND_", EnhancerKind.class, Enhancer.Kind.class);
  static final WireEnum<LoanLinkKind, LoanLink.Kind> LINK =
      WireEnum.of("LOAN_LINK_KIND_", LoanLinkKind.class, LoanLink.Kind.class);
  static final WireEnum<ClaimEventKind, ClaimEvent.Kind> EVENT =
      WireEnum.of("CLAIM_EVENT_KIND_", ClaimEventKind.class, ClaimEvent.Kind.class);
  static final WireEnum<io.clearcost.proto.ledger.v1.LoanGrade, LoanGrade> GRADE =
      WireEnum.of("LOAN_GRADE_", io.clearcost.proto.ledger.v1.LoanGrade.class, LoanGrade.class);
  static final WireEnum<MovementLink, Movement.Link> TIE =
      WireEnum.of("MOVEMENT_LINK_", MovementLink.class, Movement.Link.class);
  static final WireEnum<CheckLayer, Check.Layer> LAYER =
      WireEnum.of("CHECK_LAYER_", CheckLayer.class, Check.Layer.class);
  static final WireEnum<CheckSeverity, Check.Severity> SEVERITY =
      WireEnum.of("CHECK_SEVERITY_", CheckSeverity.class, Check.Severity.class);
  static final WireEnum<AssessmentStatus, IntakeAssessment.Status> STATUS =
      WireEnum.of("ASSESSMENT_STATUS_", AssessmentStatus.class, IntakeAssessment.Status.class);
  static final WireEnum<LoanTermClass, TermClass> TERM_CLASS =
      WireEnum.of("LOAN_TERM_CLASS_", LoanTermClass.class, TermClass.class);
  static final WireEnum<io.clearcost.proto.ledger.v1.LoanDimension, LoanDimension> DIMENSION =
      WireEnum.of(
          "LOAN_DIMENSION_", io.clearcost.proto.ledger.v1.LoanDimension.class, LoanDimension.class);

  private LedgerWords() {}
}
