-- Every decision ever made. The columns serve to find it; content alone holds the whole of it.

CREATE TABLE evidence_decision (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id TEXT NOT NULL UNIQUE,
  institution_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  loan_reference TEXT NOT NULL,
  as_of TEXT NOT NULL, -- ISO date
  decided_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  outcome TEXT NOT NULL,
  binding_rate TEXT NOT NULL, -- annual fraction: 0.24 is 24 %
  binding_convention TEXT NOT NULL,
  rule_book_version TEXT NOT NULL,
  content TEXT NOT NULL, -- JSON
  UNIQUE (institution_id, request_id)
) STRICT;

-- Lists are read newest first, of one institution, of one outcome, or of both.
CREATE INDEX evidence_decision_by_institution
  ON evidence_decision (institution_id, sequence);
CREATE INDEX evidence_decision_by_outcome
  ON evidence_decision (outcome, sequence);
CREATE INDEX evidence_decision_by_institution_and_outcome
  ON evidence_decision (institution_id, outcome, sequence);

CREATE TRIGGER evidence_decision_refuses_update BEFORE UPDATE ON evidence_decision
BEGIN
  SELECT RAISE(ABORT, 'evidence_decision is append-only');
END;

CREATE TRIGGER evidence_decision_refuses_delete BEFORE DELETE ON evidence_decision
BEGIN
  SELECT RAISE(ABORT, 'evidence_decision is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER evidence_decision_refuses_replace BEFORE INSERT ON evidence_decision
WHEN EXISTS (SELECT 1 FROM evidence_decision WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM evidence_decision WHERE decision_id = NEW.decision_id)
  OR EXISTS (
    SELECT 1 FROM evidence_decision
    WHERE institution_id = NEW.institution_id AND request_id = NEW.request_id
  )
BEGIN
  SELECT RAISE(ABORT, 'evidence_decision already holds this decision');
END;
