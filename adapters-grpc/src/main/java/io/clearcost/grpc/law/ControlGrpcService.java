package io.clearcost.grpc.law;

import io.clearcost.application.law.CheckControls;
import io.clearcost.domain.gate.ControlCheck;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.proto.law.v1.CheckControlsRequest;
import io.clearcost.proto.law.v1.CheckControlsResponse;
import io.clearcost.proto.law.v1.Control;
import io.clearcost.proto.law.v1.ControlProblem;
import io.clearcost.proto.law.v1.ControlServiceGrpc;
import io.grpc.stub.StreamObserver;

/** Says whether the controls work. */
public final class ControlGrpcService extends ControlServiceGrpc.ControlServiceImplBase {

  private static final WireEnum<Control, ControlCheck.Control> CONTROL =
      WireEnum.of("CONTROL_", Control.class, ControlCheck.Control.class);

  private final CheckControls checkControls;

  /** The service over its use case. */
  public ControlGrpcService(CheckControls checkControls) {
    this.checkControls = checkControls;
  }

  @Override
  public void checkControls(
      CheckControlsRequest request, StreamObserver<CheckControlsResponse> observer) {
    Reply.of(write(checkControls.handle(CallerContext.current()))).sendTo(observer);
  }

  private static CheckControlsResponse write(CheckControls.Report report) {
    return CheckControlsResponse.newBuilder()
        .setAsOfDate(report.asOf().toString())
        .setRuleBookVersion(report.ruleBookVersion())
        .addAllChecks(report.checks().stream().map(ControlGrpcService::write).toList())
        .setProblemCount(
            Math.toIntExact(report.checks().stream().filter(check -> !check.isWell()).count()))
        .build();
  }

  private static io.clearcost.proto.law.v1.ControlCheck write(ControlCheck check) {
    io.clearcost.proto.law.v1.ControlCheck.Builder written =
        io.clearcost.proto.law.v1.ControlCheck.newBuilder()
            .setControl(CONTROL.toWire(check.control()))
            .setSubject(check.subject())
            .setInstitutionId(check.owner().map(InstitutionId::value).orElse(""))
            .setDemandEn(check.control().demand().english())
            .setDemandZh(check.control().demand().chinese());
    check.problem().map(ControlGrpcService::write).ifPresent(written::setProblem);
    return written.build();
  }

  private static ControlProblem write(ControlCheck.Problem problem) {
    return ControlProblem.newBuilder()
        .setWhatEn(problem.what().english())
        .setWhatZh(problem.what().chinese())
        .setRemedyEn(problem.remedy().english())
        .setRemedyZh(problem.remedy().chinese())
        .build();
  }
}
