package io.clearcost.bootstrap.cli;

import com.google.protobuf.ByteString;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.proto.disclosure.v1.RenderDisclosureRequest;
import io.clearcost.proto.disclosure.v1.RenderDisclosureResponse;
import io.clearcost.proto.disclosure.v1.SheetForm;
import io.clearcost.proto.disclosure.v1.SheetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a sheet is set out, and where it goes. */
final class SheetOptions {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the sheet to this file, by its ending: .html, .pdf or .txt.")
  @Nullable Path out;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "personal, enterprise or plain; the one that the borrower is owed without it.")
  @Nullable Form form;

  /** The forms by the names that people type. */
  enum Form {
    PERSONAL(SheetForm.SHEET_FORM_PERSONAL_SHEET),
    ENTERPRISE(SheetForm.SHEET_FORM_ENTERPRISE_LIST),
    PLAIN(SheetForm.SHEET_FORM_PLAIN_LIST);

    private final SheetForm onWire;

    Form(SheetForm onWire) {
      this.onWire = onWire;
    }
  }

  /** The kind of document that the ending of the file names; text without a file. */
  SheetFormat format() {
    if (out == null) {
      return SheetFormat.SHEET_FORMAT_TEXT;
    }
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html")) {
      return SheetFormat.SHEET_FORMAT_HTML;
    }
    if (name.endsWith(".pdf")) {
      return SheetFormat.SHEET_FORMAT_PDF;
    }
    if (name.endsWith(".txt")) {
      return SheetFormat.SHEET_FORMAT_TEXT;
    }
    throw new UnusableEnvironment("A sheet is a .html, .pdf or .txt, and not " + out + ".");
  }

  /** Whether it goes to a file. */
  boolean isFile() {
    return out != null;
  }

  /** Sets a disclosure out and prints it, or writes the file. */
  void print(Services services, Streams streams, String disclosureId) {
    ByteString document = document(services, disclosureId);
    if (out == null) {
      streams.out().print(document.toStringUtf8());
      return;
    }
    try {
      Files.write(out, document.toByteArray());
    } catch (IOException unwritable) {
      throw new UnusableEnvironment("The file " + out + " cannot be written.", unwritable);
    }
    streams.say("written to " + out);
  }

  private ByteString document(Services services, String disclosureId) {
    Iterator<RenderDisclosureResponse> messages =
        services
            .disclosures()
            .renderDisclosure(
                RenderDisclosureRequest.newBuilder()
                    .setDisclosureId(disclosureId)
                    .setForm(form == null ? SheetForm.SHEET_FORM_UNSPECIFIED : form.onWire)
                    .setFormat(format())
                    .build());
    ByteString document = ByteString.EMPTY;
    while (messages.hasNext()) {
      document = document.concat(messages.next().getChunk());
    }
    return document;
  }
}
