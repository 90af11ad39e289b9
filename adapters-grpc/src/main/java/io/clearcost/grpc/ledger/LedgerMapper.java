package io.clearcost.grpc.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.ledger.LedgerLoan;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanSum;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.ledger.RecordSource;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.ledger.v1.LoanFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;

/** Writes what is on record. */
final class LedgerMapper {

  private static final char BETWEEN = '/';

  private LedgerMapper() {}

  static io.clearcost.proto.ledger.v1.LedgerLoan write(LedgerLoan loan) {
    io.clearcost.proto.ledger.v1.LedgerLoan.Builder written =
        io.clearcost.proto.ledger.v1.LedgerLoan.newBuilder()
            .setInstitutionId(loan.institution().value())
            .setLoanReference(loan.record().loan().value())
            .setRecord(LoanRecordMapper.write(loan.record()))
            .addAllSources(loan.sources().stream().map(LedgerMapper::write).toList());
    loan.assessment().map(IntakeMapper::write).ifPresent(written::setAssessment);
    return written.build();
  }

  private static io.clearcost.proto.ledger.v1.RecordSource write(RecordSource source) {
    return io.clearcost.proto.ledger.v1.RecordSource.newBuilder()
        .setIntakeId(source.intake().value())
        .setRow(source.row())
        .setRecordTime(IntakeMapper.time(source.recordedAt()))
        .setContentHash(source.contentHash().value())
        .build();
  }

  static io.clearcost.proto.ledger.v1.LoanSummary write(LoanSummary loan) {
    return io.clearcost.proto.ledger.v1.LoanSummary.newBuilder()
        .setInstitutionId(loan.key().institution().value())
        .setLoanReference(loan.key().loan().value())
        .setDisbursementDate(loan.disbursementDate().toString())
        .setPrincipalFen(loan.principal().fen())
        .setProductLine(loan.productLine().map(ProductLine::code).orElse(""))
        .setAssessment(IntakeMapper.write(loan.assessment()))
        .build();
  }

  /**
   * A sum with the filter that finds its loans.
   *
   * @param asked the filter of the question
   */
  static io.clearcost.proto.ledger.v1.LoanSum write(
      LoanSum sum, LoanDimension dimension, LoanFilter asked) {
    io.clearcost.proto.ledger.v1.LoanSum.Builder written =
        io.clearcost.proto.ledger.v1.LoanSum.newBuilder()
            .setValue(sum.value().orElse(""))
            .setLoanCount(sum.count())
            .setPrincipalFen(sum.principal().fen());
    sum.value().map(value -> narrowed(asked, dimension, value)).ifPresent(written::setFilter);
    return written.build();
  }

  private static LoanFilter narrowed(LoanFilter asked, LoanDimension dimension, String value) {
    LoanFilter.Builder narrowed = asked.toBuilder();
    switch (dimension) {
      case OUTCOME ->
          narrowed.clearOutcomes().addOutcomes(LawMapper.OUTCOME.toWire(Outcome.valueOf(value)));
      case PRODUCT_LINE -> narrowed.setProductLine(value);
      case INSTITUTION -> narrowed.setInstitutionId(value);
      case PROVINCE -> narrowed.setCustomerProvinceCode(value);
      case MONTH -> {
        YearMonth month = YearMonth.parse(value);
        narrowed
            .setDisbursementStartDate(later(asked.getDisbursementStartDate(), month.atDay(1)))
            .setDisbursementEndDate(
                earlier(asked.getDisbursementEndDate(), month.plusMonths(1).atDay(1)));
      }
    }
    return narrowed.build();
  }

  private static String later(String asked, LocalDate day) {
    return asked.compareTo(day.toString()) > 0 ? asked : day.toString();
  }

  private static String earlier(String asked, LocalDate day) {
    return !asked.isEmpty() && asked.compareTo(day.toString()) < 0 ? asked : day.toString();
  }

  /** A filter as one text, by which a page token belongs to it. */
  static String text(LoanFilter filter) {
    return Base64.getEncoder().encodeToString(filter.toByteArray());
  }

  /** A key as one text; the id of an institution has no slash. */
  static String text(LoanSummary.Key key) {
    return key.institution().value() + BETWEEN + key.loan().value();
  }

  static LoanSummary.Key key(String text) {
    int between = text.indexOf(BETWEEN);
    if (between < 0) {
      throw InvalidValue.of("a key names a lender and a loan", "键须载明机构和贷款编号");
    }
    return new LoanSummary.Key(
        new InstitutionId(text.substring(0, between)),
        new LoanReference(text.substring(between + 1)));
  }
}
