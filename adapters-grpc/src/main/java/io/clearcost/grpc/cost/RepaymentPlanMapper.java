package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes repayment plans. */
public final class RepaymentPlanMapper {

  private static final Text IN_THE_ROWS =
      new Text("the rows of a plan carry the amounts", "金额列在还款计划的各行中");
  public static final int MOST_ROWS = 3_660;
  private static final int MOST_DRAWDOWNS = 1_000;

  private RepaymentPlanMapper() {}

  public static Optional<RepaymentPlan> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.RepaymentPlan plan) {
    Money principal = shapes.amount(path + ".principal_fen", plan.getPrincipalFen(), 1);
    Optional<LocalDate> disbursement =
        shapes.date(path + ".disbursement_date", plan.getDisbursementDate());
    List<Drawdown> drawdowns = readDrawdowns(shapes, path + ".drawdowns", plan.getDrawdownsList());
    List<PlanRow> rows = readRows(shapes, path + ".rows", plan.getRowsList());
    Optional<List<FeeItem>> fees =
        FeeItemMapper.readAll(
            shapes, path + ".fee_items", plan.getFeeItemsList(), RepaymentPlanMapper::readItem);
    List<ContingentCharge> contingent =
        ContingentChargeMapper.readAll(
            shapes, path + ".contingent_charges", plan.getContingentChargesList());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new RepaymentPlan(
                    principal,
                    disbursement.orElseThrow(),
                    drawdowns,
                    rows,
                    fees.orElseThrow(),
                    contingent));
  }

  /** Reads what is paid out after the day of disbursement. */
  public static List<Drawdown> readDrawdowns(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.Drawdown> drawdowns) {
    return DrawdownMapper.readAll(shapes, path, drawdowns, MOST_DRAWDOWNS);
  }

  private static Optional<FeeItem> readItem(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item) {
    FeeItemMapper.refuseStandard(shapes, path, item, IN_THE_ROWS);
    return FeeItemMapper.read(shapes, path, item);
  }

  private static List<PlanRow> readRows(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.PlanRow> rows) {
    List<PlanRow> read = new ArrayList<>();
    if (shapes.entries(path, rows.size(), 1, MOST_ROWS)) {
      for (int k = 0; k < rows.size(); k++) {
        readRow(shapes, path + "[" + k + "]", rows.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  /** Reads one row of a plan. */
  public static Optional<PlanRow> readRow(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.PlanRow row) {
    Optional<LocalDate> due = shapes.date(path + ".due_date", row.getDueDate());
    Money principal = shapes.amount(path + ".principal_fen", row.getPrincipalFen(), 0);
    Money interest = shapes.amount(path + ".interest_fen", row.getInterestFen(), 0);
    List<FeeAmount> fees = readAmounts(shapes, path + ".fees", row.getFeesList());
    List<ReliefAmount> reliefs =
        ReliefMapper.readAmounts(shapes, path + ".reliefs", row.getReliefsList());
    return shapes
        .errors()
        .build(path, () -> new PlanRow(due.orElseThrow(), principal, interest, fees, reliefs));
  }

  private static List<FeeAmount> readAmounts(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.FeeAmount> amounts) {
    List<FeeAmount> read = new ArrayList<>();
    if (shapes.entries(path, amounts.size(), 0, FeeItemMapper.MOST)) {
      for (int k = 0; k < amounts.size(); k++) {
        readAmount(shapes, path + "[" + k + "]", amounts.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<FeeAmount> readAmount(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeAmount amount) {
    Optional<String> code =
        shapes.code(path + ".code", amount.getCode(), FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
    Money money =
        shapes.amount(path + ".amount_fen", amount.getAmountFen(), -FieldShapes.LARGEST_FEN);
    return shapes.errors().build(path, () -> new FeeAmount(code.orElseThrow(), money));
  }

  public static io.clearcost.proto.cost.v1.RepaymentPlan write(RepaymentPlan plan) {
    io.clearcost.proto.cost.v1.RepaymentPlan.Builder written =
        io.clearcost.proto.cost.v1.RepaymentPlan.newBuilder()
            .setPrincipalFen(plan.principal().fen())
            .setDisbursementDate(plan.disbursementDate().toString());
    plan.drawdowns().forEach(drawdown -> written.addDrawdowns(DrawdownMapper.write(drawdown)));
    plan.rows().forEach(row -> written.addRows(writeRow(row)));
    plan.fees().forEach(fee -> written.addFeeItems(FeeItemMapper.write(fee)));
    plan.contingent()
        .forEach(charge -> written.addContingentCharges(ContingentChargeMapper.write(charge)));
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.PlanRow writeRow(PlanRow row) {
    io.clearcost.proto.cost.v1.PlanRow.Builder written =
        io.clearcost.proto.cost.v1.PlanRow.newBuilder()
            .setDueDate(row.dueDate().toString())
            .setPrincipalFen(row.principal().fen())
            .setInterestFen(row.interest().fen());
    for (FeeAmount fee : row.fees()) {
      written.addFees(
          io.clearcost.proto.cost.v1.FeeAmount.newBuilder()
              .setCode(fee.code())
              .setAmountFen(fee.amount().fen()));
    }
    row.reliefs().forEach(relief -> written.addReliefs(ReliefMapper.write(relief)));
    return written.build();
  }
}
