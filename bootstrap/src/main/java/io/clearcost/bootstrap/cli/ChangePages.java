package io.clearcost.bootstrap.cli;

import com.google.protobuf.util.Timestamps;
import io.clearcost.proto.law.v1.ChangeStatus;
import io.clearcost.proto.law.v1.ListChangesRequest;
import io.clearcost.proto.law.v1.ListChangesResponse;
import io.clearcost.proto.law.v1.RecordedChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads changes of law, page by page. */
final class ChangePages {

  private static final int LARGEST_PAGE = 1_000;

  private ChangePages() {}

  /**
   * Changes, the last proposed first.
   *
   * @param status only those that have come so far; UNSPECIFIED for all
   * @param limit at most so many
   */
  static List<RecordedChange> read(Services services, ChangeStatus status, int limit) {
    List<RecordedChange> changes = new ArrayList<>();
    ListChangesRequest.Builder request = ListChangesRequest.newBuilder().setStatus(status);
    String token = "";
    do {
      int size = Math.max(1, Math.min(LARGEST_PAGE, limit - changes.size()));
      ListChangesResponse page =
          services.lawChanges().listChanges(request.setPageSize(size).setPageToken(token).build());
      changes.addAll(page.getChangesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty() && changes.size() < limit);
    return changes;
  }

  /** Every approved change in the order of the approvals. */
  static List<RecordedChange> approved(Services services) {
    return read(services, ChangeStatus.CHANGE_STATUS_APPROVED, Integer.MAX_VALUE).stream()
        .sorted(
            Comparator.comparing(
                change -> change.getVerdict().getSignTime(), Timestamps.comparator()))
        .toList();
  }
}
