package io.clearcost.bootstrap.cli;

import com.google.protobuf.Message;
import io.clearcost.bootstrap.client.LoanBatch.AnswerSink;
import io.clearcost.bootstrap.input.FieldFault;
import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.documents.text.DisplayText;

/**
 * Prints the answers about loans, as sheets or as lines of JSON.
 *
 * @param <A> the response
 */
final class AnswerPrinter<A extends Message> implements AnswerSink<A> {

  private static final int PROGRESS_EVERY = 100;

  private final Streams streams;
  private final boolean json;
  private final LoanQuestion<?, A> question;
  private int count;

  /**
   * A printer that printed nothing yet.
   *
   * @param json whether to print lines of JSON
   * @param question what was asked
   */
  AnswerPrinter(Streams streams, boolean json, LoanQuestion<?, A> question) {
    this.streams = streams;
    this.json = json;
    this.question = question;
  }

  @Override
  public void answered(JsonValue value, A answer) {
    if (json) {
      streams.out().println(line(value, answer));
    } else {
      streams.out().println(question.sheet().apply(value, answer));
      streams.out().flush();
    }
    progress();
  }

  private String line(JsonValue value, A answer) {
    return JsonLines.of(question.name(), question.content().apply(answer), value.source());
  }

  @Override
  public void refused(JsonValue value, Refusal refusal) {
    if (json) {
      streams.out().println(JsonLines.of(refusal, value.source()));
    } else {
      streams.say(describe(streams, value.source(), refusal));
    }
    progress();
  }

  /** A refusal for people: the message, and each field in a line of its own. */
  static String describe(Streams streams, String source, Refusal refusal) {
    StringBuilder text = new StringBuilder(source).append(": ").append(refusal.reason());
    if (!refusal.reason().equals(refusal.code())) {
      text.append(" (").append(refusal.code()).append(")");
    }
    text.append(": ").append(streams.language().choose(refusal.message(), refusal.messageZh()));
    for (FieldFault field : refusal.fields()) {
      text.append(System.lineSeparator())
          .append("    ")
          .append(field.path())
          .append(": ")
          .append(field.description());
    }
    return text.toString()
        .lines()
        .map(DisplayText::clean)
        .reduce((one, other) -> one + System.lineSeparator() + other)
        .orElseThrow();
  }

  private void progress() {
    count++;
    if (json && streams.progress() && count % PROGRESS_EVERY == 0) {
      streams.err().print("\rclearcost: " + count + " loans answered");
      streams.err().flush();
    }
  }

  /** Ends the line of progress, if one was begun. */
  void end() {
    if (json && streams.progress() && count >= PROGRESS_EVERY) {
      streams.err().println();
    }
  }
}
