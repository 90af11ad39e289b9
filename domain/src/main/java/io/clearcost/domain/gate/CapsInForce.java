package io.clearcost.domain.gate;

import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitsInForce;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.util.Optional;

/**
 * What is data of the limits on the cost of one lender's loans on one day. The law's own limit is
 * never loosened: of several the lowest holds, and the law's where they are equal.
 *
 * @param limits what the lender set itself, and its province
 * @param lprHistory the publications known
 * @param supposedHardCap a hard cap, an annual fraction, that somebody supposes in place of the
 *     law's; empty wherever a loan is really judged
 */
public record CapsInForce(
    LimitsInForce limits, LprHistory lprHistory, Optional<Ratio> supposedHardCap) {

  /** As the law stands. */
  public CapsInForce(LimitsInForce limits, LprHistory lprHistory) {
    this(limits, lprHistory, Optional.empty());
  }

  /** No limits but those of the law. */
  public static CapsInForce of(LprHistory lprHistory) {
    return new CapsInForce(LimitsInForce.NONE, lprHistory);
  }

  /** The same with another hard cap of the law, as somebody supposes it. */
  public CapsInForce supposing(Ratio hardCap) {
    return new CapsInForce(limits, lprHistory, Optional.of(hardCap));
  }

  /** The same with other publications. */
  public CapsInForce with(LprHistory other) {
    return new CapsInForce(limits, other, supposedHardCap);
  }

  /** The limit that stops a loan where the law's is {@code ofLaw}. */
  Limit hardCap(Limit ofLaw) {
    Limit cap = supposed(ofLaw);
    return lowest(cap, own(cap));
  }

  /** The rate of {@link #hardCap}, without the words. */
  Ratio hardCap(Ratio ofLaw) {
    Ratio cap = supposedHardCap.orElse(ofLaw);
    return limits
        .costCap()
        .map(LawChange.StricterLimit::value)
        .filter(own -> own.compareTo(cap) < 0)
        .orElse(cap);
  }

  /** The limit that stops an ultra-short loan where the law's is {@code ofLaw}. */
  Limit ultraShortCap(Limit ofLaw) {
    Limit cap = supposed(ofLaw);
    return lowest(lowest(cap, scheme(cap)), own(cap));
  }

  /** The target where the law's is {@code ofLaw}. */
  Limit target(Limit ofLaw) {
    return lowest(ofLaw, own(ofLaw));
  }

  private Limit supposed(Limit ofLaw) {
    return supposedHardCap
        .map(
            rate ->
                new Limit(
                    rate,
                    new Text(
                        "supposed, in place of " + ofLaw.origin().english(),
                        "假设，代替" + ofLaw.origin().chinese()),
                    Optional.empty()))
        .orElse(ofLaw);
  }

  private Optional<Limit> own(Limit ofLaw) {
    return limits
        .costCap()
        .map(
            own ->
                new Limit(
                    own.value(),
                    stricter(
                        "own cap of %s from %s".formatted(own.institution(), own.from()),
                        "%s自%s起自行设定的上限".formatted(own.institution(), own.from()),
                        ofLaw),
                    Optional.empty()));
  }

  private Optional<Limit> scheme(Limit ofLaw) {
    return limits.scheme().map(scheme -> ofScheme(scheme, ofLaw));
  }

  private static Limit ofScheme(LawChange.ProvincialScheme scheme, Limit ofLaw) {
    String province = scheme.province().code();
    return new Limit(
        scheme.ultraShortCap(),
        stricter(
            "cap of %s on ultra-short loans from %s".formatted(province, scheme.from()),
            "%s自%s起对超短期贷款规定的上限".formatted(province, scheme.from()),
            ofLaw),
        Optional.empty());
  }

  private static Text stricter(String english, String chinese, Limit ofLaw) {
    return new Text(
        english + ", stricter than " + ofLaw.origin().english(),
        chinese + "，严于" + ofLaw.origin().chinese());
  }

  /** The lower one; the first of two that are equal. */
  private static Limit lowest(Limit one, Optional<Limit> other) {
    return other.filter(found -> found.rate().compareTo(one.rate()) < 0).orElse(one);
  }
}
