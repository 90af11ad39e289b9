package io.clearcost.application.disclosure;

import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.text.Text;
import java.util.function.Function;

/** Sets out a sheet for people to read. */
public interface SheetRenderer {

  /** The kind of document. */
  enum Format {
    /** UTF-8 text for a terminal, at most 100 columns. */
    TEXT,
    /** One HTML page that needs no other file and no network. */
    HTML,
    /** PDF, A4, with its font inside. */
    PDF
  }

  /**
   * Renders a version. The same version gives the same bytes.
   *
   * @param form how it is set out
   */
  Rendering render(DisclosureVersion version, SheetForm form, Format format);

  /** What came of it. */
  sealed interface Rendering {

    <R> R fold(Function<byte[], R> document, Function<Text, R> unavailable);

    /** The document. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way out; nobody compares them
    record Document(byte[] bytes) implements Rendering {

      @Override
      public <R> R fold(Function<byte[], R> document, Function<Text, R> unavailable) {
        return document.apply(bytes);
      }
    }

    /**
     * This machine cannot make such a document.
     *
     * @param advice what is missing and how to get it
     */
    record Unavailable(Text advice) implements Rendering {

      @Override
      public <R> R fold(Function<byte[], R> document, Function<Text, R> unavailable) {
        return unavailable.apply(advice);
      }
    }
  }
}
