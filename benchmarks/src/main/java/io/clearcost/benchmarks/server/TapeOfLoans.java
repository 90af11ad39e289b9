package io.clearcost.benchmarks.server;

import com.google.protobuf.util.JsonFormat;
import com.google.protobuf.util.Timestamps;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.gate.v1.BorrowerInformation;
import io.clearcost.proto.gate.v1.BorrowerKind;
import io.clearcost.proto.gate.v1.CreditInformationSource;
import io.clearcost.proto.gate.v1.InformationHeld;
import io.clearcost.proto.gate.v1.InformationHolder;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import io.clearcost.proto.gate.v1.LoanPurpose;
import io.clearcost.proto.gate.v1.LoanSecurity;
import io.clearcost.proto.gate.v1.UseTerm;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.IntakeMode;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.clearcost.proto.ledger.v1.LoanContract;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Loans as the rows of a tape: principal, rate and day differ from loan to loan, so that nothing
 * that was worked out for one serves another.
 */
final class TapeOfLoans {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);
  private static final int DAYS = 28;

  /** 2026-05-31, in the morning and at noon. */
  private static final long DISCLOSED = 1_780_185_600;

  private static final long SIGNED = 1_780_200_000;
  private static final int RATES = 97;
  private static final int PRINCIPALS = 80_000;

  /** All that the rules ask, so that every loan may be made. */
  private static final LoanCircumstances CIRCUMSTANCES = circumstances();

  private TapeOfLoans() {}

  /**
   * Begins an intake and opens a stream of its rows.
   *
   * @param name of the intake; its loans have names of their own
   */
  static Load.Call into(Channel server, String name) {
    String intake =
        IntakeServiceGrpc.newBlockingStub(server)
            .beginIntake(
                BeginIntakeRequest.newBuilder()
                    .setRequestId(name)
                    .setInstitutionId(Loans.LENDER)
                    .setMode(IntakeMode.INTAKE_MODE_STREAM)
                    .build())
            .getIntake()
            .getIntakeId();
    AtomicLong rows = new AtomicLong();
    return new StreamCall<>(
        (StreamObserver<RecordLoansResponse> answers) ->
            IntakeServiceGrpc.newStub(server).recordLoans(answers),
        any -> {
          long row = rows.incrementAndGet();
          return RecordLoansRequest.newBuilder()
              .setIntakeId(intake)
              .setRow(row)
              .setRecord(record(name, row))
              .build();
        },
        answer -> answer.getResult().hasRecorded());
  }

  /** Writes a tape of JSON Lines. */
  static Path file(Path file, long loans) throws IOException {
    JsonFormat.Printer printer = JsonFormat.printer().omittingInsignificantWhitespace();
    try (BufferedWriter tape = Files.newBufferedWriter(file)) {
      for (long row = 1; row <= loans; row++) {
        tape.write(printer.print(record("tape", row)));
        tape.write('\n');
      }
    }
    return file;
  }

  /** The record of a row. */
  static LoanRecord record(String name, long row) {
    LoanTerms.Builder terms = Loans.FAIR.getTerms().toBuilder();
    terms
        .setPrincipalFen(1_000_000 + 100 * (row % PRINCIPALS))
        .setRate("0.1" + Long.toString(100 + row % RATES))
        .setDisbursementDate(FIRST_DAY.plusDays(row % DAYS).toString());
    return LoanRecord.newBuilder()
        .setLoanReference(name + "-" + row)
        .setContract(
            LoanContract.newBuilder()
                .setLoan(LoanOffer.newBuilder().setTerms(terms))
                .setCircumstances(CIRCUMSTANCES))
        .build();
  }

  private static LoanCircumstances circumstances() {
    LoanCircumstances.Builder told =
        LoanCircumstances.newBuilder()
            .setPurpose(LoanPurpose.LOAN_PURPOSE_CONSUMPTION)
            .setBorrowerKind(BorrowerKind.BORROWER_KIND_PERSON)
            .setSecurity(LoanSecurity.LOAN_SECURITY_UNSECURED)
            .setConsumptionLineFen(10_000_000)
            .setPartnerShare("0.30")
            .setCreditInformationSource(
                CreditInformationSource.CREDIT_INFORMATION_SOURCE_CENTRAL_CREDIT_REFERENCE)
            .setDisclosedTime(Timestamps.fromSeconds(DISCLOSED))
            .setSignedTime(Timestamps.fromSeconds(SIGNED))
            .setCustomerProvinceCode("CN-BJ")
            .setProductLine("cash")
            .setUseTerm(UseTerm.USE_TERM_AGREED);
    for (BorrowerInformation information : BorrowerInformation.values()) {
      if (information != BorrowerInformation.BORROWER_INFORMATION_UNSPECIFIED
          && information != BorrowerInformation.UNRECOGNIZED) {
        told.addInformation(
            InformationHeld.newBuilder()
                .setInformation(information)
                .setHolder(InformationHolder.INFORMATION_HOLDER_LENDER));
      }
    }
    return told.build();
  }
}
