package io.clearcost.domain.disclosure;

import io.clearcost.domain.disclosure.DisclosureRefusal.Reason;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a sheet may be shown, confirmed and signed upon.
 *
 * <pre>
 *   created  ≤  shown  ≤  confirmed  &lt;  signed        none of them later than now
 *   confirmed − shown  ≥  reading  ≥  the least time of the channel in force that day
 *   shown, confirmed and signed on the last day on which the sheet is true, or before
 * </pre>
 *
 * <p>Only the latest version of a loan counts. The instants are told by the systems that saw them
 * happen; a clock there that runs ahead of the server's by less than {@link #SKEW} is believed.
 */
public final class DisclosureControl {

  /** How far another computer's clock may be ahead. */
  static final Duration SKEW = Duration.ofSeconds(5);

  private DisclosureControl() {}

  /**
   * Why a version is not shown.
   *
   * @param latest the latest version of the same loan
   * @param now when it is told
   */
  public static Optional<DisclosureRefusal> refusalOfShowing(
      DisclosureVersion version, DisclosureVersion latest, Instant shownAt, Instant now) {
    return superseded(version, latest)
        .or(() -> inTheFuture(shownAt, now))
        .or(() -> expired(version, shownAt))
        .or(
            () ->
                shownAt.isBefore(version.createdAt().minus(SKEW))
                    ? Optional.of(backwards("shown", shownAt, "created", version.createdAt()))
                    : Optional.empty());
  }

  /**
   * The showing that a confirmation rests on: the last one not after it.
   *
   * @param showings of the version confirmed
   */
  public static Optional<Showing> shownBefore(Confirmation confirmation, List<Showing> showings) {
    return showings.stream()
        .filter(showing -> !showing.shownAt().isAfter(confirmation.confirmedAt()))
        .max(Comparator.comparing(Showing::shownAt));
  }

  /**
   * Why a confirmation does not hold.
   *
   * @param latest the latest version of the same loan
   * @param showings of the version confirmed
   * @param now when it is told
   */
  public static Optional<DisclosureRefusal> refusalOfConfirmation(
      Confirmation confirmation,
      DisclosureVersion version,
      DisclosureVersion latest,
      List<Showing> showings,
      Instant now) {
    return superseded(version, latest)
        .or(() -> otherContent(confirmation, version))
        .or(() -> inTheFuture(confirmation.confirmedAt(), now))
        .or(() -> expired(version, confirmation.confirmedAt()))
        .or(
            () ->
                shownBefore(confirmation, showings)
                    .map(showing -> tooBrief(confirmation, showing))
                    .orElseGet(() -> Optional.of(notShown(confirmation, showings))));
  }

  /**
   * Why a contract may not be signed, or was signed wrongly.
   *
   * @param version the version that the contract is signed upon
   * @param latest the latest version of the same loan
   * @param acknowledgement of {@code version}
   */
  public static Optional<DisclosureRefusal> refusalOfSigning(
      DisclosureVersion version,
      DisclosureVersion latest,
      Optional<Acknowledgement> acknowledgement,
      Instant signedAt) {
    return superseded(version, latest)
        .or(
            () ->
                acknowledgement
                    .map(given -> late(given.confirmation(), signedAt))
                    .orElseGet(() -> Optional.of(notAcknowledged(version))))
        .or(() -> expired(version, signedAt));
  }

  /**
   * Why money may not be drawn upon a version, on a line that was signed before.
   *
   * @param version the version that shows the drawdown, or one that cost the same
   * @param latest the latest version of the same line
   * @param acknowledgement of {@code version}
   */
  public static Optional<DisclosureRefusal> refusalOfDrawing(
      DisclosureVersion version,
      DisclosureVersion latest,
      Optional<Acknowledgement> acknowledgement) {
    return superseded(version, latest)
        .or(
            () ->
                acknowledgement.isPresent()
                    ? Optional.empty()
                    : Optional.of(notAcknowledged(version)));
  }

  /** Why a version is not confirmed again, though what is told differs. */
  public static DisclosureRefusal alreadyAcknowledged(Acknowledgement earlier) {
    return DisclosureRefusal.of(
        Reason.ALREADY_ACKNOWLEDGED,
        new Text("the version %s was confirmed already, at %s", "版本%s已于%s确认"),
        "disclosure_id",
        earlier.confirmation().disclosure(),
        "confirmed_time",
        earlier.confirmation().confirmedAt());
  }

