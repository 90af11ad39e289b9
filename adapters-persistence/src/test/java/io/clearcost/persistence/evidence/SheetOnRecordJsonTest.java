package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoggedLoan;
import io.clearcost.domain.gate.CollectionObjection;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the log of disclosures held is kept with the decision, and nothing where it held nothing.
 */
class SheetOnRecordJsonTest {

  private static final String GOLDEN = "/decision-sheet.golden.json";

  private static final SheetOnRecord SHEET =
      new SheetOnRecord(
          List.of(new Fact("disclosure.id", "dis-1"), new Fact("disclosure.version", "2")),
          Optional.of(Instant.parse("2026-01-14T07:08:09.000010Z")),
          Optional.of(
              new SheetOnRecord.Refusal(
                  "SUPERSEDED", new Text("version 2 was followed by version 3", "第2版已被第3版取代"))),
          new SheetOnRecord.Drift(
              7,
              List.of(
                  new SheetOnRecord.Deviation(
                      "items[guarantee].standard", new Text("standard", "收取标准"), "–", "20.00")),
              List.of(new MissingFact("loan.terms", new Text("terms", "条款")))),
          List.of(
              new CollectionObjection(
                  new RuleId("ALN_A09_P1_COLLECTED_BEYOND_DUE"),
                  new Text("40.00 is taken, when 20.00 is due", "已收40.00，应收20.00"),
                  List.of(new Fact("collection.taken", "40.00")),
                  Optional.of(
                      new Measurement.OfQuantity(
                          Quantity.of(4_000, Quantity.Unit.FEN),
                          Operator.AT_MOST,
                          Quantity.of(2_000, Quantity.Unit.FEN),
                          new Text("the sheet", "明示表"))))));

  private static final AskedCollection COLLECTION =
      new AskedCollection(
          debit("d-2", Optional.of("guarantee"), Optional.of(Movement.Link.CONTRACT)),
          new LoanCourse(
              List.of(debit("d-1", Optional.empty(), Optional.empty())),
              List.of(new LoanCourse.Event(ContingentEvent.OVERDUE, LocalDate.of(2026, 3, 1)))));

  @Test
  void decision_onALoanWithASheet_isTheGoldenRowBothWays() throws IOException {
    Decision decision = with(Optional.of(new ClaimedDisclosure("dis-1")), Optional.of(SHEET));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          Path.of("src/test/resources" + GOLDEN), DecisionJson.write(decision) + "\n");
      return;
    }

    assertThat(DecisionJson.write(decision)).isEqualTo(golden());
    assertThat(DecisionJson.read(golden())).isEqualTo(decision);
    assertThat(DecisionJson.readLoan(golden())).isEqualTo(LoggedLoan.Loan.of(decision.judgement()));
  }

  @Test
  void sheet_thatNobodyConfirmedAndIsAsShown_isReadAsWritten() {
    SheetOnRecord bare =
        new SheetOnRecord(
            List.of(), Optional.empty(), Optional.empty(), SheetOnRecord.Drift.NONE, List.of());
    Decision decision = with(Optional.empty(), Optional.of(bare));

    assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
  }

  @Test
  void decision_onALoanWithoutASheet_saysNothingOfSheets() {
    String written = DecisionJson.write(with(Optional.empty(), Optional.empty()));

    assertThat(written)
        .isEqualTo(DecisionJson.write(GoldenDecisions.all().get(0)))
        .doesNotContain("\"sheet\"", "disclosure_id", "\"collection\"");
  }

  private static Decision with(Optional<ClaimedDisclosure> claimed, Optional<SheetOnRecord> sheet) {
    Decision decision = GoldenDecisions.all().get(0);
    Judgement judgement = decision.judgement();
    LoanApplication application = judgement.application();
    return new Decision(
        decision.id(),
        decision.requestId(),
        decision.decidedAt(),
        decision.caller(),
        new Judgement(
            new LoanApplication(
                application.institution(),
                application.reference(),
                application.offer(),
                application.milestone(),
                application.circumstances(),
                claimed,
                claimed.map(any -> COLLECTION)),
            judgement.institution(),
            judgement.asOf(),
            judgement.readings(),
            judgement.cost(),
            sheet,
            judgement.verdict(),
            judgement.ruleBookVersion()));
  }

  private static Movement debit(String id, Optional<String> code, Optional<Movement.Link> link) {
    return new Movement(
        id,
        LocalDate.of(2026, 3, 2),
        Movement.Kind.DEBIT,
        Money.ofFen(2_000),
        new ChargingParty("示例担保有限公司", Optional.empty()),
        code,
        link);
  }

  private static String golden() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(SheetOnRecordJsonTest.class.getResourceAsStream(GOLDEN))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
