package io.clearcost.grpc.cost;

import io.clearcost.domain.cost.Headroom;
import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Lever;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.type.v1.LeverKind;
import io.clearcost.proto.type.v1.LeverMeasure;

/** Writes how far the levers of a loan go. */
public final class HeadroomMapper {

  private static final WireEnum<LeverKind, Lever.Kind> KIND =
      WireEnum.of("LEVER_KIND_", LeverKind.class, Lever.Kind.class);

  private static final WireEnum<LeverMeasure, Lever.Measure> MEASURE =
      WireEnum.of("LEVER_MEASURE_", LeverMeasure.class, Lever.Measure.class);

  private HeadroomMapper() {}

  static io.clearcost.proto.cost.v1.Headroom write(Headroom headroom) {
    io.clearcost.proto.cost.v1.Headroom.Builder written =
        io.clearcost.proto.cost.v1.Headroom.newBuilder()
            .setLever(write(headroom.lever()))
            .setEndsWithRange(headroom.endsWithRange());
    headroom.fix().ifPresent(fix -> written.setFix(write(fix)));
    return written.build();
  }

  /** One change that passes. */
  public static io.clearcost.proto.type.v1.Fix write(Fix fix) {
    return io.clearcost.proto.type.v1.Fix.newBuilder()
        .setLever(write(fix.lever()))
        .setPassingValue(Decimals.exact(fix.passing()))
        .setLessInAllFen(fix.lessInAll().fen())
        .build();
  }

  private static io.clearcost.proto.type.v1.Lever write(Lever lever) {
    return io.clearcost.proto.type.v1.Lever.newBuilder()
        .setKind(KIND.toWire(lever.kind()))
        .setCode(lever.code())
        .setName(lever.name())
        .setMeasure(MEASURE.toWire(lever.measure()))
        .setValueNow(Decimals.exact(lever.now()))
        .build();
  }
}
