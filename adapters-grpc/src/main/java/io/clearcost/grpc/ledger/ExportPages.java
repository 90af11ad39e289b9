package io.clearcost.grpc.ledger;

import io.clearcost.application.ledger.ReadLedger;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.server.PageStream.Page;
import io.clearcost.grpc.server.PageStream.Pages;
import io.clearcost.grpc.server.PageStream.Then;
import io.clearcost.proto.ledger.v1.ExportLoansResponse;
import java.util.Optional;

/** The loans of an export, page by page. */
final class ExportPages implements Pages<ExportLoansResponse> {

  /** So many loans are held at once; each may have hundreds of flows. */
  private static final int SIZE = 100;

  private final ReadLedger ledger;
  private final LoanFilter filter;
  private final Caller caller;
  private Optional<LoanSummary.Key> after = Optional.empty();

  ExportPages(ReadLedger ledger, LoanFilter filter, Caller caller) {
    this.ledger = ledger;
    this.filter = filter;
    this.caller = caller;
  }

  @Override
  public Page<ExportLoansResponse> next() {
    ReadLedger.Page page = ledger.whole(filter, after, SIZE, caller);
    after = page.next();
    return new Page<>(
        page.loans().stream()
            .map(loan -> ExportLoansResponse.newBuilder().setLoan(LedgerMapper.write(loan)).build())
            .toList(),
        after.isEmpty() ? Then.END : Then.MORE);
  }
}
