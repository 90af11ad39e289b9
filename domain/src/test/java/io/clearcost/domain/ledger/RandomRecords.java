package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.evidence.LoanOfferFixtures;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.CreditInformationSource;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Records drawn from a seed, with every part that a record can have now and then. */
public final class RandomRecords {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private final Random random;
  private final LoanOfferFixtures offers;
  private int count;

  public RandomRecords(long seed) {
    this.random = new Random(seed);
    this.offers = new LoanOfferFixtures(random);
  }

  /** The next record; it has at least a contract or a status. */
  public LoanRecord next() {
    count++;
    boolean contracted = random.nextBoolean();
    return new LoanRecord(
        new LoanReference("合同 \"" + count + "\""),
        contracted ? Optional.of(contract()) : Optional.empty(),
        maybe(this::plan).flatMap(plan -> plan),
        some(this::flow),
        some(this::event),
        contracted ? maybe(this::status) : Optional.of(status()),
        maybe(this::claim));
  }

  private LoanContract contract() {
    return new LoanContract(
        offers.next(),
        circumstances(),
        maybe(this::day),
        maybe(this::party),
        some(this::enhancer),
        maybe(
            () ->
                new LineDrawdown(
                    "授信 1",
                    fen(),
                    random.nextBoolean()
                        ? OptionalInt.of(1 + random.nextInt(9))
                        : OptionalInt.empty())),
        some(this::link),
        maybe(() -> new BorrowerToken("token:" + count)),
        maybe(() -> new DisclosureId("disclosure-" + count)));
  }

  private LoanCircumstances circumstances() {
    Map<BorrowerInformation, InformationHolder> information =
        new EnumMap<>(BorrowerInformation.class);
    for (BorrowerInformation kind : BorrowerInformation.values()) {
      maybe(() -> any(InformationHolder.values()))
          .ifPresent(holder -> information.put(kind, holder));
    }
    return new LoanCircumstances(
        maybe(() -> any(LoanPurpose.values())),
        maybe(() -> any(BorrowerKind.values())),
        maybe(() -> any(LoanSecurity.values())),
        maybe(this::fen),
        maybe(() -> Ratio.of(random.nextInt(10), 9)),
        information,
        maybe(() -> any(CreditInformationSource.values())),
        maybe(this::instant),
        maybe(this::instant),
        maybe(() -> new Province(random.nextBoolean() ? "CN-SD" : "CN-GD")),
        maybe(() -> new ProductLine("line-" + random.nextInt(3))),
        maybe(() -> any(UseTerm.values())));
  }

  /** A plan, when an offer happens to have one. */
  private Optional<RepaymentPlan> plan() {
    LoanOffer offer = offers.next();
    return offer.fold(terms -> Optional.empty(), Optional::of, flows -> Optional.empty());
  }

  private Enhancer enhancer(int number) {
    return new Enhancer(
        new ChargingParty("示例担保" + number, Optional.empty()),
        any(Enhancer.Kind.values()),
        maybe(() -> Ratio.of(1 + random.nextInt(9), 9)),
        maybe(() -> Ratio.of(random.nextInt(30), 997)));
  }

  private LoanLink link(int number) {
    return new LoanLink(
        any(LoanLink.Kind.values()),
        new LoanReference("其他-" + number),
        maybe(() -> new InstitutionId("lender-" + random.nextInt(9))));
  }

  private PaidFlow flow(int number) {
    return new PaidFlow(
        "flow \\ " + number,
        day(),
        any(FlowComponent.values()),
        fen(),
        maybe(this::party),
        maybe(() -> "fee-" + random.nextInt(3)),
        maybe(() -> any(Movement.Link.values())),
        maybe(() -> "扣款\t" + number));
  }

  private ClaimEvent event(int number) {
    ClaimEvent.Kind kind = any(ClaimEvent.Kind.values());
    return new ClaimEvent(
        "event-" + number,
        day(),
        kind,
        fen(),
        kind == ClaimEvent.Kind.COMPENSATION_PAYOUT ? Optional.of(party()) : maybe(this::party));
  }

  private LoanStatus status() {
    Money outstanding = fen();
    return new LoanStatus(
        day(),
        any(LoanGrade.values()),
        random.nextInt(400),
        outstanding,
        random.nextBoolean() ? outstanding : Money.ZERO);
  }

  private ClaimedCost claim() {
    return new ClaimedCost(
        new AnnualRate(
            BigDecimal.valueOf(random.nextInt(400_000), 6), any(RateConvention.values())),
        maybe(this::fen));
  }

  private ChargingParty party() {
    return new ChargingParty("示例平台有限公司", maybe(() -> new CreditCode("91370000MA3C0000XA")));
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(900));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(1_767_225_600L + random.nextInt(100_000_000))
        .plusNanos(1000L * random.nextInt(1_000_000));
  }

  private Money fen() {
    return Money.ofFen(1 + random.nextInt(50_000_000));
  }

  private <V> Optional<V> maybe(Supplier<V> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  /** None, one or two, each made from another number. */
  private <V> List<V> some(IntFunction<V> value) {
    List<V> values = new ArrayList<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      values.add(value.apply(k));
    }
    return values;
  }

  private <V> V any(V[] values) {
    return values[random.nextInt(values.length)];
  }
}
