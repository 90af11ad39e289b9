package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.InMemoryLedger.Entry;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The loans on record in memory, for tests. */
public final class InMemoryLoanLedger implements LoanLedger {

  /** As bytes, which is not how Java compares texts with signs beyond the first plane. */
  private static final Comparator<String> BY_BYTES =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private static final Comparator<LoanSummary.Key> BY_KEY =
      Comparator.<LoanSummary.Key, String>comparing(key -> key.institution().value(), BY_BYTES)
          .thenComparing(key -> key.loan().value(), BY_BYTES);

  private final InMemoryLedger ledger;

  public InMemoryLoanLedger(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<SourcedRecord> records(
      InstitutionId institution, LoanReference loan, Optional<Instant> known) {
    return ledger
        .counting(known)
        .filter(entry -> key(entry).equals(new LoanSummary.Key(institution, loan)))
        .map(
            entry ->
                new SourcedRecord(
                    entry.row().record(),
                    new RecordSource(
                        entry.intake().id(),
                        entry.row().row(),
                        entry.row().recordedAt(),
                        entry.row().contentHash()),
                    entry.row().assessment()))
        .toList();
  }

  @Override
  public List<LoanSummary> list(LoanFilter filter, Optional<LoanSummary.Key> after, int size) {
    return found(filter)
        .map(InMemoryLoanLedger::summary)
        .sorted(Comparator.comparing(LoanSummary::key, BY_KEY))
        .filter(loan -> after.filter(key -> BY_KEY.compare(key, loan.key()) >= 0).isEmpty())
        .limit(size)
        .toList();
  }

  @Override
  public List<LoanSum> sums(LoanFilter filter, LoanDimension dimension) {
    Map<String, LoanSum> sums = new TreeMap<>(BY_BYTES);
    found(filter)
        .forEach(
            entry -> {
              Optional<String> value = value(entry, dimension);
              sums.merge(
                  value.orElse(""),
                  new LoanSum(value, 1, entry.row().principal().orElseThrow()),
                  InMemoryLoanLedger::added);
            });
    return List.copyOf(sums.values());
  }

  private static LoanSum added(LoanSum one, LoanSum other) {
    Money principal = one.principal().plus(other.principal());
    return new LoanSum(one.value(), one.count() + other.count(), principal);
  }

  private static Optional<String> value(Entry entry, LoanDimension dimension) {
    return switch (dimension) {
      case OUTCOME -> assessment(entry).outcome().map(Enum::name);
      case MONTH -> Optional.of(YearMonth.from(disbursed(entry)).toString());
      case PRODUCT_LINE -> product(entry).map(ProductLine::code);
      case INSTITUTION -> Optional.of(entry.intake().institution().value());
      case PROVINCE -> province(entry).map(Province::code);
    };
  }

  /** The latest contract of each loan, where it is what is asked for. */
  private Stream<Entry> found(LoanFilter filter) {
    Map<LoanSummary.Key, Entry> latest = new HashMap<>();
    ledger
        .counting(filter.known())
        .filter(entry -> entry.contract().isPresent())
        .filter(entry -> filter.effective().filter(disbursed(entry)::isAfter).isEmpty())
        .forEach(entry -> latest.put(key(entry), entry));
    Collection<Entry> loans = latest.values();
    return loans.stream()
        .filter(entry -> isOrAny(filter.institution(), Optional.of(key(entry).institution())))
        .filter(entry -> filter.disbursedFrom().filter(disbursed(entry)::isBefore).isEmpty())
        .filter(
            entry ->
                filter
                    .disbursedUntil()
                    .filter(until -> !disbursed(entry).isBefore(until))
                    .isEmpty())
        .filter(entry -> isOrAny(filter.productLine(), product(entry)))
        .filter(entry -> isOrAny(filter.province(), province(entry)))
        .filter(entry -> isOrAny(filter.platform(), platform(entry)))
        .filter(
            entry ->
                filter.outcomes().isEmpty()
                    || assessment(entry).outcome().filter(filter.outcomes()::contains).isPresent())
        .filter(
            entry ->
                !filter.claimDiffers()
                    || assessment(entry)
                        .cost()
                        .filter(IntakeAssessment.Cost::isClaimedOtherwise)
                        .isPresent());
  }

  private static <V> boolean isOrAny(Optional<V> asked, Optional<V> told) {
    return asked.isEmpty() || asked.equals(told);
  }

  private static LoanSummary summary(Entry entry) {
    return new LoanSummary(
        key(entry),
        disbursed(entry),
        entry.row().principal().orElseThrow(),
        product(entry),
        assessment(entry));
  }

  private static LoanSummary.Key key(Entry entry) {
    return new LoanSummary.Key(entry.intake().institution(), entry.row().record().loan());
  }

  private static LocalDate disbursed(Entry entry) {
    return entry.contract().orElseThrow().disbursementDate();
  }

  private static IntakeAssessment assessment(Entry entry) {
    return entry.row().assessment().orElseThrow();
  }

  private static Optional<ProductLine> product(Entry entry) {
    return entry.contract().orElseThrow().circumstances().productLine();
  }

  private static Optional<Province> province(Entry entry) {
    return entry.contract().orElseThrow().circumstances().customerProvince();
  }

  private static Optional<CreditCode> platform(Entry entry) {
    return entry.contract().orElseThrow().platform().flatMap(ChargingParty::creditCode);
  }
}
