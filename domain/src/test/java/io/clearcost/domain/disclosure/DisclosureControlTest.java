package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.disclosure.DisclosureRefusal.Reason;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet is true on 2026-09-01, which ends in China at 16:00 UTC. */
class DisclosureControlTest {

  private static final Instant CREATED = Instant.parse("2026-09-01T01:00:00Z");
  private static final Instant SHOWN = Instant.parse("2026-09-01T02:00:00Z");
  private static final Instant CONFIRMED = Instant.parse("2026-09-01T02:00:10Z");
  private static final Instant NOW = Instant.parse("2026-09-01T02:00:11Z");
  private static final Instant LAST = Instant.parse("2026-09-01T15:59:59.999999Z");
  private static final ContentHash HASH = new ContentHash("a".repeat(64));
  private static final DisclosureVersion VERSION = version(1);

  @Test
  void showing_ofTheLatestVersion_isAllowed() {
    assertThat(DisclosureControl.refusalOfShowing(VERSION, VERSION, SHOWN, NOW)).isEmpty();
  }

  @Test
  void showing_ofAnEarlierVersion_isRefusedWithTheLatest() {
    assertThat(reason(DisclosureControl.refusalOfShowing(VERSION, version(2), SHOWN, NOW)))
        .contains(Reason.SUPERSEDED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01T00:59:54.999999Z, CLOCK_WENT_BACK",
    "2026-09-01T00:59:55Z, ",
    "2026-09-01T02:00:16Z, ",
    "2026-09-01T02:00:16.000001Z, IN_THE_FUTURE",
  })
  void showing_aheadOfOrBehindTheClock_isAllowedWithinItsSkew(Instant shownAt, Reason reason) {
    assertThat(reason(DisclosureControl.refusalOfShowing(VERSION, VERSION, shownAt, NOW)))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-01T15:59:59.999999Z, ", "2026-09-01T16:00:00Z, EXPIRED"})
  void showing_afterTheLastDayInChina_isRefused(Instant shownAt, Reason reason) {
    assertThat(reason(DisclosureControl.refusalOfShowing(VERSION, VERSION, shownAt, shownAt)))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void confirmation_ofWhatWasShown_isAllowed() {
    assertThat(refusal(confirmed(CONFIRMED, 10), SHOWN)).isEmpty();
  }

  @Test
  void confirmation_withoutAShowing_isRefused() {
    assertThat(
            reason(
                DisclosureControl.refusalOfConfirmation(
                    confirmed(CONFIRMED, 10), VERSION, VERSION, List.of(), NOW)))
        .contains(Reason.NOT_SHOWN);
  }

  @Test
  void confirmation_beforeTheShowing_isRefusedAsAClockThatWentBack() {
    assertThat(reason(refusal(confirmed(SHOWN.minusMillis(1), 0), SHOWN)))
        .contains(Reason.CLOCK_WENT_BACK);
  }

  @ParameterizedTest
  @CsvSource({"5000, 5, ", "4999, 5, READ_TOO_BRIEFLY", "5000, 4, READ_TOO_BRIEFLY"})
  void confirmation_online_takesTheShorterOfWhatWasMeasuredAndWhatPassed(
      long millis, long readingSeconds, Reason reason) {
    Confirmation confirmation = confirmed(SHOWN.plusMillis(millis), readingSeconds);

    assertThat(reason(refusal(confirmation, SHOWN))).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void confirmation_atACounter_needsNoTime() {
    Confirmation confirmation = confirmed(SHOWN, 0);

    assertThat(
            DisclosureControl.refusalOfConfirmation(
                confirmation,
                VERSION,
                VERSION,
                List.of(showing(ShowingChannel.COUNTER, SHOWN)),
                NOW))
        .isEmpty();
  }

  @Test
  void readingTime_beforeTheRuleIsInForce_isNone() {
    assertThat(ReadingTime.least(ShowingChannel.ONLINE, Sheets.DISBURSEMENT.minusMonths(1)))
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(
            ReadingTime.least(
                ShowingChannel.ONLINE, Sheets.DISBURSEMENT.minusMonths(1).minusDays(1)))
        .isZero();
  }

  @Test
  void confirmation_ofAnotherContent_isRefused() {
    Confirmation confirmation =
        new Confirmation(
            VERSION.id(),
            new ContentHash("b".repeat(64)),
            new BorrowerToken("b-1"),
            CONFIRMED,
            Duration.ofSeconds(10));

    assertThat(reason(refusal(confirmation, SHOWN))).contains(Reason.OTHER_CONTENT);
  }

  @Test
  void confirmation_afterAnotherVersionWasMade_isRefused() {
    assertThat(
            reason(
                DisclosureControl.refusalOfConfirmation(
                    confirmed(CONFIRMED, 10),
                    VERSION,
                    version(2),
                    List.of(showing(ShowingChannel.ONLINE, SHOWN)),
                    NOW)))
        .contains(Reason.SUPERSEDED);
  }

  @Test
  void confirmation_restsOnTheLastShowingBeforeIt() {
    Showing first = showing(ShowingChannel.ONLINE, SHOWN);
    Showing second = showing(ShowingChannel.COUNTER, SHOWN.plusSeconds(3));
    Showing later = showing(ShowingChannel.ONLINE, SHOWN.plusSeconds(30));

    assertThat(
            DisclosureControl.shownBefore(confirmed(CONFIRMED, 10), List.of(first, later, second)))
        .contains(second);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01T02:00:09.999999Z, NOT_BEFORE_SIGNING",
    "2026-09-01T02:00:10Z, NOT_BEFORE_SIGNING",
    "2026-09-01T02:00:10.000001Z, ",
    "2026-09-01T15:59:59.999999Z, ",
    "2026-09-01T16:00:00Z, EXPIRED",
  })
  @Tag("SLC-1-3")
  void signing_atTheInstantOfTheConfirmation_isNotAfterIt(Instant signedAt, Reason reason) {
    assertThat(
            reason(
                DisclosureControl.refusalOfSigning(
                    VERSION, VERSION, Optional.of(acknowledged()), signedAt)))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void signing_withoutAConfirmation_isRefused() {
    assertThat(reason(DisclosureControl.refusalOfSigning(VERSION, VERSION, Optional.empty(), LAST)))
        .contains(Reason.NOT_ACKNOWLEDGED);
  }

  @Test
  void signing_uponAnEarlierVersion_isRefused() {
    assertThat(
            reason(
                DisclosureControl.refusalOfSigning(
                    VERSION, version(2), Optional.of(acknowledged()), LAST)))
        .contains(Reason.SUPERSEDED);
  }

  @Test
  void sentence_ofARefusal_holdsEveryFact() {
    List<Optional<DisclosureRefusal>> refusals =
        List.of(
            DisclosureControl.refusalOfShowing(VERSION, version(2), SHOWN, NOW),
            DisclosureControl.refusalOfShowing(VERSION, VERSION, NOW.plusSeconds(9), NOW),
            DisclosureControl.refusalOfShowing(VERSION, VERSION, SHOWN.minusSeconds(7200), NOW),
            DisclosureControl.refusalOfShowing(
                VERSION, VERSION, SHOWN.plusSeconds(86_400), SHOWN.plusSeconds(86_400)),
            refusal(confirmed(SHOWN.plusSeconds(1), 1), SHOWN),
            Optional.of(DisclosureControl.alreadyAcknowledged(acknowledged())),
            DisclosureControl.refusalOfSigning(VERSION, VERSION, Optional.empty(), LAST));

    for (Optional<DisclosureRefusal> refusal : refusals) {
      DisclosureRefusal found = refusal.orElseThrow();
      assertThat(found.facts()).isNotEmpty();
      assertThat(found.facts().values())
          .allSatisfy(fact -> assertThat(found.sentence().english()).contains(fact));
      assertThat(found.facts().values())
          .filteredOn(fact -> !fact.matches("[a-z]+"))
          .allSatisfy(fact -> assertThat(found.sentence().chinese()).contains(fact));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"13800138000", "110101199003070011", "11010119900307001X", "张三", ""})
  void token_thatIsAPersonsNumberOrName_isRefused(String value) {
    assertThatThrownBy(() -> new BorrowerToken(value)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<DisclosureRefusal> refusal(Confirmation confirmation, Instant shownAt) {
    return DisclosureControl.refusalOfConfirmation(
        confirmation, VERSION, VERSION, List.of(showing(ShowingChannel.ONLINE, shownAt)), NOW);
  }

  private static Optional<Reason> reason(Optional<DisclosureRefusal> refusal) {
    return refusal.map(DisclosureRefusal::reason);
  }

  private static Confirmation confirmed(Instant at, long readingSeconds) {
    return new Confirmation(
        VERSION.id(), HASH, new BorrowerToken("b-1"), at, Duration.ofSeconds(readingSeconds));
  }

  private static Showing showing(ShowingChannel channel, Instant at) {
    return new Showing(VERSION.id(), channel, at, new RequestId("s"), at, Sheets.officer());
  }

  private static Acknowledgement acknowledged() {
    return new Acknowledgement(
        confirmed(CONFIRMED, 10),
        showing(ShowingChannel.ONLINE, SHOWN),
        new RequestId("a"),
        NOW,
        Sheets.officer());
  }

  private static DisclosureVersion version(int number) {
    return new DisclosureVersion(
        new DisclosureId("dsc-" + number),
        number,
        new DecisionId("dec-1"),
        new RequestId("r-" + number),
        CREATED,
        Sheets.officer(),
        Sheets.sheet(),
        HASH);
  }
}
