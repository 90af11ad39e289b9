package io.clearcost.grpc.disclosure;

import com.google.protobuf.ByteString;
import io.clearcost.application.disclosure.SheetRenderer.Rendering;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.server.PageStream.Page;
import io.clearcost.grpc.server.PageStream.Pages;
import io.clearcost.grpc.server.PageStream.Then;
import io.clearcost.proto.disclosure.v1.DocumentHead;
import io.clearcost.proto.disclosure.v1.RenderDisclosureResponse;
import java.util.List;

/** A document in messages: its head, then part after part. */
final class DocumentChunks implements Pages<RenderDisclosureResponse> {

  static final int MOST_BYTES = 65_536;

  private final DocumentHead head;
  private final ByteString document;
  private boolean begun;
  private int sent;

  private DocumentChunks(DocumentHead head, ByteString document) {
    this.head = head;
    this.document = document;
  }

  /** A document of which nothing is sent yet, or why there is none. */
  static Reply<DocumentChunks> of(DisclosureRequests.Document wanted, Rendering rendering) {
    return rendering.fold(
        bytes -> Reply.of(new DocumentChunks(head(wanted, bytes), ByteString.copyFrom(bytes))),
        advice -> Reply.refused(new Refusal.DocumentNotAvailable(advice)));
  }

  private static DocumentHead head(DisclosureRequests.Document wanted, byte[] bytes) {
    return switch (wanted.format()) {
      case TEXT -> head(wanted, ".txt", "text/plain; charset=utf-8", bytes);
      case HTML -> head(wanted, ".html", "text/html; charset=utf-8", bytes);
      case PDF -> head(wanted, ".pdf", "application/pdf", bytes);
    };
  }

  private static DocumentHead head(
      DisclosureRequests.Document wanted, String ending, String mediaType, byte[] bytes) {
    return DocumentHead.newBuilder()
        .setMediaType(mediaType)
        .setFileName(wanted.disclosure().value() + ending)
        .setByteCount(bytes.length)
        .build();
  }

  @Override
  public Page<RenderDisclosureResponse> next() {
    RenderDisclosureResponse.Builder next = RenderDisclosureResponse.newBuilder();
    if (begun) {
      int end = Math.min(sent + MOST_BYTES, document.size());
      next.setChunk(document.substring(sent, end));
      sent = end;
    } else {
      next.setHead(head);
      begun = true;
    }
    return new Page<>(List.of(next.build()), sent == document.size() ? Then.END : Then.MORE);
  }
}
