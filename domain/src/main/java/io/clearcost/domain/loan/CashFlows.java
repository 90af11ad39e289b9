package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.time.PeriodOffset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cash flows seen from the borrower: positive is received, negative is paid. */
public sealed interface CashFlows {

  Optional<LocalDate> disbursementDate();

  <R> R fold(Function<Dated, R> dated, Function<Periodic, R> periodic);

  /**
   * Flows on days. The loan counts as disbursed on the day on which most is paid out: a trifle paid
   * out earlier does not choose the law of an earlier day.
   *
   * @param flows at least one, in any order; kept in order of date with one flow a day, and
   *     something moves on the first of them
   */
  record Dated(List<DatedFlow> flows) implements CashFlows {
    public Dated {
      flows = DatedFlow.merged(flows);
      if (flows.get(0).amount().isZero()) {
        throw InvalidValue.of(
            "the cash flows of the first day, %s, add up to nothing",
            "首日（%s）的现金流合计为零", flows.get(0).date());
      }
    }

    @Override
    public Optional<LocalDate> disbursementDate() {
      return flows.stream()
          .max(Comparator.comparing(DatedFlow::amount).thenComparing(DatedFlow::date))
          .map(DatedFlow::date);
    }

    @Override
    public <R> R fold(Function<Dated, R> dated, Function<Periodic, R> periodic) {
      return dated.apply(this);
    }
  }

  /**
   * Flows in unit periods since disbursement.
   *
   * @param flows the flows and the unit they are given in; the first one lies at disbursement
   * @param disbursementDate the day of disbursement, where it is known
   */
  record Periodic(PeriodicFlows flows, Optional<LocalDate> disbursementDate) implements CashFlows {

    public Periodic {
      if (flows.flows().isEmpty() || !flows.flows().get(0).offset().equals(PeriodOffset.START)) {
        throw InvalidValue.of(
            "the first cash flow lies at disbursement, offset 0", "第一笔现金流须在放款时，即期数0");
      }
    }

    @Override
    public <R> R fold(Function<Dated, R> dated, Function<Periodic, R> periodic) {
      return periodic.apply(this);
    }
  }
}
