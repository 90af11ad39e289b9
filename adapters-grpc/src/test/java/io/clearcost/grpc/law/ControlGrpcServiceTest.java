package io.clearcost.grpc.law;

import static io.clearcost.grpc.server.RunningServer.AUTHORITY_TOKEN;
import static io.clearcost.grpc.server.RunningServer.BANK;
import static io.clearcost.grpc.server.RunningServer.BANK_COMPLIANCE_TOKEN;
import static io.clearcost.grpc.server.RunningServer.SMALL_LOAN_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.law.v1.CheckControlsRequest;
import io.clearcost.proto.law.v1.CheckControlsResponse;
import io.clearcost.proto.law.v1.Control;
import io.clearcost.proto.law.v1.ControlCheck;
import io.clearcost.proto.law.v1.ControlServiceGrpc;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.LimitKind;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.StricterLimit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlGrpcServiceTest {

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void controls_ofASupervisor_tellEveryRuleAndEveryProblemInBothLanguages() {
    CheckControlsResponse report = check(AUTHORITY_TOKEN);

    assertThat(report.getAsOfDate()).isEqualTo("2026-11-21");
    assertThat(report.getRuleBookVersion()).startsWith("sha256:");
    assertThat(of(report, Control.CONTROL_RULE_CAN_FIRE)).hasSizeGreaterThan(10);
    assertThat(report.getChecksList())
        .filteredOn(ControlCheck::hasProblem)
        .hasSize(report.getProblemCount())
        .extracting(ControlCheck::getControl)
        .containsExactly(
            Control.CONTROL_LPR_HISTORY_IS_CURRENT, Control.CONTROL_TWO_PEOPLE_CAN_CHANGE);
    assertThat(report.getChecksList())
        .allSatisfy(
            check -> {
              assertThat(check.getDemandEn()).isNotEmpty();
              assertThat(check.getDemandZh()).isNotEmpty();
            })
        .filteredOn(ControlCheck::hasProblem)
        .allSatisfy(
            check -> {
              assertThat(check.getProblem().getWhatEn()).isNotEmpty();
              assertThat(check.getProblem().getWhatZh()).isNotEmpty();
              assertThat(check.getProblem().getRemedyEn()).isNotEmpty();
              assertThat(check.getProblem().getRemedyZh()).isNotEmpty();
            });
  }

  @Test
  void ownMatter_ofABank_isToldToItsPeopleAndNotToOthers() {
    server
        .lawChanges(BANK_COMPLIANCE_TOKEN)
        .proposeChange(
            ProposeChangeRequest.newBuilder()
                .setRequestId("r-1")
                .setWhy("for a test")
                .setChange(
                    LawChange.newBuilder()
                        .setStricterLimit(
                            StricterLimit.newBuilder()
                                .setInstitutionId(BANK)
                                .setLimitKind(LimitKind.LIMIT_KIND_COST_CAP)
                                .setValue("0.2")
                                .setStartDate("2026-12-01")))
                .build());

    assertThat(of(check(BANK_COMPLIANCE_TOKEN), Control.CONTROL_PROPOSAL_CAN_BE_APPROVED))
        .singleElement()
        .satisfies(check -> assertThat(check.getInstitutionId()).isEqualTo(BANK));
    assertThat(check(SMALL_LOAN_TOKEN).getChecksList())
        .extracting(ControlCheck::getInstitutionId)
        .containsOnly("");
  }

  private static List<ControlCheck> of(CheckControlsResponse report, Control control) {
    return report.getChecksList().stream().filter(check -> check.getControl() == control).toList();
  }

  private CheckControlsResponse check(String token) {
    return ControlServiceGrpc.newBlockingStub(server.as(token))
        .checkControls(CheckControlsRequest.getDefaultInstance());
  }
}
