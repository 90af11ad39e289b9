package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.domain.disclosure.receipt.ReceiptContent;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.proto.disclosure.v1.ReceiptKey;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Receipts and their keys as people read them. */
public final class ReceiptText {

  private ReceiptText() {}

  /** The verdict, and of a genuine receipt what it says. */
  public static String of(ReceiptVerdict verdict, Language language) {
    String sentence = language.choose(verdict.sentence().english(), verdict.sentence().chinese());
    return DisplayText.clean(sentence) + verdict.fold(new Details());
  }

  /** A key in PEM, under a line that says which it is. */
  public static String of(ReceiptKey key, boolean current, String from) {
    return "key %s from %s%s\n%s"
        .formatted(key.getKeyId(), from, current ? ", current" : "", key.getPem());
  }

  private static String lines(ReceiptContent content) {
    return Stream.of(
            "loan        %s of %s".formatted(content.loan(), content.institution()),
            "decision    " + content.decision(),
            "shown       %s, %s"
                .formatted(
                    content.shownAt(),
                    content.channel().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
            "confirmed   %s by borrower %s"
                .formatted(content.confirmation().confirmedAt(), content.confirmation().borrower()),
            "read for    " + content.confirmation().reading(),
            "content     SHA-256 " + content.hash())
        .map(DisplayText::clean)
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }

  /** What follows the sentence. */
  private static final class Details implements ReceiptVerdict.Cases<String> {

    @Override
    public String valid(ReceiptVerdict.Valid verdict) {
      return lines(verdict.content());
    }

    @Override
    public String unknownKey(ReceiptVerdict.UnknownKey verdict) {
      return "";
    }

    @Override
    public String signatureDoesNotFit(ReceiptVerdict.SignatureDoesNotFit verdict) {
      return "";
    }

    @Override
    public String contentDoesNotFit(ReceiptVerdict.ContentDoesNotFit verdict) {
      return "";
    }

    @Override
    public String malformed(ReceiptVerdict.Malformed verdict) {
      return "";
    }
  }
}
