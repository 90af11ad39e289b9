package io.clearcost.grpc.cost;

import com.google.protobuf.ByteString;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.law.Kept;
import io.clearcost.grpc.law.LawWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and writes fee items and who collects them. */
public final class FeeItemMapper {

  public static final int MOST = 50;
  public static final Text CODE_SHAPE =
      new Text("1 to 40 characters of a-z, 0-9 and \"-\"", "1至40个字符，限a-z、0-9和\"-\"");

  private static final Text ONE_FOR_EACH_CODE =
      new Text(
          "found a code that an earlier item has; allowed is one item for each code",
          "给出的代码前面的项目已使用；每个代码只允许一个项目");
  private static final Text NO_INTEREST =
      new Text("interest is not a fee item of its own", "利息不能单列为费用项目");

  private static final WireEnum<io.clearcost.proto.cost.v1.FeeKind, FeeKind> KIND =
      LoanWords.FEE_KIND.refusing(FeeKind.INTEREST);

  public static final int LONGEST_NAME = 100;
  private static final int LONGEST_LEGAL_NAME = 200;

  /** Lenders have few partners, and each stands in an answer with all that it charges. */
  private static final Kept<ChargingParty, io.clearcost.proto.cost.v1.ChargingParty> PARTIES =
      new Kept<>(FeeItemMapper::writeAnew);

  private FeeItemMapper() {}

  /** Reads one fee item of a list, whatever its fields are. */
  interface Reader<F> {
    Optional<F> read(FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item);
  }

  /** Reads the fee items of a loan, each with a code of its own; empty when any is wrong. */
  static <F> Optional<List<F>> readAll(
      FieldShapes shapes,
      String path,
      List<io.clearcost.proto.cost.v1.FeeItem> items,
      Reader<F> reader) {
    if (!shapes.entries(path, items.size(), 0, MOST)) {
      return Optional.empty();
    }
    List<F> read = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int k = 0; k < items.size(); k++) {
      String itemPath = path + "[" + k + "]";
      reader.read(shapes, itemPath, items.get(k)).ifPresent(read::add);
      String code = items.get(k).getCode();
      if (!code.isEmpty() && !codes.add(code)) {
        shapes.errors().add(itemPath + ".code", Reason.DUPLICATE, ONE_FOR_EACH_CODE);
      }
    }
    return read.size() == items.size() ? Optional.of(read) : Optional.empty();
  }

  /** Reads a fee that is not contingent. */
  static Optional<FeeItem> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item) {
    return read(shapes, path, item, FeeFactsMapper.read(shapes, path, item));
  }

  static Optional<FeeItem> read(
      FieldShapes shapes,
      String path,
      io.clearcost.proto.cost.v1.FeeItem item,
      Optional<FeeFacts> facts) {
    Optional<String> code = shapes.code(path + ".code", item.getCode(), FeeItem.CODE, CODE_SHAPE);
    Optional<String> name = shapes.text(path + ".name", item.getName(), LONGEST_NAME);
    Optional<FeeKind> kind = readKind(shapes, path + ".kind", item.getKindValue());
    Optional<ChargingParty> party =
        readPayee(
            shapes, path + ".charging_party", item.hasChargingParty(), item.getChargingParty());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new FeeItem(
                    code.orElseThrow(),
                    name.orElseThrow(),
                    kind.orElseThrow(),
                    party,
                    facts.orElseThrow()));
  }

  private static Optional<FeeKind> readKind(FieldShapes shapes, String path, int number) {
    Optional<FeeKind> kind = KIND.required(shapes, path, number);
    shapes.notAllowed(path, kind.filter(FeeKind.INTEREST::equals).isPresent(), NO_INTEREST);
    return kind;
  }

  /** Reports an amount or time of an item whose amounts and times stand elsewhere. */
  static void refuseStandard(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item, Text why) {
    shapes.notAllowed(path + ".amount_fen", item.hasAmountFen(), why);
    shapes.notAllowed(path + ".principal_share", item.hasPrincipalShare(), why);
    shapes.notAllowed(path + ".outstanding_share", item.hasOutstandingShare(), why);
    shapes.notAllowed(path + ".interest_share", item.hasInterestShare(), why);
    shapes.notAllowed(path + ".timing", item.getTimingValue() != 0, why);
    shapes.notAllowed(path + ".due_dates", item.getDueDatesCount() > 0, why);
  }

  private static Optional<ChargingParty> readPayee(
      FieldShapes shapes,
      String path,
      boolean given,
      io.clearcost.proto.cost.v1.ChargingParty party) {
    if (!given) {
      shapes.missing(path);
      return Optional.empty();
    }
    return readParty(shapes, path, party);
  }

  public static Optional<ChargingParty> readParty(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.ChargingParty party) {
    Optional<String> legalName =
        shapes.text(path + ".legal_name", party.getLegalName(), LONGEST_LEGAL_NAME);
    Optional<String> creditCode =
        shapes.optionalCode(
            path + ".credit_code",
            party.getCreditCode(),
            CreditCode.SHAPE,
            LawWords.CREDIT_CODE_SHAPE);
    return shapes
        .errors()
        .build(
            path,
            () -> new ChargingParty(legalName.orElseThrow(), creditCode.map(CreditCode::new)));
  }

  static io.clearcost.proto.cost.v1.FeeItem write(FeeItem item) {
    return fields(item).build();
  }

  /** What every fee says, whatever it is an item of. */
  static io.clearcost.proto.cost.v1.FeeItem.Builder fields(FeeItem item) {
    io.clearcost.proto.cost.v1.FeeItem.Builder written =
        io.clearcost.proto.cost.v1.FeeItem.newBuilder()
            .setCode(item.code())
            .setName(item.name())
            .setKind(LoanWords.FEE_KIND.toWire(item.kind()));
    item.chargingParty().map(FeeItemMapper::writeParty).ifPresent(written::setChargingParty);
    FeeFactsMapper.write(written, item.facts());
    return written;
  }

  public static io.clearcost.proto.cost.v1.ChargingParty writeParty(ChargingParty party) {
    return PARTIES.of(party);
  }

  private static io.clearcost.proto.cost.v1.ChargingParty writeAnew(ChargingParty party) {
    return io.clearcost.proto.cost.v1.ChargingParty.newBuilder()
        .setLegalNameBytes(ByteString.copyFromUtf8(party.legalName()))
        .setCreditCodeBytes(
            ByteString.copyFromUtf8(party.creditCode().map(CreditCode::value).orElse("")))
        .build();
  }
}
