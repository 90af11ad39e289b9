package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.Drawdown;
import io.clearcost.persistence.sqlite.DateCodec;
import java.util.List;

/** Later drawdowns as JSON; absent where there are none. */
final class DrawdownJson {

  private DrawdownJson() {}

  static Json write(List<Drawdown> drawdowns) {
    return JsonFields.array(
        drawdowns,
        drawn ->
            JsonFields.newObject()
                .put("date", DateCodec.text(drawn.date()))
                .put("amount_fen", drawn.amount().fen()));
  }

  static List<Drawdown> read(JsonFields json) {
    return json.has("drawdowns")
        ? json.list("drawdowns", drawn -> new Drawdown(drawn.date("date"), drawn.fen("amount_fen")))
        : List.of();
  }
}
