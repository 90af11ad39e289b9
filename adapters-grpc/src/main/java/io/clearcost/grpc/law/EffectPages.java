package io.clearcost.grpc.law;

import io.clearcost.application.evidence.Effects;
import io.clearcost.application.evidence.LoanEffect;
import io.clearcost.grpc.server.PageStream.Page;
import io.clearcost.grpc.server.PageStream.Pages;
import io.clearcost.grpc.server.PageStream.Then;
import io.clearcost.proto.law.v1.EffectCount;
import io.clearcost.proto.law.v1.TurnedLoan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The answers about effects on all that is stored: the loans that turn, as many as were asked for,
 * and the count so far.
 *
 * @param <A> an answer
 */
final class EffectPages<A> implements Pages<A> {

  private final Effects effects;
  private final int mostTurned;
  private final Function<TurnedLoan, A> turned;
  private final Function<EffectCount, A> counted;
  private long sent;
  private long unsent;

  /**
   * Nothing was looked at yet.
   *
   * @param mostTurned at most so many loans are sent
   * @param turned makes an answer of a loan
   * @param counted makes an answer of a count
   */
  EffectPages(
      Effects effects,
      int mostTurned,
      Function<TurnedLoan, A> turned,
      Function<EffectCount, A> counted) {
    this.effects = effects;
    this.mostTurned = mostTurned;
    this.turned = turned;
    this.counted = counted;
  }

  @Override
  public Page<A> next() {
    Effects.Page page = effects.next();
    List<A> answers = new ArrayList<>();
    for (LoanEffect effect : page.turned()) {
      if (sent < mostTurned) {
        sent++;
        answers.add(turned.apply(LawEffectMapper.write(effect)));
      } else {
        unsent++;
      }
    }
    return page.refusal()
        .map(ProductMixMapper::refusal)
        .map(refusal -> new Page<>(answers, Then.refused(refusal)))
        .orElseGet(() -> withCount(answers, page.isEmpty()));
  }

  private Page<A> withCount(List<A> answers, boolean isLast) {
    EffectCount.Builder count =
        LawEffectMapper.write(effects.count()).setUnsentCount(unsent).setComplete(isLast);
    if (isLast) {
      effects.count().mix().map(ProductMixMapper::write).ifPresent(count::setMix);
    }
    answers.add(counted.apply(count.build()));
    return new Page<>(answers, isLast ? Then.END : Then.MORE);
  }
}
