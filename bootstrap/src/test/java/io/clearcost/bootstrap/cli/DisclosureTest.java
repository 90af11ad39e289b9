package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.documents.text.DisplayText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank shows what a loan of 10,000 yuan costs, long before it is paid out. */
class DisclosureTest {

  private static final Pattern DISCLOSURE = Pattern.compile("dis_[0-9a-z]{26}");
  private static final Pattern HASH = Pattern.compile("\"contentHash\":\"([0-9a-f]{64})\"");
  private static final Pattern DECISION = Pattern.compile("\"decisionId\":\"(dec_[0-9a-z]{26})\"");

  /** Later than any clock that runs this. */
  private static final String DISBURSEMENT = "2126-03-02";

  @TempDir private Path directory;
  private Path data;

  @BeforeEach
  void register() throws IOException {
    data = directory.resolve("data");
    Path file =
        Files.writeString(
            directory.resolve("institutions.csv"),
            Loans.INSTITUTIONS.replace("公司,,", "公司,91000000EXAMPLE001,"));
    CommandRun.of("institutions", "import", file, "--data", data).answered();
  }

  @Test
  void loan_fromSheetToSigning_isShownConfirmedAndChecked() throws IOException {
    String made = disclose("0.1", "--json").answered().out();
    String id = found(DISCLOSURE, made);
    String decision = found(DECISION, made);

    CommandRun unconfirmed = run("check", id, decision).answered();
    CommandRun shown = run("shown", id, "--channel", "counter").answered();
    CommandRun confirmed =
        run("confirm", id, "--hash", found(HASH, made), "--borrower", "b-7").answered();
    CommandRun check = run("check", id, decision).answered();
    CommandRun show = run("show", id).answered();

    assertThat(unconfirmed.lines().get(0)).isEqualTo("It may not be signed.");
    assertThat(unconfirmed.out()).contains("DISCLOSURE_NOT_ACKNOWLEDGED: 借款人尚未确认第1版");
    assertThat(shown.out()).matches("shown \\S+Z counter, told by local\n");
    assertThat(confirmed.out()).matches("confirmed \\S+Z by b-7 after 0s, told by local\n");
    assertThat(check.out()).isEqualTo("It may be signed.\n");
    assertThat(show.lines().get(0)).isEqualTo(id + "  version 1, true through " + DISBURSEMENT);
    assertThat(show.out())
        .contains("loan-1 of test-bank, at 9.9997 % NOMINAL_SIMPLE", "单利", decision, "by b-7");
    assertFits(unconfirmed, show);
  }

  @Test
  @Tag("SLC-1-10")
  void money_takenBesideTheSheet_isNamedWithThePassage() throws IOException {
    String made = disclose("0.1", "--json").answered().out();
    String id = found(DISCLOSURE, made);
    run("shown", id, "--channel", "counter").answered();
    run("confirm", id, "--hash", found(HASH, made), "--borrower", "b-7").answered();

    CommandRun kept = match(id, "");
    CommandRun broken =
        match(
            id,
            """
            {"movementId": "m-1", "date": "%s", "kind": "MOVEMENT_KIND_DEBIT",
             "amountFen": 129900, "link": "MOVEMENT_LINK_COMPANION_ORDER",
             "party": {"legalName": "权益科技有限公司"}}
            """
                .formatted(DISBURSEMENT));

    assertThat(kept.answered().lines()).contains("    Nothing was taken beside what was shown.");
    assertThat(broken.answered().lines()).contains("  UNDISCLOSED_PAYEE  movement m-1  BLOCK");
    assertThat(broken.out())
        .contains(
            "1299.00 taken by 权益科技有限公司", "未予明示", "rule: ALN_A09_P1_COLLECTED_UNDISCLOSED", "law: ");
    assertFits(kept, broken);
  }

