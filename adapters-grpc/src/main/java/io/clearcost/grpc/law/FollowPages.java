package io.clearcost.grpc.law;

import io.clearcost.application.evidence.Effects;
import io.clearcost.application.evidence.LoanEffect;
import io.clearcost.grpc.error.PageToken;
import io.clearcost.grpc.server.PageStream.Page;
import io.clearcost.grpc.server.PageStream.Pages;
import io.clearcost.grpc.server.PageStream.Then;
import io.clearcost.proto.law.v1.FollowChangeResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The answers about effects on what is being recorded, until the change is decided. */
final class FollowPages implements Pages<FollowChangeResponse> {

  /** People watch it; the log is asked so often while nothing comes. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Effects effects;
  private final BooleanSupplier isOpen;
  private final String question;
  private boolean begun;

  /**
   * Nothing was looked at yet.
   *
   * @param isOpen whether the change is still open
   * @param question what the places belong to
   */
  FollowPages(Effects effects, BooleanSupplier isOpen, String question) {
    this.effects = effects;
    this.isOpen = isOpen;
    this.question = question;
  }

  @Override
  public Page<FollowChangeResponse> next() {
    // Asked first, so that what was recorded before the change was decided is still looked at.
    boolean open = isOpen.getAsBoolean();
    Effects.Page page = effects.next();
    boolean isLast = page.isEmpty() && !open;
    List<FollowChangeResponse> answers = new ArrayList<>();
    page.turned().forEach(effect -> answers.add(answer(effect)));
    if (!page.isEmpty() || isLast || !begun) {
      answers.add(count(isLast));
    }
    begun = true;
    if (isLast) {
      return new Page<>(answers, Then.END);
    }
    return new Page<>(answers, page.isEmpty() ? Then.after(PAUSE) : Then.MORE);
  }

  private FollowChangeResponse answer(LoanEffect effect) {
    return FollowChangeResponse.newBuilder()
        .setTurned(LawEffectMapper.write(effect))
        .setPlace(PageToken.write(effect.place(), question))
        .build();
  }

  private FollowChangeResponse count(boolean complete) {
    FollowChangeResponse.Builder answer =
        FollowChangeResponse.newBuilder()
            .setCount(LawEffectMapper.write(effects.count()).setComplete(complete));
    // The first entry of all has a place above zero.
    return answer.setPlace(PageToken.write(effects.place().orElse(0), question)).build();
  }
}
