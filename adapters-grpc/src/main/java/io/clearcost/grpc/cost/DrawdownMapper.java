package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.money.Money;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes what is paid out after the day of disbursement. */
final class DrawdownMapper {

  private DrawdownMapper() {}

  static List<Drawdown> readAll(
      FieldShapes shapes,
      String path,
      List<io.clearcost.proto.cost.v1.Drawdown> drawdowns,
      int most) {
    List<Drawdown> read = new ArrayList<>();
    if (shapes.entries(path, drawdowns.size(), 0, most)) {
      for (int k = 0; k < drawdowns.size(); k++) {
        read(shapes, path + "[" + k + "]", drawdowns.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<Drawdown> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.Drawdown drawdown) {
    Optional<LocalDate> date = shapes.date(path + ".date", drawdown.getDate());
    Money amount = shapes.amount(path + ".amount_fen", drawdown.getAmountFen(), 1);
    return shapes.errors().build(path, () -> new Drawdown(date.orElseThrow(), amount));
  }

  static io.clearcost.proto.cost.v1.Drawdown write(Drawdown drawdown) {
    return io.clearcost.proto.cost.v1.Drawdown.newBuilder()
        .setDate(drawdown.date().toString())
        .setAmountFen(drawdown.amount().fen())
        .build();
  }
}
