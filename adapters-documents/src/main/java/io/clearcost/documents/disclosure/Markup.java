package io.clearcost.documents.disclosure;

import java.util.Optional;

/**
 * HTML as it grows: every word that comes in is escaped, every element that is opened is closed.
 */
final class Markup {

  private final StringBuilder html = new StringBuilder();

  /**
   * An element with what it holds.
   *
   * @param tag its name with attributes, e.g. {@code td class="amount"}; no value of somebody's
   *     data
   */
  Markup element(String tag, Runnable content) {
    html.append('<').append(tag).append('>');
    content.run();
    html.append("</").append(name(tag)).append('>');
    return this;
  }

  /** An element that stands on lines of its own. */
  Markup block(String tag, Runnable content) {
    return element(tag, content).newLine();
  }

  /** An element that holds nothing. */
  Markup empty(String tag) {
    html.append('<').append(tag).append('>');
    return this;
  }

  Markup element(String tag, String text) {
    return element(tag, () -> text(text));
  }

  Markup text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** Both languages, each marked as what it is: the page is Chinese. */
  Markup phrase(Phrase words) {
    text(words.chinese());
    english(words).ifPresent(said -> text(" ").element("span lang=\"en\"", said));
    return this;
  }

  /** What is ours and needs no escaping: a style sheet. */
  Markup asItIs(String markup) {
    html.append(markup);
    return this;
  }

  Markup newLine() {
    html.append('\n');
    return this;
  }

  /** Text as the value of an attribute or the content of an element. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static Optional<String> english(Phrase words) {
    return words.isTranslated() ? Optional.of(words.english()) : Optional.empty();
  }

  private static String name(String tag) {
    int blank = tag.indexOf(' ');
    return blank < 0 ? tag : tag.substring(0, blank);
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
