package io.clearcost.grpc.error;

import static io.clearcost.grpc.error.Statuses.error;
import static io.clearcost.grpc.error.Statuses.facts;

import com.google.rpc.Code;
import com.google.rpc.Status;
import io.clearcost.domain.text.Text;

/** What the refusals of the ledger are on the wire. */
final class LedgerStatuses {

  private LedgerStatuses() {}

  static Status intakeNotFound(Refusal.IntakeNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "INTAKE_NOT_FOUND",
        facts("intake_id", refusal.intake()),
        Text.of(
            "there is no intake %s that the caller may see", "没有调用者可见的报送批次%s", refusal.intake()));
  }

  static Status intakeNotOpen(Refusal.IntakeNotOpen refusal) {
    return error(
        Code.FAILED_PRECONDITION,
        "INTAKE_NOT_OPEN",
        facts("intake_id", refusal.intake(), "end", refusal.end()),
        Text.of(
            "the intake %s is open no more: %s", "报送批次%s已结束：%s", refusal.intake(), refusal.end()));
  }

  static Status intakeRequestIdReused(Refusal.IntakeRequestIdReused refusal) {
    return StatusMapping.reused(
        refusal.requestId(), new Text("intake", "报送批次"), "intake_id", refusal.earlier());
  }

  static Status rowReused(Refusal.RowReused refusal) {
    return error(
        Code.ALREADY_EXISTS,
        "ROW_REUSED",
        facts("row", refusal.row(), "content_hash", refusal.earlier()),
        Text.of(
            "row %s is on record with other content, %s",
            "第%s行已有其他内容的记录%s", refusal.row(), refusal.earlier()));
  }

  static Status loanNotFound(Refusal.LoanNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "LOAN_NOT_FOUND",
        facts("institution_id", refusal.institution(), "loan_reference", refusal.loan()),
        Text.of(
            "the ledger has no loan %s of %s that the caller may see",
            "台账中没有调用者可见的%2$s贷款%1$s", refusal.loan(), refusal.institution()));
  }
}
