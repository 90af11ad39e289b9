package io.clearcost.bootstrap.cli;

import io.clearcost.proto.disclosure.v1.ListReceiptKeysRequest;
import io.clearcost.proto.disclosure.v1.ListReceiptKeysResponse;
import io.clearcost.proto.disclosure.v1.ReceiptKey;
import java.util.ArrayList;
import java.util.List;

/** Reads every published key of receipts, page by page. */
final class ReceiptKeyPages {

  private static final int LARGEST_PAGE = 1_000;

  private ReceiptKeyPages() {}

  /** Every key, oldest first. */
  static List<ReceiptKey> read(Services services) {
    List<ReceiptKey> keys = new ArrayList<>();
    ListReceiptKeysRequest.Builder request =
        ListReceiptKeysRequest.newBuilder().setPageSize(LARGEST_PAGE);
    do {
      ListReceiptKeysResponse page = services.receipts().listReceiptKeys(request.build());
      keys.addAll(page.getKeysList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return keys;
  }
}
