-- The latest of several decisions on one loan is looked for.

CREATE INDEX evidence_decision_by_loan
  ON evidence_decision (institution_id, loan_reference, sequence);
