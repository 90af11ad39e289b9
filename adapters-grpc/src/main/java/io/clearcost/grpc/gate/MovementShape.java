package io.clearcost.grpc.gate;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The fields that every movement of money has on the wire, whichever message holds it.
 *
 * @param path where the message stands
 * @param idField the name of the field with {@code id}
 * @param id as given
 * @param date as given
 * @param amountFen as given
 * @param party as given; empty where it is absent
 * @param code as given
 */
public record MovementShape(
    String path,
    String idField,
    String id,
    String date,
    long amountFen,
    Optional<io.clearcost.proto.cost.v1.ChargingParty> party,
    String code) {

  /**
   * The movement; empty when any field is malformed.
   *
   * @param kind which way; empty where it is malformed
   * @param link what ties it to the loan
   */
  public Optional<Movement> read(
      FieldShapes shapes, Optional<Movement.Kind> kind, Optional<Movement.Link> link) {
    Optional<String> named = shapes.text(path + "." + idField, id, Movement.LONGEST_ID);
    Optional<LocalDate> day = shapes.date(path + ".date", date);
    Money amount = shapes.amount(path + ".amount_fen", amountFen, 1);
    if (party.isEmpty()) {
      shapes.missing(path + ".party");
    }
    Optional<ChargingParty> receiver =
        party.flatMap(given -> FeeItemMapper.readParty(shapes, path + ".party", given));
    Optional<String> item =
        shapes.optionalCode(path + ".code", code, FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new Movement(
                    named.orElseThrow(),
                    day.orElseThrow(),
                    kind.orElseThrow(),
                    amount,
                    receiver.orElseThrow(),
                    item,
                    link));
  }
}
