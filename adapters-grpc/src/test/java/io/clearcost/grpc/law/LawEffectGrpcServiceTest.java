package io.clearcost.grpc.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.grpc.cost.Loans;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import io.clearcost.proto.law.v1.EffectCount;
import io.clearcost.proto.law.v1.FollowChangeRequest;
import io.clearcost.proto.law.v1.FollowChangeResponse;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.LimitKind;
import io.clearcost.proto.law.v1.LineShare;
import io.clearcost.proto.law.v1.LineWeight;
import io.clearcost.proto.law.v1.MixEffect;
import io.clearcost.proto.law.v1.OutcomeTurn;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.RejectChangeRequest;
import io.clearcost.proto.law.v1.ShowChangeEffectRequest;
import io.clearcost.proto.law.v1.ShowChangeEffectResponse;
import io.clearcost.proto.law.v1.ShowWhatIfRequest;
import io.clearcost.proto.law.v1.ShowWhatIfResponse;
import io.clearcost.proto.law.v1.StricterLimit;
import io.clearcost.proto.law.v1.Supposition;
import io.clearcost.proto.law.v1.TurnedLoan;
import io.clearcost.proto.type.v1.Outcome;
import io.clearcost.proto.type.v1.RateConvention;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LawEffectGrpcServiceTest {

  private final RunningServer server = RunningServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showChangeEffect_ofADraft_countsAllAndSendsWhatWasAskedFor() {
    Decision turned = decide(RunningServer.BANK, 1);
    for (int k = 2; k <= 70; k++) {
      decide(RunningServer.BANK, k);
    }
    decide(RunningServer.SMALL_LOAN, 1);

    List<ShowChangeEffectResponse> answers =
        effects(
            RunningServer.BANK_TOKEN,
            ShowChangeEffectRequest.newBuilder().setChange(ownCap("0.1")).setMostTurned(2));

    List<TurnedLoan> sent =
        answers.stream()
            .filter(ShowChangeEffectResponse::hasTurned)
            .map(ShowChangeEffectResponse::getTurned)
            .toList();
    EffectCount count = answers.get(answers.size() - 1).getCount();
    assertThat(sent).extracting(TurnedLoan::getLoanReference).containsExactly("loan-1", "loan-2");
    assertThat(sent.get(0).getDecisionId()).isEqualTo(turned.getDecisionId());
    assertThat(sent.get(0).getPrincipalFen()).isEqualTo(10_000_000);
    assertThat(sent.get(0).getBefore().getLimitsList()).containsExactly("0.24");
    assertThat(sent.get(0).getAfter().getLimitsList()).containsExactly("0.1");
    assertThat(sent.get(0).getAfter().getOutcome()).isEqualTo(Outcome.OUTCOME_BLOCK);
    assertThat(count.getComplete()).isTrue();
    assertThat(count.getLoanCount()).isEqualTo(70);
    assertThat(count.getTurnedCount()).isEqualTo(70);
    assertThat(count.getUnsentCount()).isEqualTo(68);
    assertThat(count.getTurnsList())
        .containsExactly(
            OutcomeTurn.newBuilder()
                .setBefore(Outcome.OUTCOME_PASS)
                .setAfter(Outcome.OUTCOME_BLOCK)
                .setLoanCount(70)
                .setPrincipalFen(700_000_000)
                .build());
  }

  @Test
  void showChangeEffect_thatMayNotBe_isRefusedWithItsReason() {
    String decided = proposed("r1");
    reject(decided);

    assertThat(
            refused(
                RunningServer.BANK_TOKEN,
                ShowChangeEffectRequest.newBuilder().setChangeId(decided)))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Code.FAILED_PRECONDITION, "ALREADY_DECIDED");
    assertThat(
            refused(
                RunningServer.BANK_TOKEN,
                ShowChangeEffectRequest.newBuilder().setChange(ownCap("0.3"))))
        .extracting(Refused::reason)
        .isEqualTo("LOOSER_THAN_THE_LAW");
    assertThat(
            refused(
                RunningServer.SMALL_LOAN_TOKEN,
                ShowChangeEffectRequest.newBuilder().setChangeId(decided)))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Code.NOT_FOUND, "CHANGE_NOT_FOUND");
    assertThat(
            refused(
                RunningServer.SMALL_LOAN_TOKEN,
                ShowChangeEffectRequest.newBuilder().setChange(ownCap("0.1"))))
        .extracting(Refused::code)
        .isEqualTo(Code.PERMISSION_DENIED);
  }

  @Test
  void showChangeEffect_toThoseWhoDecideOnIt_isShown() {
    decide(RunningServer.BANK, 1);

    assertThat(
            effects(
                RunningServer.BANK_COMPLIANCE_TOKEN,
                ShowChangeEffectRequest.newBuilder().setChange(ownCap("0.1"))))
        .isEqualTo(
            effects(
                RunningServer.BANK_TOKEN,
                ShowChangeEffectRequest.newBuilder().setChange(ownCap("0.1"))))
        .isNotEmpty();
  }

  @Test
  void requests_malformed_nameEveryField() {
    assertThat(
            refused(
                    RunningServer.BANK_TOKEN,
                    ShowChangeEffectRequest.newBuilder()
                        .setInstitutionId("NO SUCH")
                        .setMostTurned(-1))
                .fields())
        .containsExactlyInAnyOrder(
            "change_id REQUIRED", "institution_id MALFORMED", "most_turned OUT_OF_RANGE");
    assertThat(
            Refused.by(
                    () ->
                        whatIf(
                            ShowWhatIfRequest.newBuilder()
                                .setSupposition(
                                    Supposition.newBuilder()
                                        .setLprShiftBp(1_001)
                                        .setHardCap("0")
                                        .setFeeScale("-1"))
                                .setStartDate("then")))
                .fields())
        .contains(
            "supposition.lpr_shift_bp OUT_OF_RANGE",
            "supposition.hard_cap OUT_OF_RANGE",
            "start_date MALFORMED")
        .anyMatch(field -> field.startsWith("supposition.fee_scale "));
    assertThat(Refused.by(() -> whatIf(ShowWhatIfRequest.newBuilder())).fields())
        .containsExactly("supposition REQUIRED");
    assertThat(
            Refused.by(() -> follow(proposed("r1"), "no-place").forEachRemaining(any -> {}))
                .fields())
        .containsExactly("place MALFORMED");
  }

  @Test
  void showWhatIf_ofAnotherCap_turnsWhatLiesAboveIt() {
    decide(RunningServer.BANK, 1);
    decide(RunningServer.SMALL_LOAN, 1);

    List<ShowWhatIfResponse> answers =
        whatIf(
            ShowWhatIfRequest.newBuilder()
                .setSupposition(Supposition.newBuilder().setHardCap("0.1").setLprShiftBp(-20))
                .setMostTurned(10));

    assertThat(answers).filteredOn(ShowWhatIfResponse::hasTurned).hasSize(2);
    assertThat(answers.get(answers.size() - 1).getCount().getTurnedCount()).isEqualTo(2);
  }

  /** One loan of each line and one of none, of 100,000 yuan each at 11 %. */
  @Test
  void showWhatIf_ofAnotherMix_weighsLinesInTheLastMessage() {
    decide(RunningServer.BANK, 1, "cash");
    decide(RunningServer.BANK, 2, "card");
    decide(RunningServer.BANK, 3);

    List<ShowWhatIfResponse> answers =
        whatIf(
            ShowWhatIfRequest.newBuilder()
                .setInstitutionId(RunningServer.BANK)
                .setSupposition(
                    mix("cash", "0.75", "card", "0.25").setHardCap("0.1").setLprShiftBp(-20)));

    MixEffect mix = answers.get(answers.size() - 1).getCount().getMix();
    assertThat(answers.get(0).getCount().hasMix()).isFalse();
    assertThat(mix.getLinesList())
        .containsExactly(
            line("cash", "0.333333333333", 22_500_000, "0.75"),
            line("card", "0.333333333333", 7_500_000, "0.25"),
            line("", "0.333333333333", 0, "0"));
    assertThat(mix.getTurnsList())
        .containsExactly(
            OutcomeTurn.newBuilder()
                .setBefore(Outcome.OUTCOME_PASS)
                .setAfter(Outcome.OUTCOME_BLOCK)
                .setLoanCount(3)
                .setPrincipalFen(30_000_000)
                .build());
    assertThat(mix.getTurnedShare()).isEqualTo("1");
    assertThat(mix.getSupposedTurnedShare()).isEqualTo("1");
    assertThat(mix.getAveragesAfterList()).isEqualTo(mix.getAveragesBeforeList());
    assertThat(mix.getAveragesAfter(0).getPrincipalFen()).isEqualTo(30_000_000);
    assertThat(mix.getAveragesAfter(0).getRate().getConvention())
        .isEqualTo(RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE);
    assertThat(mix.getAveragesAfter(0).getRate().getValue()).startsWith("0.10999");
  }

  @Test
  void showWhatIf_ofAMixThatCannotBe_namesEveryField() {
    assertThat(refusedMix(mix("cash", "-0.1", "CARD", "0.5", "", "2")))
        .containsExactly(
            "supposition.mix[0].share MALFORMED",
            "supposition.mix[1].product_line MALFORMED",
            "supposition.mix[2].product_line REQUIRED",
            "supposition.mix[2].share OUT_OF_RANGE");
    assertThat(refusedMix(mix("cash", "0.5", "cash", "0.5")))
        .containsExactly("supposition.mix[1].product_line DUPLICATE");
    assertThat(refusedMix(mix("cash", "0.5", "card", "0.4")))
        .containsExactly("supposition.mix CONTRADICTORY");
    Supposition.Builder many = Supposition.newBuilder();
    for (int k = 0; k < 101; k++) {
      many.addMix(LineShare.newBuilder().setProductLine("line-" + k).setShare("0"));
    }
    assertThat(refusedMix(many)).containsExactly("supposition.mix TOO_MANY");
  }

  @Test
  void showWhatIf_ofAMixThatTheLoansRefuse_namesTheFields() {
    decide(RunningServer.BANK, 1, "cash");
    assertThat(refusedMix(mix("card", "0.5", "cash", "0.5")))
        .containsExactly("supposition.mix[0].product_line NOT_ON_RECORD");

    decide(RunningServer.SMALL_LOAN, 1, "card");

    assertThat(refusedMix(mix("card", "0.5", "cash", "0.5")))
        .containsExactly("institution_id REQUIRED");
  }

  private List<String> refusedMix(Supposition.Builder supposition) {
    ShowWhatIfRequest.Builder request = ShowWhatIfRequest.newBuilder().setSupposition(supposition);
    return Refused.by(() -> whatIf(request)).fields();
  }

  /** Lines and shares in turn. */
  private static Supposition.Builder mix(String... linesAndShares) {
    Supposition.Builder supposition = Supposition.newBuilder();
    for (int k = 0; k < linesAndShares.length; k += 2) {
      supposition.addMix(
          LineShare.newBuilder().setProductLine(linesAndShares[k]).setShare(linesAndShares[k + 1]));
    }
    return supposition;
  }

  /** One loan of 100,000 yuan. */
  private static LineWeight line(String name, String share, long supposedFen, String supposed) {
    return LineWeight.newBuilder()
        .setProductLine(name)
        .setLoanCount(1)
        .setPrincipalFen(10_000_000)
        .setPresentShare(share)
        .setSupposedPrincipalFen(supposedFen)
        .setSupposedShare(supposed)
        .build();
  }

  @Test
  void followChange_whileLoansAreDecided_tellsThoseThatTurnAndEndsWithTheChange() {
    String change = proposed("r1");
    decide(RunningServer.BANK, 1);
    Iterator<FollowChangeResponse> answers = follow(change, "");
    FollowChangeResponse first = answers.next();

    decide(RunningServer.BANK, 2);
    List<FollowChangeResponse> told = new ArrayList<>(List.of(answers.next(), answers.next()));
    reject(change);
    answers.forEachRemaining(told::add);

    assertThat(first.getCount().getLoanCount()).isZero();
    assertThat(told.get(0).getTurned().getLoanReference()).isEqualTo("loan-2");
    assertThat(told.get(1).getCount().getTurnedCount()).isEqualTo(1);
    assertThat(told.get(1).getCount().getComplete()).isFalse();
    assertThat(told.get(2).getCount().getComplete()).isTrue();
    assertThat(told).hasSize(3);
    assertThat(first.getPlace()).isNotEqualTo(told.get(1).getPlace());
  }

  @Test
  void followChange_brokenOff_goesOnAtItsPlace() {
    String change = proposed("r1");
    CancellableContext watching = Context.current().withCancellation();
    String place;
    try {
      place = watching.wrap(() -> follow(change, "").next().getPlace()).call();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      watching.cancel(null);
    }
    decide(RunningServer.BANK, 1);

    Iterator<FollowChangeResponse> answers = follow(change, place);

    assertThat(answers.next().getTurned().getLoanReference()).isEqualTo("loan-1");
    reject(change);
    answers.forEachRemaining(any -> {});
  }

  private List<ShowChangeEffectResponse> effects(
      String token, ShowChangeEffectRequest.Builder request) {
    List<ShowChangeEffectResponse> answers = new ArrayList<>();
    server.lawEffects(token).showChangeEffect(request.build()).forEachRemaining(answers::add);
    return answers;
  }

  private Refused refused(String token, ShowChangeEffectRequest.Builder request) {
    return Refused.by(() -> effects(token, request));
  }

  private List<ShowWhatIfResponse> whatIf(ShowWhatIfRequest.Builder request) {
    List<ShowWhatIfResponse> answers = new ArrayList<>();
    server
        .lawEffects(RunningServer.AUTHORITY_TOKEN)
        .showWhatIf(request.build())
        .forEachRemaining(answers::add);
    return answers;
  }

  private Iterator<FollowChangeResponse> follow(String change, String place) {
    return server
        .lawEffects(RunningServer.BANK_TOKEN)
        .followChange(FollowChangeRequest.newBuilder().setChangeId(change).setPlace(place).build());
  }

  private String proposed(String requestId) {
    return server
        .lawChanges(RunningServer.BANK_COMPLIANCE_TOKEN)
        .proposeChange(
            ProposeChangeRequest.newBuilder()
                .setRequestId(requestId)
                .setChange(ownCap("0.1"))
                .setWhy("for a test")
                .build())
        .getChange()
        .getChangeId();
  }

  private void reject(String change) {
    RejectChangeRequest request =
        RejectChangeRequest.newBuilder()
            .setRequestId("reject " + change)
            .setChangeId(change)
            .setWhy("for a test")
            .build();
    assertThat(
            server
                .lawChanges(RunningServer.BANK_COMPLIANCE_TOKEN)
                .rejectChange(request)
                .getChange()
                .hasVerdict())
        .isTrue();
  }

  /** From the day of the server on. */
  private static LawChange ownCap(String value) {
    return LawChange.newBuilder()
        .setStricterLimit(
            StricterLimit.newBuilder()
                .setInstitutionId(RunningServer.BANK)
                .setLimitKind(LimitKind.LIMIT_KIND_COST_CAP)
                .setValue(value)
                .setStartDate("2026-11-21"))
        .build();
  }

  private Decision decide(String institution, int number) {
    return decide(institution, number, "");
  }

  /** Level instalments at 11 % a year, 100,000 yuan from 2026-12-01. */
  private Decision decide(String institution, int number, String productLine) {
    return server
        .gate()
        .assessLoan(
            AssessLoanRequest.newBuilder()
                .setRequestId("request-" + number)
                .setInstitutionId(institution)
                .setLoanReference("loan-" + number)
                .setLoan(Loans.of(Loans.terms("0.11", "2026-12-01")))
                .setCircumstances(LoanCircumstances.newBuilder().setProductLine(productLine))
                .build())
        .getDecision();
  }
}