  /** The sheet is found by the reference of the loan. */
  @Test
  @Tag("SLC-1-10")
  void money_thatIsToBeTaken_isPermittedOnceByTheSheetThatWasConfirmed() throws IOException {
    String made = disclose("0.1", "--json").answered().out();
    String id = found(DISCLOSURE, made);
    String due = debit("d-1", "2126-04-02", 87_900);

    CommandRun unconfirmed = collect(due, "");
    run("shown", id, "--channel", "counter").answered();
    run("confirm", id, "--hash", found(HASH, made), "--borrower", "b-7").answered();
    CommandRun once = collect(due, "");
    CommandRun twice = collect(debit("d-2", "2126-04-02", 87_900), due);

    assertThat(unconfirmed.answered().out())
        .contains("BLOCK", "the money may not be taken", "ALN_A09_P1_COLLECTED_WITHOUT_RECEIPT");
    assertThat(once.answered().out()).contains("PASS");
    assertThat(twice.answered().out())
        .contains("the money may not be taken", "ALN_A09_P1_COLLECTED_UNDISCLOSED");
    assertFits(unconfirmed, once, twice);
  }

  private CommandRun collect(String debit, String taken) {
    String request =
        loan("0.1")
            .strip()
            .replaceFirst(
                "}$",
                ",\"milestone\":\"MILESTONE_COLLECTION\",\"collection\":{\"debit\":%s,\"taken\":[%s]}}"
                    .formatted(debit, taken));
    return CommandRun.withInput(request, "assess", "-", "--data", data);
  }

  private static String debit(String id, String date, long fen) {
    return """
    {"debitId": "%s", "date": "%s", "amountFen": %d,
     "party": {"legalName": "测试银行股份有限公司", "creditCode": "91000000EXAMPLE001"}}
    """
        .formatted(id, date, fen);
  }

