package io.clearcost.documents.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clearcost.documents.disclosure.Block.Bar;
import io.clearcost.documents.disclosure.Block.Bars;
import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Curve;
import io.clearcost.documents.disclosure.Block.Point;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.Block.Table;
import io.clearcost.documents.disclosure.CurveShape.Spot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

  private static final Phrase WORDS = new Phrase("字", "words");

  @Test
  void bar_ofAnySize_isAThousandthAtATimeAndNeverOutsideTheWhole() {
    Bars bars = new Bars(WORDS, new BigDecimal("9.02"), List.of());

    assertThat(bars.length(bar("9.02"))).isEqualTo(1000);
    assertThat(bars.length(bar("6.62"))).isEqualTo(733);
    assertThat(bars.length(bar("-1.00"))).isZero();
    assertThat(bars.length(bar("10.00"))).isEqualTo(1000);
  }

  @Test
  void table_withARowThatIsTooShort_isRefused() {
    List<Column> columns = List.of(Column.words("甲", "a", 1), Column.words("乙", "b", 1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table(WORDS, Content.WORDS, columns, List.of(Row.of(Cell.of("1")))))
        .withMessageStartingWith("a row has one cell for each column");
  }

  @Test
  void curve_onItsGrid_runsFromEdgeToEdgeBetweenWholePercentages() {
    Curve curve =
        new Curve(
            WORDS,
            WORDS,
            List.of(
                new Point(LocalDate.of(2026, 1, 1), new BigDecimal("12.5")),
                new Point(LocalDate.of(2026, 1, 2), new BigDecimal("12.0")),
                new Point(LocalDate.of(2026, 1, 5), new BigDecimal("13.9999"))));

    CurveShape shape = CurveShape.of(curve);

    assertThat(shape.bottom()).isEqualByComparingTo("12");
    assertThat(shape.top()).isEqualByComparingTo("14");
    assertThat(shape.spots())
        .containsExactly(new Spot(0, 75), new Spot(250, 0), new Spot(1000, 300));
  }

  private static Bar bar(String size) {
    return new Bar(WORDS, new BigDecimal(size), size);
  }
}
