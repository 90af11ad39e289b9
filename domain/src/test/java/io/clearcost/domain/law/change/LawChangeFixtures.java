package io.clearcost.domain.law.change;

import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Changes of law, for tests. */
public final class LawChangeFixtures {

  public static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");
  public static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  public static final InstitutionId BANK = new InstitutionId("bank-1");
  public static final InstitutionId OTHER_BANK = new InstitutionId("bank-2");
  public static final Province SHANDONG = new Province("CN-SD");
  public static final Province HEBEI = new Province("CN-HE");

  private final Random random;
  private int count;

  /** Random changes, the same ones for the same seed. */
  public LawChangeFixtures(long seed) {
    random = new Random(seed);
  }

  public static LawChange.ReadingChoice choice(Scope scope, Answer answer, LocalDate from) {
    return new LawChange.ReadingChoice(scope, answer, from);
  }

  public static LawChange.LprAddition lpr(String day, String oneYear, String overFiveYears) {
    return new LawChange.LprAddition(
        new LprPublication(LocalDate.parse(day), Ratio.parse(oneYear), Ratio.parse(overFiveYears)));
  }

  public static LawChange.StricterLimit limit(String value, LocalDate from) {
    return new LawChange.StricterLimit(BANK, LimitKind.COST_CAP, Ratio.parse(value), from);
  }

  public static LawChange.RegisterEntries entries(Institution... entries) {
    return new LawChange.RegisterEntries(List.of(entries));
  }

  public static Institution lender(String id, LenderKind kind, LocalDate from) {
    return new Institution(
        new InstitutionId(id), "示例机构有限公司", Optional.empty(), kind, SHANDONG, from);
  }

  public static LawChange.ProductStop stop(String line, LocalDate from, Optional<LocalDate> until) {
    return new LawChange.ProductStop(BANK, new ProductLine(line), from, until);
  }

  public static Caller supervisor(String person) {
    return new Caller(person, Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
  }

  public static Caller compliance(String person, InstitutionId institution) {
    return new Caller(person, Optional.of(institution), Set.of(Caller.Role.COMPLIANCE));
  }

  public static Signature signature(String person, String requestId, Instant at) {
    return new Signature(supervisor(person), requestId, at, "because of " + requestId);
  }

  /** The change {@code id}, proposed by "li" at noon. */
  public static ChangeProposal proposal(String id, LawChange change) {
    return new ChangeProposal(new ChangeId(id), change, signature("li", "propose-" + id, NOON));
  }

  /** A verdict of "wang", so many seconds after noon. */
  public static ChangeVerdict verdict(String id, Ruling ruling, long seconds) {
    return new ChangeVerdict(
        new ChangeId(id), ruling, signature("wang", "decide-" + id, NOON.plusSeconds(seconds)));
  }

  public static RecordedChange open(String id, LawChange change) {
    return new RecordedChange(proposal(id, change), Optional.empty());
  }

  /** The change {@code id}, approved so many seconds after noon. */
  public static RecordedChange approved(String id, LawChange change, long seconds) {
    return new RecordedChange(
        proposal(id, change), Optional.of(verdict(id, Ruling.APPROVED, seconds)));
  }

  /** A change of any kind, with a verdict on half of them. */
  public RecordedChange next() {
    count++;
    ChangeProposal proposal =
        new ChangeProposal(
            new ChangeId("change-" + count), nextChange(), nextSignature("proposer", "p-" + count));
    if (random.nextBoolean()) {
      return new RecordedChange(proposal, Optional.empty());
    }
    return new RecordedChange(
        proposal,
        Optional.of(
            new ChangeVerdict(
                proposal.id(),
                any(List.of(Ruling.values())),
                nextSignature("decider", "d-" + count))));
  }

  private LawChange nextChange() {
    LocalDate from = DAY.plusDays(random.nextInt(1_000));
    return switch (random.nextInt(6)) {
      case 0 -> new LawChange.ReadingChoice(nextScope(), any(List.of(Answer.values())), from);
      case 1 -> new LawChange.LprAddition(new LprPublication(from, nextRate(), nextRate()));
      case 2 -> new LawChange.ProvincialScheme(nextProvince(), nextRate(), from);
      case 3 -> nextEntries(from);
      case 4 ->
          new LawChange.StricterLimit(
              nextInstitution(), any(List.of(LimitKind.values())), nextRate(), from);
      default ->
          new LawChange.ProductStop(
              nextInstitution(),
              new ProductLine("line-" + random.nextInt(3)),
              from,
              random.nextBoolean()
                  ? Optional.of(from.plusDays(1 + random.nextInt(100)))
                  : Optional.empty());
    };
  }

  private LawChange nextEntries(LocalDate from) {
    List<Institution> entries = new ArrayList<>();
    for (int k = random.nextInt(3); k >= 0; k--) {
      entries.add(
          new Institution(
              nextInstitution(),
              any(List.of("示例小额贷款有限公司", "It's a \"bank\", Ltd")),
              any(List.of(Optional.empty(), Optional.of(new CreditCode("91370000MA3C0000XA")))),
              any(List.of(LenderKind.values())),
              nextProvince(),
              from.minusDays(k)));
    }
    return new LawChange.RegisterEntries(entries);
  }

  private Scope nextScope() {
    return switch (random.nextInt(3)) {
      case 0 -> new Scope.Nation();
      case 1 -> new Scope.OfProvince(nextProvince());
      default -> new Scope.OfInstitution(nextInstitution());
    };
  }

  private Province nextProvince() {
    return new Province(any(Province.CODES.stream().sorted().toList()));
  }

  private InstitutionId nextInstitution() {
    return new InstitutionId("institution-" + random.nextInt(5));
  }

  private Ratio nextRate() {
    return Ratio.of(1 + random.nextInt(240_000), 1_000_000);
  }

  private Signature nextSignature(String kind, String requestId) {
    EnumSet<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
    for (Caller.Role role : Caller.Role.values()) {
      if (random.nextBoolean()) {
        roles.add(role);
      }
    }
    return new Signature(
        new Caller(
            any(List.of(kind + "-1", kind + "-某人")),
            random.nextBoolean() ? Optional.of(nextInstitution()) : Optional.empty(),
            roles),
        requestId,
        NOON.plusMillis(random.nextInt(1_000_000)).plus(7, ChronoUnit.MICROS),
        any(List.of("because", "依据某某文件第三条；\n\"quoted\", with commas")));
  }

  private <V> V any(List<V> values) {
    return values.get(random.nextInt(values.size()));
  }
}
