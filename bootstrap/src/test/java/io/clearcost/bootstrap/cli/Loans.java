package io.clearcost.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lenders and loans for tests, as people would write them. */
final class Loans {

  /** Two lenders that judge the same price differently. */
  static final String INSTITUTIONS =
      """
      institution_id,legal_name,credit_code,kind,province,effective_from
      test-bank,测试银行股份有限公司,,COMMERCIAL_BANK,CN-SD,2025-01-01
      test-micro,测试小额贷款有限公司,,SMALL_LOAN_COMPANY,CN-SD,2025-01-01
      """;

  private Loans() {}

  /** Equal instalments over a year, one line of JSON. */
  static String levelInstalment(String lender, String reference, String annualRate) {
    return """
    {"institutionId":"%s","loanReference":"%s",%s}\
    """
        .formatted(lender, reference, loan(annualRate));
  }

  /** The field "loan" of it alone. */
  static String loan(String annualRate) {
    return """
    "loan":{"terms":{"principalFen":"1000000",\
    "rate":"%s","rateBasis":"RATE_BASIS_ANNUAL","method":"REPAYMENT_METHOD_LEVEL_INSTALMENT",\
    "disbursementDate":"2026-03-02","monthCount":12}}\
    """
        .formatted(annualRate);
  }

  /** A data directory whose register knows the lenders. */
  static Path registeredIn(Path directory) throws IOException {
    Path data = directory.resolve("data");
    Path file = Files.writeString(directory.resolve("institutions.csv"), INSTITUTIONS);
    CommandRun.of("institutions", "import", file, "--data", data).answered();
    return data;
  }
}
