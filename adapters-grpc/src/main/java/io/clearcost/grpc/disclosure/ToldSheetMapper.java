package io.clearcost.grpc.disclosure;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.disclosure.recheck.CostLabel;
import io.clearcost.domain.disclosure.recheck.PrintedRate;
import io.clearcost.domain.disclosure.recheck.ToldContingent;
import io.clearcost.domain.disclosure.recheck.ToldItem;
import io.clearcost.domain.disclosure.recheck.ToldPlan;
import io.clearcost.domain.disclosure.recheck.ToldRow;
import io.clearcost.domain.disclosure.recheck.ToldSheet;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.cost.RepaymentPlanMapper;
import io.clearcost.grpc.cost.ToldFeeMapper;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.disclosure.v1.ToldPlanRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands on a sheet that somebody else made. */
final class ToldSheetMapper {

  private static final int HIGHEST_RATE = 100;

  private static final WireEnum<io.clearcost.proto.disclosure.v1.SheetForm, SheetForm> FORM =
      WireEnum.of("SHEET_FORM_", io.clearcost.proto.disclosure.v1.SheetForm.class, SheetForm.class);
  private static final WireEnum<io.clearcost.proto.disclosure.v1.CostLabel, CostLabel> LABEL =
      WireEnum.of("COST_LABEL_", io.clearcost.proto.disclosure.v1.CostLabel.class, CostLabel.class);

  private final FieldShapes shapes;

  ToldSheetMapper(FieldShapes shapes) {
    this.shapes = shapes;
  }

  Optional<ToldSheet> read(String path, io.clearcost.proto.disclosure.v1.ToldSheet sheet) {
    Optional<SheetForm> form = FORM.optional(shapes, path + ".form", sheet.getFormValue());
    Optional<Money> principal =
        amount(path + ".principal_fen", sheet.hasPrincipalFen(), sheet.getPrincipalFen());
    Optional<Money> received =
        amount(path + ".received_fen", sheet.hasReceivedFen(), sheet.getReceivedFen());
    Optional<PrintedRate> rate = rate(path + ".rate", sheet.getRate());
    List<ToldItem> items = items(path + ".items", sheet.getItemsList());
    Optional<PrintedRate> cost = rate(path + ".annual_cost", sheet.getAnnualCost());
    Optional<CostLabel> label =
        LABEL.optional(shapes, path + ".annual_cost_label", sheet.getAnnualCostLabelValue());
    List<ToldContingent> contingent =
        contingent(path + ".contingent_items", sheet.getContingentItemsList());
    if (!sheet.hasPlan()) {
      shapes.missing(path + ".plan");
    }
    Optional<ToldPlan> plan =
        sheet.hasPlan() ? plan(path + ".plan", sheet.getPlan()) : Optional.empty();
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ToldSheet(
                    form,
                    principal,
                    received,
                    rate,
                    items,
                    cost,
                    label,
                    contingent,
                    sheet.getNothingAfterDefault(),
                    plan.orElseThrow()));
  }

  private List<ToldItem> items(String path, List<io.clearcost.proto.disclosure.v1.ToldItem> items) {
    List<ToldItem> read = new ArrayList<>();
    if (shapes.entries(path, items.size(), 0, FeeItemMapper.MOST)) {
      for (int k = 0; k < items.size(); k++) {
        item("%s[%d]".formatted(path, k), items.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<ToldItem> item(String path, io.clearcost.proto.disclosure.v1.ToldItem item) {
    Optional<ToldFeeMapper.ToldFee> fee = Optional.empty();
    if (item.hasItem()) {
      fee = ToldFeeMapper.read(shapes, path + ".item", item.getItem());
    } else {
      shapes.missing(path + ".item");
    }
    Optional<Money> total = amount(path + ".total_fen", item.hasTotalFen(), item.getTotalFen());
    Optional<PrintedRate> increment = rate(path + ".increment", item.getIncrement());
    Optional<PrintedRate> ownRate = rate(path + ".own_rate", item.getOwnRate());
    Optional<ToldFeeMapper.ToldFee> told = fee;
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ToldItem(
                    told.orElseThrow().item(),
                    told.orElseThrow().standard(),
                    told.orElseThrow().timing(),
                    told.orElseThrow().dates(),
                    total,
                    increment,
                    ownRate));
  }

  private List<ToldContingent> contingent(
      String path, List<io.clearcost.proto.disclosure.v1.ToldContingent> items) {
    List<ToldContingent> read = new ArrayList<>();
    ToldContingentMapper mapper = new ToldContingentMapper(shapes, this::rate, this::amount);
    if (shapes.entries(path, items.size(), 0, FeeItemMapper.MOST)) {
      for (int k = 0; k < items.size(); k++) {
        mapper.read("%s[%d]".formatted(path, k), items.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<ToldPlan> plan(String path, io.clearcost.proto.disclosure.v1.ToldPlan plan) {
    Optional<LocalDate> disbursement =
        shapes.date(path + ".disbursement_date", plan.getDisbursementDate());
    List<Drawdown> drawdowns =
        RepaymentPlanMapper.readDrawdowns(shapes, path + ".drawdowns", plan.getDrawdownsList());
    List<ToldRow> rows = rows(path + ".rows", plan.getRowsList());
    Optional<Money> principal =
        amount(
            path + ".principal_total_fen",
            plan.hasPrincipalTotalFen(),
            plan.getPrincipalTotalFen());
    Optional<Money> interest =
        amount(
            path + ".interest_total_fen", plan.hasInterestTotalFen(), plan.getInterestTotalFen());
    Optional<Money> total = amount(path + ".total_fen", plan.hasTotalFen(), plan.getTotalFen());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ToldPlan(
                    disbursement.orElseThrow(), drawdowns, rows, principal, interest, total));
  }

  private List<ToldRow> rows(String path, List<ToldPlanRow> rows) {
    List<ToldRow> read = new ArrayList<>();
    if (shapes.entries(path, rows.size(), 1, RepaymentPlanMapper.MOST_ROWS)) {
      for (int k = 0; k < rows.size(); k++) {
        row("%s[%d]".formatted(path, k), rows.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<ToldRow> row(String path, ToldPlanRow row) {
    Optional<PlanRow> parts = Optional.empty();
    if (row.hasRow()) {
      parts = RepaymentPlanMapper.readRow(shapes, path + ".row", row.getRow());
    } else {
      shapes.missing(path + ".row");
    }
    Optional<Money> total = amount(path + ".total_fen", row.hasTotalFen(), row.getTotalFen());
    return parts.map(read -> new ToldRow(read, total));
  }

  /** A printed rate keeps its digits, trailing zeros too. */
  private Optional<PrintedRate> rate(String path, String value) {
    return value.isEmpty()
        ? Optional.empty()
        : shapes
            .decimal(path, value, HIGHEST_RATE)
            .map(valid -> new PrintedRate(new BigDecimal(value)));
  }

  private Optional<Money> amount(String path, boolean given, long fen) {
    return given ? Optional.of(shapes.amount(path, fen, 0)) : Optional.empty();
  }
}
