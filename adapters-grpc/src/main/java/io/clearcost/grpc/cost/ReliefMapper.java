package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.money.Money;
import io.clearcost.grpc.error.FieldShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes discounts and subsidies. */
final class ReliefMapper {

  private static final int MOST = 50;
  private static final int LAST_INSTALMENT = 480;

  private ReliefMapper() {}

  static List<Relief> readAll(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.Relief> reliefs) {
    List<Relief> read = new ArrayList<>();
    if (shapes.entries(path, reliefs.size(), 0, MOST)) {
      for (int k = 0; k < reliefs.size(); k++) {
        read(shapes, path + "[" + k + "]", reliefs.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<Relief> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.Relief relief) {
    Optional<String> code = readCode(shapes, path, relief.getCode());
    Optional<ReliefGiver> giver =
        LoanWords.GIVER.required(shapes, path + ".giver", relief.getGiverValue());
    Optional<Relief.Extent> extent = readExtent(shapes, path, relief);
    shapes.number(path + ".first_instalment", relief.getFirstInstalment(), 0, LAST_INSTALMENT);
    shapes.number(path + ".last_instalment", relief.getLastInstalment(), 0, LAST_INSTALMENT);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new Relief(
                    code.orElseThrow(),
                    giver.orElseThrow(),
                    extent.orElseThrow(),
                    relief.getFirstInstalment(),
                    relief.getLastInstalment()));
  }

  private static Optional<Relief.Extent> readExtent(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.Relief relief) {
    return switch (relief.getExtentCase()) {
      case SHARE ->
          shapes
              .decimal(path + ".share", relief.getShare(), 1)
              .flatMap(
                  share -> shapes.errors().build(path + ".share", () -> new Relief.Share(share)));
      case AMOUNT_FEN -> {
        Money amount = shapes.amount(path + ".amount_fen", relief.getAmountFen(), 1);
        yield shapes.errors().build(path, () -> new Relief.Amount(amount));
      }
      case EXTENT_NOT_SET -> {
        shapes.missing(path + ".extent");
        yield Optional.empty();
      }
    };
  }

  /** Reads what one row of a plan takes off. */
  static List<ReliefAmount> readAmounts(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.ReliefAmount> reliefs) {
    List<ReliefAmount> read = new ArrayList<>();
    if (shapes.entries(path, reliefs.size(), 0, MOST)) {
      for (int k = 0; k < reliefs.size(); k++) {
        readAmount(shapes, path + "[" + k + "]", reliefs.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<ReliefAmount> readAmount(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.ReliefAmount relief) {
    Optional<String> code = readCode(shapes, path, relief.getCode());
    Optional<ReliefGiver> giver =
        LoanWords.GIVER.required(shapes, path + ".giver", relief.getGiverValue());
    Money amount = shapes.amount(path + ".amount_fen", relief.getAmountFen(), 1);
    return shapes
        .errors()
        .build(path, () -> new ReliefAmount(code.orElseThrow(), giver.orElseThrow(), amount));
  }

  private static Optional<String> readCode(FieldShapes shapes, String path, String code) {
    return shapes.code(path + ".code", code, FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
  }

  static io.clearcost.proto.cost.v1.Relief write(Relief relief) {
    io.clearcost.proto.cost.v1.Relief.Builder written =
        io.clearcost.proto.cost.v1.Relief.newBuilder()
            .setCode(relief.code())
            .setGiver(LoanWords.GIVER.toWire(relief.giver()))
            .setFirstInstalment(relief.firstInstalment())
            .setLastInstalment(relief.lastInstalment());
    return relief
        .extent()
        .fold(
            share -> written.setShare(Decimals.exact(share.share())),
            amount -> written.setAmountFen(amount.amount().fen()))
        .build();
  }

  static io.clearcost.proto.cost.v1.ReliefAmount write(ReliefAmount relief) {
    return io.clearcost.proto.cost.v1.ReliefAmount.newBuilder()
        .setCode(relief.code())
        .setGiver(LoanWords.GIVER.toWire(relief.giver()))
        .setAmountFen(relief.amount().fen())
        .build();
  }
}
