package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.InstitutionId;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole book in memory.
 *
 * @param rows every record of every tape, in order
 * @param labels what is known of its loans
 */
record Book(List<Row> rows, List<LabelledLoan> labels) {

  /** One line of a tape. */
  record Row(InstitutionId institution, YearMonth month, LoanRecord record) {}

  static Book of(BookOptions options) {
    BookGenerator generator = BookGenerator.of(options);
    List<Row> rows = new ArrayList<>();
    generator
        .tapes()
        .forEach(
            tape ->
                tape.records()
                    .forEachRemaining(
                        record ->
                            rows.add(new Row(tape.institution().id(), tape.month(), record))));
    return new Book(rows, generator.labels().toList());
  }

  /** All that was ever reported of each loan, by its name at its lender. */
  Map<String, Reported> loans() {
    Map<String, List<Row>> byLoan =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.record().getLoanReference(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, Reported> loans = new LinkedHashMap<>();
    byLoan.forEach((name, reported) -> loans.put(name, new Reported(name, reported)));
    return loans;
  }

  /** The loans that carry a label. */
  List<Reported> labelled(Pattern pattern) {
    Map<String, Reported> loans = loans();
    return labels.stream()
        .filter(label -> label.pattern() == pattern)
        .map(label -> loans.get(label.loanReference()))
        .toList();
  }

  /** The loans without a label. */
  Stream<Reported> unlabelled() {
    List<String> known = labels.stream().map(LabelledLoan::loanReference).toList();
    return loans().values().stream().filter(loan -> !known.contains(loan.name()));
  }
}