  private static Optional<DisclosureRefusal> superseded(
      DisclosureVersion version, DisclosureVersion latest) {
    return version.number() == latest.number()
        ? Optional.empty()
        : Optional.of(
            DisclosureRefusal.of(
                Reason.SUPERSEDED,
                new Text(
                    "version %s of the disclosure was followed by version %s, which is %s",
                    "明示的第%s版已被第%s版取代（%s）"),
                "version",
                version.number(),
                "latest_version",
                latest.number(),
                "latest_disclosure_id",
                latest.id()));
  }

  private static Optional<DisclosureRefusal> otherContent(
      Confirmation confirmation, DisclosureVersion version) {
    return confirmation.hash().equals(version.hash())
        ? Optional.empty()
        : Optional.of(
            DisclosureRefusal.of(
                Reason.OTHER_CONTENT,
                new Text(
                    "the content confirmed, %s, is not that of the version, %s",
                    "所确认的内容%s不是该版本的内容%s"),
                "confirmed_hash",
                confirmation.hash(),
                "content_hash",
                version.hash()));
  }

  private static Optional<DisclosureRefusal> inTheFuture(Instant told, Instant now) {
    return told.isAfter(now.plus(SKEW))
        ? Optional.of(
            DisclosureRefusal.of(
                Reason.IN_THE_FUTURE,
                new Text("%s is yet to come, it is %s", "%s尚未到来，现在是%s"),
                "told_time",
                told,
                "now",
                now))
        : Optional.empty();
  }

  private static Optional<DisclosureRefusal> expired(DisclosureVersion version, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, LegalTime.ZONE);
    return day.isAfter(version.sheet().validThrough())
        ? Optional.of(
            DisclosureRefusal.of(
                Reason.EXPIRED,
                new Text(
                    "the figures are those of a loan paid out on %s; on %s they are no longer true",
                    "所示数据以%s放款为前提，至%s已失效"),
                "valid_through_date",
                version.sheet().validThrough(),
                "date",
                day))
        : Optional.empty();
  }

  private static DisclosureRefusal backwards(
      String later, Instant told, String earlier, Instant before) {
    return DisclosureRefusal.of(
        Reason.CLOCK_WENT_BACK,
        new Text("it is said to be %s at %s, before it was %s at %s", "所称时间（%s，%s）早于先前事件（%s，%s）"),
        "later_event",
        later,
        "later_time",
        told,
        "earlier_event",
        earlier,
        "earlier_time",
        before);
  }

  /** Never shown, or shown only after it is said to have been confirmed. */
  private static DisclosureRefusal notShown(Confirmation confirmation, List<Showing> showings) {
    return showings.stream()
        .map(Showing::shownAt)
        .min(Comparator.naturalOrder())
        .map(first -> backwards("confirmed", confirmation.confirmedAt(), "shown", first))
        .orElseGet(
            () ->
                DisclosureRefusal.of(
                    Reason.NOT_SHOWN,
                    new Text("the version %s was not shown to anybody", "版本%s尚未向借款人展示"),
                    "disclosure_id",
                    confirmation.disclosure()));
  }

  private static Optional<DisclosureRefusal> tooBrief(Confirmation confirmation, Showing showing) {
    Duration open = Duration.between(showing.shownAt(), confirmation.confirmedAt());
    Duration read = confirmation.reading().compareTo(open) < 0 ? confirmation.reading() : open;
    Duration least =
        ReadingTime.least(
            showing.channel(), LocalDate.ofInstant(confirmation.confirmedAt(), LegalTime.ZONE));
    return read.compareTo(least) < 0
        ? Optional.of(
            DisclosureRefusal.of(
                Reason.READ_TOO_BRIEFLY,
                new Text("it stood open for %s, less than %s", "阅读时间%s，不足%s"),
                "reading_time",
                read,
                "least_reading_time",
                least))
        : Optional.empty();
  }

  /** Why there is nothing yet that rests on a confirmation. */
  public static DisclosureRefusal notAcknowledged(DisclosureVersion version) {
    return DisclosureRefusal.of(
        Reason.NOT_ACKNOWLEDGED,
        new Text("the borrower has not confirmed version %s", "借款人尚未确认第%s版"),
        "version",
        version.number());
  }

  private static Optional<DisclosureRefusal> late(Confirmation confirmation, Instant signedAt) {
    return confirmation.confirmedAt().isBefore(signedAt)
        ? Optional.empty()
        : Optional.of(
            DisclosureRefusal.of(
                Reason.NOT_BEFORE_SIGNING,
                new Text(
                    "the disclosure was confirmed at %s, not before signing at %s",
                    "明示的确认时间%s不早于签约时间%s"),
                "confirmed_time",
                confirmation.confirmedAt(),
                "signed_time",
                signedAt));
  }
}
