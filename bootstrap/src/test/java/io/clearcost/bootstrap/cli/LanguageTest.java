package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.sheet.Language;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "zh, CHINESE",
    "zh_CN.UTF-8, CHINESE",
    "zh-Hans, CHINESE",
    "ZH_cn, CHINESE",
    "en_US.UTF-8, ENGLISH",
    "zha, ENGLISH",
    "C, ENGLISH"
  })
  void locale_beginningWithZh_isChinese(String locale, Language language) {
    assertThat(Language.of(locale)).isEqualTo(language);
  }

  @Test
  void environment_isReadInTheOrderOfTheLocale() {
    assertThat(Language.of(Map.of())).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.CHINESE);
    assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")))
        .isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Map.of("LANG", "C", "LC_ALL", "", "LC_MESSAGES", "zh")))
        .isEqualTo(Language.CHINESE);
  }

  @Test
  void refusal_toldInChinese_keepsItsReason() {
    CommandRun chinese = CommandRun.of("law", "rule", "NONE_SUCH", "--in-process", "--lang", "zh");
    CommandRun english = CommandRun.of("law", "rule", "NONE_SUCH", "--in-process", "--lang", "en");

    assertThat(chinese.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(chinese.err()).contains("RULE_NOT_FOUND", "规则册中没有规则NONE_SUCH");
    assertThat(english.err()).contains("RULE_NOT_FOUND", "the rule book has no rule NONE_SUCH");
  }

  @Test
  void selfCheck_toldInChinese_saysWhatToDo() throws Exception {
    Path data = Loans.registeredIn(directory);

    CommandRun run = CommandRun.of("law", "self-check", "--data", data, "--lang", "zh_CN");

    assertThat(run.out()).contains("PROBLEM", "处理：请在调用者文件中增加SUPERVISOR角色的人员。", "项有问题");
  }

  @Test
  void fields_toldInChinese_sayWhatIsAllowed() throws Exception {
    Path data = Loans.registeredIn(directory);
    String term = Loans.levelInstalment("test-bank", "one", "0.1").replace(":12}", ":0}");
    String order =
        Loans.levelInstalment("test-bank", "one", "0.1")
            .replace(":12}", ":12,\"firstDueDate\":\"2026-03-02\"}");
    String text = Loans.levelInstalment("test-bank", "one", "0.1").replace(":12}", ":\"x\"}");

    assertThat(told(term, data, "zh-CN"))
        .contains("1个字段无法读取", "loan.terms.month_count: 给出0；允许1至480")
        .doesNotContain("allowed");
    assertThat(told(term, data, "en"))
        .contains("1 fields cannot be read", "loan.terms.month_count: found 0; allowed 1 to 480");
    assertThat(told(order, data, "zh-CN")).contains("loan.terms: 首个还款日2026-03-02不晚于放款日2026-03-02");
    assertThat(told(text, data, "zh-CN"))
        .contains("无法读取：loan.terms.month_count。", "第1行：\"x\"不是范围内的整数");
  }

  private static String told(String loan, Path data, String language) throws Exception {
    return CommandRun.withInput(loan, "assess", "--data", data, "--lang", language, "-").err();
  }
}
