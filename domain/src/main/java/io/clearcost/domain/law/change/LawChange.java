package io.clearcost.domain.law.change;

import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One change of what the law leaves to data. None of them holds mathematics: an answer, a rate, a
 * cap and a kind of lender are chosen, how they act is in the program.
 *
 * <p>Rates and caps are annual fractions (0.24 is 24 %) with at most {@value #DECIMALS} decimals.
 */
public sealed interface LawChange {

  int DECIMALS = 12;

  <R> R fold(Cases<R> cases);

  /** The institution whose own matter this is; empty for what an authority sets. */
  default Optional<InstitutionId> owner() {
    return fold(
        Cases.of(
            choice ->
                choice
                    .scope()
                    .fold(
                        Optional::empty,
                        any -> Optional.empty(),
                        own -> Optional.of(own.institution())),
            any -> Optional.empty(),
            any -> Optional.empty(),
            limit -> Optional.of(limit.institution()),
            stop -> Optional.of(stop.institution()),
            any -> Optional.empty()));
  }

  /** The first day of disbursement that it concerns. */
  default LocalDate from() {
    return fold(
        Cases.of(
            ReadingChoice::from,
            addition -> addition.publication().published(),
            ProvincialScheme::from,
            StricterLimit::from,
            ProductStop::from,
            register ->
                register.entries().stream()
                    .map(Institution::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow()));
  }

  /** Whether it is for the loans of a lender, on whatever day. */
  default boolean isFor(InstitutionId institution, Province province) {
    return fold(
        Cases.of(
            choice -> choice.scope().includes(institution, province),
            addition -> true,
            scheme -> scheme.province().equals(province),
            limit -> limit.institution().equals(institution),
            stop -> stop.institution().equals(institution),
            register ->
                register.entries().stream().anyMatch(entry -> entry.id().equals(institution))));
  }

  /**
   * Which answer to an open question holds.
   *
   * @param scope for whom
   * @param answer the answer
   * @param from the first day of disbursement for which it holds
   */
  record ReadingChoice(Scope scope, Answer answer, LocalDate from) implements LawChange {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.readingChoice(this);
    }
  }

  /** One more publication of the loan prime rate, a fact that may be older than its entry. */
  record LprAddition(LprPublication publication) implements LawChange {
    public LprAddition {
      requireDecimal(publication.oneYear());
      requireDecimal(publication.overFiveYears());
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.lprAddition(this);
    }
  }

  /**
   * What a province sets for loans of not more than one month (guideline, 二 and 问答四:
   * "各省份可根据辖内情况给予适当弹性").
   *
   * @param province the province
   * @param ultraShortCap the highest annual cost of such a loan
   * @param from the first day of disbursement for which it holds
   */
  record ProvincialScheme(Province province, Ratio ultraShortCap, LocalDate from)
      implements LawChange {
    public ProvincialScheme {
      requireDecimal(ultraShortCap);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.provincialScheme(this);
    }
  }

  /**
   * A limit that an institution sets itself, stricter than the law or equal to it.
   *
   * @param institution the institution
   * @param kind what is limited
   * @param value the limit
   * @param from the first day of disbursement for which it holds
   */
  record StricterLimit(InstitutionId institution, LimitKind kind, Ratio value, LocalDate from)
      implements LawChange {
    public StricterLimit {
      requireDecimal(value);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.stricterLimit(this);
    }
  }

  /**
   * An institution makes no new loan of a product line (guideline, 问答二: "停止新发放综合融资成本超过24%的贷款").
   *
   * @param institution the institution
   * @param productLine the product line
   * @param from the first day of disbursement for which it holds
   * @param until the first day for which it no longer does; empty while it has no end
   */
  record ProductStop(
      InstitutionId institution, ProductLine productLine, LocalDate from, Optional<LocalDate> until)
      implements LawChange {
    public ProductStop {
      if (until.filter(end -> !end.isAfter(from)).isPresent()) {
        throw InvalidValue.of(
            "a stop ends after it begins, on %s, not on %s",
            "停办的结束须晚于开始日%s，不能是%s", from, until.get());
      }
    }

    /** Whether a loan of a day falls under it. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.productStop(this);
    }
  }

  /**
   * Entries of the register of lenders, as the authority keeps it. Each is a fact that may be older
   * than its entry here.
   *
   * @param entries 1 to {@value #MOST}, no two of one institution and day
   */
  record RegisterEntries(List<Institution> entries) implements LawChange {

    public static final int MOST = 10_000;

    public RegisterEntries {
      entries = List.copyOf(entries);
      if (entries.isEmpty() || entries.size() > MOST) {
        throw InvalidValue.of(
            "1 to %d entries are proposed at once, not %d",
            "一次提议1至%d条登记，不能是%d条", MOST, entries.size());
      }
      Set<String> keys = new HashSet<>();
      for (Institution entry : entries) {
        if (!keys.add(entry.id() + " from " + entry.from())) {
          throw InvalidValue.of(
              "two entries are of %s from %s", "有两条登记同为%s自%s起", entry.id(), entry.from());
        }
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.registerEntries(this);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R readingChoice(ReadingChoice change);

    R lprAddition(LprAddition change);

    R provincialScheme(ProvincialScheme change);

    R stricterLimit(StricterLimit change);

    R productStop(ProductStop change);

    R registerEntries(RegisterEntries change);

    /** Answers from six functions. */
    static <R> Cases<R> of(
        Function<ReadingChoice, R> readingChoice,
        Function<LprAddition, R> lprAddition,
        Function<ProvincialScheme, R> provincialScheme,
        Function<StricterLimit, R> stricterLimit,
        Function<ProductStop, R> productStop,
        Function<RegisterEntries, R> registerEntries) {
      return new Cases<>() {
        @Override
        public R readingChoice(ReadingChoice change) {
          return readingChoice.apply(change);
        }

        @Override
        public R lprAddition(LprAddition change) {
          return lprAddition.apply(change);
        }

        @Override
        public R provincialScheme(ProvincialScheme change) {
          return provincialScheme.apply(change);
        }

        @Override
        public R stricterLimit(StricterLimit change) {
          return stricterLimit.apply(change);
        }

        @Override
        public R productStop(ProductStop change) {
          return productStop.apply(change);
        }

        @Override
        public R registerEntries(RegisterEntries change) {
          return registerEntries.apply(change);
        }
      };
    }
  }

  private static void requireDecimal(Ratio fraction) {
    Ratio scaled = fraction.times(Ratio.of(BigInteger.TEN.pow(DECIMALS), BigInteger.ONE));
    if (fraction.signum() <= 0 || !scaled.isInteger()) {
      throw InvalidValue.of(
          "a rate is above zero, with at most %d decimals, not %s",
          "利率须大于零，至多%d位小数，不能是%s", DECIMALS, fraction);
    }
  }
}
