package io.clearcost.documents.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.domain.disclosure.SheetForm;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlSheetTest {

  private static final Set<String> HOLD_NOTHING =
      Set.of("meta", "rect", "line", "circle", "polyline");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

  private final String html =
      Rendered.text(Versions.enterprise(), SheetForm.ENTERPRISE_LIST, Format.HTML);

  @Test
  void page_asAWhole_asksForNothingOutsideItself() {
    assertThat(html)
        .doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed|form)\\b")
        .doesNotContainPattern("(?i)\\s(src|href|srcset|action|on[a-z]+)\\s*=")
        .doesNotContainPattern("(?i)url\\(|@import");
  }

  @Test
  void page_asAWhole_saysItsLanguagesAndFitsAPhone() {
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
        .contains("<meta charset=\"utf-8\">")
        .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .contains("<span lang=\"en\">Principal</span>")
        .contains("@page { size: A4;");
  }

  @Test
  void elements_ofThePage_areClosedInOrder() {
    Deque<String> open = new ArrayDeque<>();

    Matcher tag = TAG.matcher(html.substring("<!DOCTYPE html>".length()));
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        if (!HOLD_NOTHING.contains(tag.group(2))) {
          open.push(tag.group(2));
        }
      } else {
        assertThat(tag.group(2)).isEqualTo(open.poll());
      }
    }

    assertThat(open).isEmpty();
  }

  @Test
  void table_anyOfThem_hasACaptionAndScopedHeadings() {
    List<String> tables = found("<table[\\s\\S]*?</table>");

    assertThat(tables).hasSize(6);
    assertThat(tables)
        .allMatch(table -> table.contains("<caption id="))
        .allMatch(table -> table.contains("<th scope=\"col\""))
        .allMatch(table -> table.contains("<th scope=\"row\""));
    assertThat(found("<th (?!scope)")).isEmpty();
    assertThat(found("<th>")).isEmpty();
  }

  @Test
  void identifiers_ofThePage_areUsedOnce() {
    List<String> ids = found("\\sid=\"[^\"]+\"");

    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void drawing_anyOfThem_hasWordsInItsPlace() {
    List<String> drawings = found("<svg[^>]*>");

    assertThat(drawings).hasSizeGreaterThan(3);
    assertThat(drawings)
        .allMatch(svg -> svg.contains("role=\"img\"") && svg.matches(".*aria-label(ledby)?=.*"));
  }

  @Test
  void curve_ofASinglePayment_isNotDrawn() {
    String single = Rendered.text(Versions.plain(1), SheetForm.PLAIN_LIST, Format.HTML);

    assertThat(html).contains("<svg class=\"curve\"");
    assertThat(single).doesNotContain("<svg class=\"curve\"").contains("提前结清成本");
  }

  @Test
  void name_thatLooksLikeMarkup_isShownAsItIs() {
    assertThat(html)
        .contains("示例&lt;评估&gt;&amp;&quot;咨询&quot;&#39;有限公司")
        .contains("https://example.com/投诉?a=1&amp;b=2")
        .doesNotContain("<评估>");
  }

  @Test
  void heading_ofEachSection_standsBelowTheTitle() {
    assertThat(found("<h1>")).hasSize(1);
    assertThat(found("<h2>")).hasSize(11);
  }

  @Test
  void words_onAnyBackgroundOfTheirs_standOutEnough() {
    BigDecimal enough = new BigDecimal("4.5");

    for (String background : List.of("ffffff", "e8eef5", "f2f2f2")) {
      for (String ink : List.of("1a1a1a", "505050", "1f4e79")) {
        assertThat(html).containsAnyOf("#" + ink, "#" + background);
        assertThat(contrast(ink, background)).isGreaterThan(enough);
      }
    }
    assertThat(found("[^-]color: #[0-9a-f]+").stream().map(found -> found.substring(8)).distinct())
        .containsExactlyInAnyOrder("#1a1a1a", "#505050", "#1f4e79");
  }

  private List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(MatchResult::group).toList();
  }

  /** Contrast by the Web Content Accessibility Guidelines, with their curve as a square. */
  private static BigDecimal contrast(String dark, String light) {
    BigDecimal offset = new BigDecimal("0.05");
    return luminance(light).add(offset).divide(luminance(dark).add(offset), MathContext.DECIMAL32);
  }

  private static BigDecimal luminance(String rgb) {
    return part(rgb, 0, "0.2126").add(part(rgb, 2, "0.7152")).add(part(rgb, 4, "0.0722"));
  }

  private static BigDecimal part(String rgb, int from, String weight) {
    BigDecimal level =
        BigDecimal.valueOf(Integer.parseInt(rgb.substring(from, from + 2), 16))
            .divide(BigDecimal.valueOf(255), MathContext.DECIMAL32);
    return level.pow(2).multiply(new BigDecimal(weight));
  }
}
