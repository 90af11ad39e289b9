package io.clearcost.domain.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wording of an instrument, paragraph by paragraph, each with its place as a citation writes
 * it: {@code 六、第二款}, {@code 问答三、问}, {@code 问答十、第一项}, {@code 前言}.
 *
 * @param paragraphs in the order of the text
 */
record OfficialText(List<Paragraph> paragraphs) {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final Pattern ARTICLE = Pattern.compile("([" + NUMERALS + "])、.*");
  private static final Pattern ITEM = Pattern.compile("([一二三])是.*");

  /** A sentence or more, and where it stands. */
  record Paragraph(String place, String text) {}

  /** The notice: what precedes its articles is 主送 and 前言; nothing after them is cited. */
  static OfficialText ofTheNotice() {
    List<String> lines = lines("/official/assisted-lending-notice/text.zh.txt");
    Reader reader = new Reader();
    reader.add("主送", lines.get(0));
    reader.add("前言", lines.get(1));
    for (String line : lines.subList(2, lines.indexOf("国家金融监督管理总局"))) {
      Matcher article = ARTICLE.matcher(line);
      if (article.matches()) {
        reader.begin(article.group(1));
      }
      reader.addParagraph(line);
    }
    return reader.text();
  }

  /** The guideline: two parts with a heading each, then questions with their answers. */
  static OfficialText ofTheGuideline() {
    List<String> lines = lines("/official/small-loan-guideline/text.zh.txt");
    Reader reader = new Reader();
    int questions = 0;
    for (String line : lines.subList(1, lines.size())) {
      Matcher part = ARTICLE.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (part.matches()) {
        reader.begin(part.group(1));
      } else if (line.startsWith("问:")) {
        reader.begin("问答" + NUMERALS.charAt(questions));
        reader.add(reader.article + "、问", line);
        questions++;
      } else if (item.matches()) {
        reader.add(reader.article + "、第" + item.group(1) + "项", line);
      } else {
        reader.addParagraph(line);
      }
    }
    return reader.text();
  }

  /** Whether these words stand at that place, as they are. */
  boolean has(String place, String words) {
    return paragraphs.stream()
        .anyMatch(paragraph -> paragraph.place().equals(place) && paragraph.text().contains(words));
  }

  private static List<String> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OfficialText.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader {

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<String> ofArticle = new ArrayList<>();
    private String article = "";

    void begin(String name) {
      closeArticle();
      article = name;
    }

    void addParagraph(String line) {
      ofArticle.add(line);
    }

    void add(String place, String line) {
      paragraphs.add(new Paragraph(place, line));
    }

    OfficialText text() {
      closeArticle();
      return new OfficialText(List.copyOf(paragraphs));
    }

    /** Paragraphs are counted only where there are several. */
    private void closeArticle() {
      for (int k = 0; k < ofArticle.size(); k++) {
        String count = ofArticle.size() == 1 ? "" : "、第" + NUMERALS.charAt(k) + "款";
        add(article + count, ofArticle.get(k));
      }
      ofArticle.clear();
    }
  }
}