  private CommandRun match(String id, String movement) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("movements.json"),
            """
            {"disclosureId": "%s", "asOfDate": "%s", "course": {"movements": [%s]}}
            """
                .formatted(id, DISBURSEMENT, movement));
    return run("match", file);
  }

  @Test
  void sheet_ofALoan_isPrintedOrWrittenByTheEndingOfTheFile() throws IOException {
    Path html = directory.resolve("sheet.HTML");
    Path text = directory.resolve("sheet.txt");

    CommandRun printed = disclose("0.1").answered();
    String id = found(DISCLOSURE, printed.err());
    CommandRun written = disclose("0.1", "--out", html).answered();
    run("sheet", id, "--out", text).answered();

    assertThat(printed.err()).contains("version 1, true through " + DISBURSEMENT);
    assertThat(printed.out()).isNotEmpty().isEqualTo(Files.readString(text));
    assertThat(run("sheet", id).answered().out()).isEqualTo(printed.out());
    assertThat(run("sheet", id, "--form", "plain").answered().out()).isNotEqualTo(printed.out());
    assertThat(written.out()).isEmpty();
    assertThat(written.err()).contains(id, "written to " + html);
    assertThat(html).isNotEmptyFile();
    assertFits(printed);
    disclose("0.1", "--out", "sheet.doc").unusableBecause("A sheet is a .html, .pdf or .txt");
  }

  @Test
  void versions_ofALoan_followEachOtherAndAreCompared() throws IOException {
    String first = disclose("0.1", "--json").answered().out();
    String again = disclose("0.1", "--json").answered().out();
    String second = disclose("0.11", "--json").answered().out();
    String third = disclose("0.1", "--json").answered().out();

    CommandRun list = run("list", "--institution", "test-bank", "--loan", "loan-1").answered();
    CommandRun compare = run("compare", found(DISCLOSURE, first), found(DECISION, second));
    CommandRun same = run("compare", found(DISCLOSURE, first), found(DECISION, first));
    CommandRun late = run("shown", found(DISCLOSURE, first), "--channel", "online");

    assertThat(found(DISCLOSURE, again)).isEqualTo(found(DISCLOSURE, first));
    assertThat(list.lines().stream().filter(line -> line.startsWith("dis_")))
        .satisfiesExactly(
            one -> assertThat(one).startsWith(found(DISCLOSURE, first) + "  version 1, "),
            two -> assertThat(two).startsWith(found(DISCLOSURE, second) + "  version 2, "),
            last -> assertThat(last).startsWith(found(DISCLOSURE, third) + "  version 3, "));
    assertThat(compare.answered().out())
        .contains("annual_cost, 正常履约年化综合融资成本 (annual cost when kept): ");
    assertThat(same.answered().out()).isEqualTo("The loan is as it was shown.\n");
    assertThat(late.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(late.err()).contains("DISCLOSURE_SUPERSEDED", found(DISCLOSURE, third));
    assertFits(list, compare);
    assertThat(run("list", "--institution", "test-bank", "--loan", "other").answered().out())
        .isEqualTo("There is no such disclosure.\n");
  }

  @Test
  void loan_ofWhichMuchIsMissing_isRefusedWithAllOfIt() throws IOException {
    CommandRun refused =
        CommandRun.withInput(loan("0.1"), "disclose", "-", "--data", data, "--lang", "zh");

    assertThat(refused.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("DISCLOSURE_INCOMPLETE (FAILED_PRECONDITION): 明示内容不完整：缺少4项，列出其中4项")
        .contains("    circumstances.borrower_kind: ")
        .contains("    enhancement: who enhances the loan, or none (增信服务机构，或无)")
        .contains("    complaint_channel: ", "    nothing_after_default: ");
  }

  @Test
  void plan_withItsStandardsBesideIt_isShownWithThem() throws IOException {
    CommandRun without = plan("0.06", false);
    CommandRun wrong = plan("0.05", true);
    CommandRun made = plan("0.06", true).answered();

    assertThat(without.err()).contains("plan_standards: ", "plan_standards.fees[guarantee]: ");
    assertThat(wrong.err()).contains("DISCLOSURE_CONTRADICTORY", "plan_standards.annual_rate");
    assertThat(made.out()).contains("年利率 6 %", "0.5 %", "按还款计划");
    assertFits(made);
  }

  private CommandRun plan(String annualRate, boolean standards) throws IOException {
    Path examples = Path.of("..", "examples", "disclosure");
    Path told =
        Files.writeString(
            directory.resolve("standards.json"),
            Files.readString(examples.resolve("plan-standards.json")).replace("0.06", annualRate));
    Path loan =
        Files.writeString(
            directory.resolve("plan.json"),
            Files.readString(examples.resolve("plan.json")).replace("example-trust", "test-bank"));
    List<Object> words =
        new ArrayList<>(
            List.of("disclose", loan, "--data", data, "--borrower", "person", "--complaints", "1"));
    words.addAll(
        List.of("--enhancement", "示例融资担保有限公司=91000000EXAMPLE101", "--nothing-after-default"));
    if (standards) {
      words.addAll(List.of("--standards", told));
    }
    return CommandRun.of(words.toArray());
  }

  @Test
  void loan_thatMayNotBeMade_isRefusedWithTheRule() throws IOException {
    CommandRun refused = disclose("0.25");

    assertThat(refused.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(refused.err()).contains("DISCLOSURE_LOAN_FORBIDDEN", "COST_ABOVE_HARD_CAP");
  }

  @Test
  void command_thatIsWrong_saysSo() throws IOException {
    CommandRun.of("disclosure").unusableBecause("show, sheet, list, shown, confirm");
    CommandRun.withInput(loan("0.1") + loan("0.2"), "disclose", "-", "--data", data)
        .unusableBecause("A sheet is of one loan, and - holds several.");
    assertThat(run("show", "dis_none").code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(disclose("0.1", "--enhancement", "某公司=91370000EXAMPLE0G1").code())
        .isEqualTo(ExitCodes.UNUSABLE);
  }

  /** With everything told that a sheet needs. */
  private CommandRun disclose(String annualRate, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of(
                "disclose",
                "-",
                "--data",
                data,
                "--borrower",
                "person",
                "--no-enhancement",
                "--nothing-after-default",
                "--complaints",
                "95000"));
    words.addAll(List.of(more));
    return CommandRun.withInput(loan(annualRate), words.toArray());
  }

  private CommandRun run(Object... words) {
    List<Object> all = new ArrayList<>(List.of("disclosure"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data));
    return CommandRun.of(all.toArray());
  }

  private String loan(String annualRate) {
    return Loans.levelInstalment("test-bank", "loan-1", annualRate)
        .replace("2026-03-02", DISBURSEMENT);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(matcher.groupCount());
  }

  private static void assertFits(CommandRun... runs) {
    for (CommandRun run : runs) {
      assertThat(run.lines()).allMatch(line -> DisplayText.width(line) <= 100);
    }
  }
}
