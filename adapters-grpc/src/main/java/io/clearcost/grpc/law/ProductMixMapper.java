package io.clearcost.grpc.law;

import io.clearcost.application.evidence.AverageCost;
import io.clearcost.application.evidence.MixEffect;
import io.clearcost.application.evidence.MixRefusal;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.proto.law.v1.LineShare;
import io.clearcost.proto.law.v1.LineWeight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads mixes of product lines that are supposed, and writes what they make of stored loans. */
final class ProductMixMapper {

  private static final int MOST_LINES = 100;
  private static final String PATH = LawEffectMapper.PATH + ".mix";

  private ProductMixMapper() {}

  /** Empty where no mix is given, or none that can be read. */
  static Optional<ProductMix> read(FieldShapes shapes, List<LineShare> given) {
    if (given.isEmpty() || !shapes.entries(PATH, given.size(), 1, MOST_LINES)) {
      return Optional.empty();
    }
    List<ProductMix.Part> parts = new ArrayList<>();
    Set<ProductLine> lines = new HashSet<>();
    for (int k = 0; k < given.size(); k++) {
      Optional<ProductLine> line = line(shapes, linePath(k), given.get(k).getProductLine());
      if (line.isPresent() && !lines.add(line.get())) {
        shapes
            .errors()
            .add(
                linePath(k),
                Reason.DUPLICATE,
                Text.of(
                    "found %s again; a mix names each line once",
                    "%s再次出现；产品结构中每个产品只能出现一次", line.get()));
      }
      Optional<Ratio> share =
          shapes.decimal(PATH + "[" + k + "].share", given.get(k).getShare(), 1);
      line.ifPresent(of -> share.ifPresent(part -> parts.add(new ProductMix.Part(of, part))));
    }
    return shapes.errors().build(PATH, () -> new ProductMix(parts));
  }

  private static Optional<ProductLine> line(FieldShapes shapes, String path, String given) {
    return shapes
        .code(path, given, ProductLine.SHAPE, LawWords.PRODUCT_LINE_SHAPE)
        .map(ProductLine::new);
  }

  private static String linePath(int place) {
    return PATH + "[" + place + "].product_line";
  }

  /** The fields that the loans refuse. */
  static Refusal refusal(MixRefusal refusal) {
    return refusal.fold(ProductMixMapper::severalLenders, ProductMixMapper::linesNotLent);
  }

  private static Refusal severalLenders(MixRefusal.SeveralLenders refusal) {
    FieldErrors errors = new FieldErrors();
    errors.add(
        "institution_id",
        Reason.REQUIRED,
        Text.of(
            "found loans of %s and %s; a mix is of the product lines of one lender",
            "既有%s的贷款也有%s的贷款；产品结构只针对一家贷款人", refusal.one(), refusal.other()));
    return errors.asRefusal();
  }

  private static Refusal linesNotLent(MixRefusal.LinesNotLent refusal) {
    FieldErrors errors = new FieldErrors();
    refusal
        .lines()
        .forEach(
            (place, line) ->
                errors.add(
                    linePath(place),
                    Reason.NOT_ON_RECORD,
                    Text.of(
                        "found %s; no loan that is looked at is of that line",
                        "给出%s；所涉贷款中没有该产品的贷款", line)));
    return errors.asRefusal();
  }

  static io.clearcost.proto.law.v1.MixEffect write(MixEffect effect) {
    return io.clearcost.proto.law.v1.MixEffect.newBuilder()
        .addAllLines(effect.lines().stream().map(ProductMixMapper::write).toList())
        .addAllTurns(effect.turns().stream().map(LawEffectMapper::write).toList())
        .setTurnedShare(Decimals.rounded(effect.turnedShare()))
        .setSupposedTurnedShare(Decimals.rounded(effect.supposedTurnedShare()))
        .addAllAveragesBefore(
            effect.averagesBefore().stream().map(ProductMixMapper::write).toList())
        .addAllAveragesAfter(effect.averagesAfter().stream().map(ProductMixMapper::write).toList())
        .build();
  }

  private static LineWeight write(MixEffect.Line line) {
    return LineWeight.newBuilder()
        .setProductLine(line.line().map(ProductLine::code).orElse(""))
        .setLoanCount(line.loans())
        .setPrincipalFen(line.principal().fen())
        .setPresentShare(Decimals.rounded(line.share()))
        .setSupposedPrincipalFen(line.supposedPrincipal().fen())
        .setSupposedShare(Decimals.exact(line.supposedShare()))
        .build();
  }

  private static io.clearcost.proto.law.v1.AverageCost write(AverageCost average) {
    return io.clearcost.proto.law.v1.AverageCost.newBuilder()
        .setRate(CostMapper.write(average.rate()))
        .setPrincipalFen(average.principal().fen())
        .build();
  }
}
