package io.clearcost.domain.time;

import java.time.ZoneId;

/** The zone in which legal dates are counted. */
public final class LegalTime {

  /** China has one time zone by law; every legal date is a date there. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private LegalTime() {}
}
