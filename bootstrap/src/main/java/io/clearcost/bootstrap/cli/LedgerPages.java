package io.clearcost.bootstrap.cli;

import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clearcost.proto.ledger.v1.LedgerServiceGrpc.LedgerServiceBlockingStub;
import io.clearcost.proto.ledger.v1.ListIntakeFindingsRequest;
import io.clearcost.proto.ledger.v1.ListIntakeFindingsResponse;
import io.clearcost.proto.ledger.v1.ListIntakesRequest;
import io.clearcost.proto.ledger.v1.ListIntakesResponse;
import io.clearcost.proto.ledger.v1.ListLoansRequest;
import io.clearcost.proto.ledger.v1.ListLoansResponse;
import io.clearcost.proto.ledger.v1.LoanFilter;
import io.clearcost.proto.ledger.v1.LoanSummary;
import io.clearcost.proto.ledger.v1.RowFinding;
import java.util.ArrayList;
import java.util.List;

/** Lists of the ledger, page by page to their end. */
final class LedgerPages {

  private static final int LARGEST_PAGE = 1_000;

  private LedgerPages() {}

  static List<Intake> intakes(IntakeServiceBlockingStub service, String institution, String month) {
    List<Intake> found = new ArrayList<>();
    String token = "";
    do {
      ListIntakesResponse page =
          service.listIntakes(
              ListIntakesRequest.newBuilder()
                  .setInstitutionId(institution)
                  .setPeriod(month)
                  .setPageSize(LARGEST_PAGE)
                  .setPageToken(token)
                  .build());
      found.addAll(page.getIntakesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return found;
  }

  static List<RowFinding> findings(IntakeServiceBlockingStub service, String intake) {
    List<RowFinding> found = new ArrayList<>();
    String token = "";
    do {
      ListIntakeFindingsResponse page =
          service.listIntakeFindings(
              ListIntakeFindingsRequest.newBuilder()
                  .setIntakeId(intake)
                  .setPageSize(LARGEST_PAGE)
                  .setPageToken(token)
                  .build());
      found.addAll(page.getFindingsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return found;
  }

  /** At most {@code limit} loans. */
  static List<LoanSummary> loans(LedgerServiceBlockingStub service, LoanFilter filter, int limit) {
    List<LoanSummary> found = new ArrayList<>();
    String token = "";
    do {
      ListLoansResponse page =
          service.listLoans(
              ListLoansRequest.newBuilder()
                  .setFilter(filter)
                  .setPageSize(Math.max(1, Math.min(LARGEST_PAGE, limit - found.size())))
                  .setPageToken(token)
                  .build());
      found.addAll(page.getLoansList());
      token = page.getNextPageToken();
    } while (!token.isEmpty() && found.size() < limit);
    return found;
  }
}
