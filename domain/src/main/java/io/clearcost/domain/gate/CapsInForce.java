package io.clearcost.domain.gate;

import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.Text;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitsInForce;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is data of the limits on the cost of one lender's loans on one day. The law's own limit is
 * never loosened: of several the lowest holds, and the law's where they are equal.
 *
 * @param limits what the lender set itself, and its province
 * @param lprHistory the publications known
 */
public record CapsInForce(LimitsInForce limits, LprHistory lprHistory) {

  /** No limits but those of the law. */
  public static CapsInForce of(LprHistory lprHistory) {
    return new CapsInForce(LimitsInForce.NONE, lprHistory);
  }

  /** The limit on any loan where the law's is {@code ofLaw}. */
  Limit any(Limit ofLaw) {
    return lowest(ofLaw, own(ofLaw));
  }

  /** The limit on an ultra-short loan where the law's is {@code ofLaw}. */
  Limit ultraShort(Limit ofLaw) {
    return lowest(lowest(ofLaw, scheme(ofLaw)), own(ofLaw));
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
    return Stream.concat(Stream.of(one), other.stream())
        .min(Comparator.comparing(Limit::rate))
        .orElseThrow();
  }
}
