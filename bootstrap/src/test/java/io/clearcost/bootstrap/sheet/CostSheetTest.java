package io.clearcost.bootstrap.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.gate.v1.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheets beside this test's resources, to the character. */
class CostSheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"block", "glide", "pass", "charges"})
  void sheet_ofADecision_isTheGoldenOne(String name) throws IOException {
    assertThat(CostSheet.of(decision(name), Palette.PLAIN)).isEqualTo(text(name + ".txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"block", "glide", "pass", "charges"})
  void sheet_inAnyColumn_isAtMostAHundredWide(String name) throws IOException {
    assertThat(CostSheet.of(decision(name), Palette.PLAIN).lines())
        .allMatch(line -> DisplayText.width(line) <= 100);
  }

  @Test
  void sheet_inColour_saysTheSame() throws IOException {
    String coloured = CostSheet.of(decision("block"), Palette.COLOUR);

    assertThat(coloured).contains("\u001B[1;31mBLOCK\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(text("block.txt"));
  }

  @Test
  void sheet_ofACostAlone_judgesNothing() throws IOException {
    String sheet = CostSheet.of("f.json#1", decision("block").getCost(), Palette.PLAIN);

    assertThat(sheet).contains("f.json#1 | cost only, not judged").doesNotContain("Verdict");
  }

  private static Decision decision(String name) throws IOException {
    Decision.Builder decision = Decision.newBuilder();
    JsonFormat.parser().merge(text(name + ".json"), decision);
    return decision.build();
  }

  private static String text(String name) throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(CostSheetTest.class.getResourceAsStream(name), name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
