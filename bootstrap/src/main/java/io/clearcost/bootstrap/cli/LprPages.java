package io.clearcost.bootstrap.cli;

import io.clearcost.proto.law.v1.ListLoanPrimeRatesRequest;
import io.clearcost.proto.law.v1.ListLoanPrimeRatesResponse;
import io.clearcost.proto.law.v1.LoanPrimeRate;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole history of the loan prime rate, page by page. */
final class LprPages {

  private static final int LARGEST_PAGE = 1_000;

  private LprPages() {}

  /** Every publication, the oldest first. */
  static List<LoanPrimeRate> read(Services services) {
    List<LoanPrimeRate> rates = new ArrayList<>();
    ListLoanPrimeRatesRequest.Builder request =
        ListLoanPrimeRatesRequest.newBuilder().setPageSize(LARGEST_PAGE);
    String token = "";
    do {
      ListLoanPrimeRatesResponse page =
          services.law().listLoanPrimeRates(request.setPageToken(token).build());
      rates.addAll(page.getLoanPrimeRatesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return rates;
  }
}
