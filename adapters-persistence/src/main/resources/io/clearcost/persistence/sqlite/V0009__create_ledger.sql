-- The loan-by-loan record. A row of a tape is named by one number everywhere, record =
-- intake * 10000000000 + row: the rows of an intake are one stretch of every table, in the order of
-- its tape, and no table of many rows needs an index of its own for that.

-- Every intake that was begun.
CREATE TABLE ledger_intake (
  place INTEGER PRIMARY KEY AUTOINCREMENT,
  intake_id TEXT NOT NULL UNIQUE,
  institution_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  month TEXT, -- yyyy-mm, of a submission; a stream has none
  version INTEGER CHECK (version >= 1), -- within institution and month
  legacy INTEGER NOT NULL CHECK (legacy IN (0, 1)),
  source TEXT,
  begun_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  CHECK ((month IS NULL) = (version IS NULL)),
  UNIQUE (institution_id, request_id),
  UNIQUE (institution_id, month, version) -- also finds what took the place of a submission
) STRICT;

-- Lists are read newest first, of one institution or of one month.
CREATE INDEX ledger_intake_by_institution
  ON ledger_intake (institution_id, place);
CREATE INDEX ledger_intake_by_month
  ON ledger_intake (month, place);

-- How it ended, once.
CREATE TABLE ledger_intake_end (
  intake INTEGER PRIMARY KEY REFERENCES ledger_intake (place),
  kind TEXT NOT NULL CHECK (kind IN ('ACCEPTED', 'CANCELLED')),
  ended_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  validation_code TEXT CHECK (length(validation_code) = 64) -- SHA-256, hex
) STRICT;

-- How far an intake was after each time that rows were recorded or refused; the last one says how
-- far it is. Added up here, so that nobody has to count millions of rows.
CREATE TABLE ledger_progress (
  intake INTEGER NOT NULL REFERENCES ledger_intake (place),
  number INTEGER NOT NULL CHECK (number >= 1),
  recorded INTEGER NOT NULL, -- rows on disk as records
  refused INTEGER NOT NULL, -- rows refused and not recorded since
  warnings INTEGER NOT NULL, -- about recorded rows
  complete_until INTEGER NOT NULL, -- up to this row each was recorded or refused
  contracts INTEGER NOT NULL, -- records with a contract
  principal_fen INTEGER NOT NULL, -- of these
  PRIMARY KEY (intake, number)
) STRICT, WITHOUT ROWID;

-- As reported: every record as it came. The tables below take it apart to be found, counted and
-- added up; content alone holds the whole of it.
CREATE TABLE ledger_record (
  record INTEGER PRIMARY KEY,
  intake INTEGER NOT NULL GENERATED ALWAYS AS (record / 10000000000) VIRTUAL
    REFERENCES ledger_intake (place),
  row INTEGER NOT NULL GENERATED ALWAYS AS (record % 10000000000) VIRTUAL,
  institution_id TEXT NOT NULL,
  loan_reference TEXT NOT NULL,
  recorded_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64), -- SHA-256 of content in UTF-8, hex
  content TEXT NOT NULL -- JSON
) STRICT;

-- The records of one loan.
CREATE INDEX ledger_record_by_loan
  ON ledger_record (institution_id, loan_reference);

-- As contracted: one row for each record with a contract, and what the engine made of it. Kept in
-- the order in which loans are listed, without a second copy of the key.
CREATE TABLE ledger_loan (
  institution_id TEXT NOT NULL,
  loan_reference TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES ledger_record (record),
  intake INTEGER NOT NULL GENERATED ALWAYS AS (record / 10000000000) VIRTUAL,
  recorded_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  disbursement_date TEXT NOT NULL, -- ISO date
  principal_fen INTEGER NOT NULL, -- of bare cash flows what the borrower receives
  depth TEXT NOT NULL CHECK (depth IN ('TERMS', 'PLAN', 'FLOWS')), -- how much was told of the money
  product_line TEXT,
  province TEXT, -- of the customer
  platform_credit_code TEXT,
  status TEXT NOT NULL, -- whether there is a verdict, and why not
  outcome TEXT,
  rules TEXT NOT NULL, -- those that did not pass it, separated by |
  binding_rate TEXT, -- annual fraction: 0.24 is 24 %
  binding_convention TEXT,
  total_cost_fen INTEGER,
  net_proceeds_fen INTEGER,
  claimed_rate_less TEXT, -- claimed less calculated, annual fraction
  claimed_total_less_fen INTEGER, -- claimed less calculated
  claim_differs INTEGER NOT NULL CHECK (claim_differs IN (0, 1)), -- by more than the tolerance
  term_class TEXT,
  rule_book_version TEXT,
  PRIMARY KEY (institution_id, loan_reference, record)
) STRICT, WITHOUT ROWID;

-- Lists of what is rare among many loans, in the order of their keys.
CREATE INDEX ledger_loan_kept_from_disbursing
  ON ledger_loan (institution_id, loan_reference)
  WHERE outcome IN ('REFER', 'BLOCK', 'ERROR');
CREATE INDEX ledger_loan_claimed_otherwise
  ON ledger_loan (institution_id, loan_reference)
  WHERE claim_differs = 1;
-- Lists of one platform, over all lenders or of one.
CREATE INDEX ledger_loan_by_platform
  ON ledger_loan (platform_credit_code, institution_id, loan_reference)
  WHERE platform_credit_code IS NOT NULL;

-- As planned: what the borrower is to pay on each day, after reliefs. Of the record's own plan, or
-- of what follows from its contract; bare cash flows have none.
CREATE TABLE ledger_planned_flow (
  record INTEGER NOT NULL REFERENCES ledger_record (record),
  due_date TEXT NOT NULL, -- ISO date
  principal_fen INTEGER NOT NULL,
  interest_fen INTEGER NOT NULL,
  fees_fen INTEGER NOT NULL, -- negative where more comes back than is charged
  PRIMARY KEY (record, due_date)
) STRICT, WITHOUT ROWID;

-- As paid: what really moved. The flow id names it within its loan; a later record corrects it.
CREATE TABLE ledger_paid_flow (
  record INTEGER NOT NULL REFERENCES ledger_record (record),
  flow_id TEXT NOT NULL,
  paid_on TEXT NOT NULL, -- ISO date
  component TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0), -- the component says which way it went
  party_name TEXT, -- the lender where nobody is named
  party_credit_code TEXT,
  item TEXT,
  link TEXT,
  statement_text TEXT,
  PRIMARY KEY (record, flow_id)
) STRICT, WITHOUT ROWID;

-- As paid: what happened to the claim besides. The event id names it within its loan.
CREATE TABLE ledger_claim_event (
  record INTEGER NOT NULL REFERENCES ledger_record (record),
  event_id TEXT NOT NULL,
  happened_on TEXT NOT NULL, -- ISO date
  kind TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
  party_name TEXT,
  party_credit_code TEXT,
  PRIMARY KEY (record, event_id)
) STRICT, WITHOUT ROWID;

-- As reported: how a loan stands at the end of a day.
CREATE TABLE ledger_status (
  record INTEGER PRIMARY KEY REFERENCES ledger_record (record),
  as_of TEXT NOT NULL, -- ISO date
  grade TEXT NOT NULL,
  overdue_days INTEGER NOT NULL,
  outstanding_principal_fen INTEGER NOT NULL,
  overdue_principal_fen INTEGER NOT NULL
) STRICT;

-- A row that was refused, once for each time that something else was wrong with it.
CREATE TABLE ledger_refusal (
  intake INTEGER NOT NULL REFERENCES ledger_intake (place),
  row INTEGER NOT NULL CHECK (row BETWEEN 1 AND 9999999999),
  number INTEGER NOT NULL CHECK (number >= 1),
  loan_reference TEXT, -- where the row told it
  refused_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  PRIMARY KEY (intake, row, number)
) STRICT, WITHOUT ROWID;

-- What the checks found: of a refused row everything, of a recorded row its warnings.
CREATE TABLE ledger_finding (
  intake INTEGER NOT NULL REFERENCES ledger_intake (place),
  place INTEGER NOT NULL CHECK (place >= 1), -- within the intake
  row INTEGER NOT NULL CHECK (row BETWEEN 1 AND 9999999999),
  refusal INTEGER, -- number of the refusal; none for a warning about a recorded row
  loan_reference TEXT, -- where the row told it
  check_id TEXT NOT NULL,
  field TEXT NOT NULL, -- empty where it is about the whole record
  sentence TEXT NOT NULL,
  sentence_zh TEXT NOT NULL,
  PRIMARY KEY (intake, place),
  FOREIGN KEY (intake, row, refusal) REFERENCES ledger_refusal (intake, row, number)
) STRICT, WITHOUT ROWID;

-- What was found in one row.
CREATE INDEX ledger_finding_by_row
  ON ledger_finding (intake, row, refusal);
-- Which checks warned of recorded rows.
CREATE INDEX ledger_finding_warned
  ON ledger_finding (intake, check_id)
  WHERE refusal IS NULL;

-- Why warnings are true nevertheless; of several of one check the latest counts.
CREATE TABLE ledger_explanation (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  intake INTEGER NOT NULL REFERENCES ledger_intake (place),
  check_id TEXT NOT NULL,
  explanation TEXT NOT NULL,
  explained_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL -- separated by |
) STRICT;

-- The checks that an intake has explained.
CREATE INDEX ledger_explanation_by_intake
  ON ledger_explanation (intake, check_id);

CREATE TRIGGER ledger_intake_refuses_update BEFORE UPDATE ON ledger_intake
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake is append-only');
END;

CREATE TRIGGER ledger_intake_refuses_delete BEFORE DELETE ON ledger_intake
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake is append-only');
END;

-- INSERT OR REPLACE deletes without asking the triggers that refuse it.
CREATE TRIGGER ledger_intake_refuses_replace BEFORE INSERT ON ledger_intake
WHEN EXISTS (SELECT 1 FROM ledger_intake WHERE place = NEW.place)
  OR EXISTS (SELECT 1 FROM ledger_intake WHERE intake_id = NEW.intake_id)
  OR EXISTS (
    SELECT 1 FROM ledger_intake
    WHERE institution_id = NEW.institution_id AND request_id = NEW.request_id
  )
  OR EXISTS (
    SELECT 1 FROM ledger_intake
    WHERE institution_id = NEW.institution_id AND month = NEW.month AND version = NEW.version
  )
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake already holds this intake');
END;

CREATE TRIGGER ledger_intake_end_refuses_update BEFORE UPDATE ON ledger_intake_end
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake_end is append-only');
END;

CREATE TRIGGER ledger_intake_end_refuses_delete BEFORE DELETE ON ledger_intake_end
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake_end is append-only');
END;

CREATE TRIGGER ledger_intake_end_refuses_replace BEFORE INSERT ON ledger_intake_end
WHEN EXISTS (SELECT 1 FROM ledger_intake_end WHERE intake = NEW.intake)
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake_end already holds this end');
END;

CREATE TRIGGER ledger_progress_refuses_update BEFORE UPDATE ON ledger_progress
BEGIN
  SELECT RAISE(ABORT, 'ledger_progress is append-only');
END;

CREATE TRIGGER ledger_progress_refuses_delete BEFORE DELETE ON ledger_progress
BEGIN
  SELECT RAISE(ABORT, 'ledger_progress is append-only');
END;

CREATE TRIGGER ledger_progress_refuses_replace BEFORE INSERT ON ledger_progress
WHEN EXISTS (SELECT 1 FROM ledger_progress WHERE intake = NEW.intake AND number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'ledger_progress already holds this step');
END;

CREATE TRIGGER ledger_record_refuses_update BEFORE UPDATE ON ledger_record
BEGIN
  SELECT RAISE(ABORT, 'ledger_record is append-only');
END;

CREATE TRIGGER ledger_record_refuses_delete BEFORE DELETE ON ledger_record
BEGIN
  SELECT RAISE(ABORT, 'ledger_record is append-only');
END;

CREATE TRIGGER ledger_record_refuses_replace BEFORE INSERT ON ledger_record
WHEN EXISTS (SELECT 1 FROM ledger_record WHERE record = NEW.record)
BEGIN
  SELECT RAISE(ABORT, 'ledger_record already holds this row');
END;

CREATE TRIGGER ledger_loan_refuses_update BEFORE UPDATE ON ledger_loan
BEGIN
  SELECT RAISE(ABORT, 'ledger_loan is append-only');
END;

CREATE TRIGGER ledger_loan_refuses_delete BEFORE DELETE ON ledger_loan
BEGIN
  SELECT RAISE(ABORT, 'ledger_loan is append-only');
END;

CREATE TRIGGER ledger_loan_refuses_replace BEFORE INSERT ON ledger_loan
WHEN EXISTS (
    SELECT 1 FROM ledger_loan
    WHERE institution_id = NEW.institution_id AND loan_reference = NEW.loan_reference
      AND record = NEW.record
  )
BEGIN
  SELECT RAISE(ABORT, 'ledger_loan already holds this contract');
END;

CREATE TRIGGER ledger_planned_flow_refuses_update BEFORE UPDATE ON ledger_planned_flow
BEGIN
  SELECT RAISE(ABORT, 'ledger_planned_flow is append-only');
END;

CREATE TRIGGER ledger_planned_flow_refuses_delete BEFORE DELETE ON ledger_planned_flow
BEGIN
  SELECT RAISE(ABORT, 'ledger_planned_flow is append-only');
END;

CREATE TRIGGER ledger_planned_flow_refuses_replace BEFORE INSERT ON ledger_planned_flow
WHEN EXISTS (
    SELECT 1 FROM ledger_planned_flow
    WHERE record = NEW.record AND due_date = NEW.due_date
  )
BEGIN
  SELECT RAISE(ABORT, 'ledger_planned_flow already holds this flow');
END;

CREATE TRIGGER ledger_paid_flow_refuses_update BEFORE UPDATE ON ledger_paid_flow
BEGIN
  SELECT RAISE(ABORT, 'ledger_paid_flow is append-only');
END;

CREATE TRIGGER ledger_paid_flow_refuses_delete BEFORE DELETE ON ledger_paid_flow
BEGIN
  SELECT RAISE(ABORT, 'ledger_paid_flow is append-only');
END;

CREATE TRIGGER ledger_paid_flow_refuses_replace BEFORE INSERT ON ledger_paid_flow
WHEN EXISTS (
    SELECT 1 FROM ledger_paid_flow
    WHERE record = NEW.record AND flow_id = NEW.flow_id
  )
BEGIN
  SELECT RAISE(ABORT, 'ledger_paid_flow already holds this flow');
END;

CREATE TRIGGER ledger_claim_event_refuses_update BEFORE UPDATE ON ledger_claim_event
BEGIN
  SELECT RAISE(ABORT, 'ledger_claim_event is append-only');
END;

CREATE TRIGGER ledger_claim_event_refuses_delete BEFORE DELETE ON ledger_claim_event
BEGIN
  SELECT RAISE(ABORT, 'ledger_claim_event is append-only');
END;

CREATE TRIGGER ledger_claim_event_refuses_replace BEFORE INSERT ON ledger_claim_event
WHEN EXISTS (
    SELECT 1 FROM ledger_claim_event
    WHERE record = NEW.record AND event_id = NEW.event_id
  )
BEGIN
  SELECT RAISE(ABORT, 'ledger_claim_event already holds this event');
END;

CREATE TRIGGER ledger_status_refuses_update BEFORE UPDATE ON ledger_status
BEGIN
  SELECT RAISE(ABORT, 'ledger_status is append-only');
END;

CREATE TRIGGER ledger_status_refuses_delete BEFORE DELETE ON ledger_status
BEGIN
  SELECT RAISE(ABORT, 'ledger_status is append-only');
END;

CREATE TRIGGER ledger_status_refuses_replace BEFORE INSERT ON ledger_status
WHEN EXISTS (SELECT 1 FROM ledger_status WHERE record = NEW.record)
BEGIN
  SELECT RAISE(ABORT, 'ledger_status already holds this status');
END;

CREATE TRIGGER ledger_refusal_refuses_update BEFORE UPDATE ON ledger_refusal
BEGIN
  SELECT RAISE(ABORT, 'ledger_refusal is append-only');
END;

CREATE TRIGGER ledger_refusal_refuses_delete BEFORE DELETE ON ledger_refusal
BEGIN
  SELECT RAISE(ABORT, 'ledger_refusal is append-only');
END;

CREATE TRIGGER ledger_refusal_refuses_replace BEFORE INSERT ON ledger_refusal
WHEN EXISTS (
    SELECT 1 FROM ledger_refusal
    WHERE intake = NEW.intake AND row = NEW.row AND number = NEW.number
  )
BEGIN
  SELECT RAISE(ABORT, 'ledger_refusal already holds this refusal');
END;

CREATE TRIGGER ledger_finding_refuses_update BEFORE UPDATE ON ledger_finding
BEGIN
  SELECT RAISE(ABORT, 'ledger_finding is append-only');
END;

CREATE TRIGGER ledger_finding_refuses_delete BEFORE DELETE ON ledger_finding
BEGIN
  SELECT RAISE(ABORT, 'ledger_finding is append-only');
END;

CREATE TRIGGER ledger_finding_refuses_replace BEFORE INSERT ON ledger_finding
WHEN EXISTS (SELECT 1 FROM ledger_finding WHERE intake = NEW.intake AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'ledger_finding already holds this finding');
END;

CREATE TRIGGER ledger_explanation_refuses_update BEFORE UPDATE ON ledger_explanation
BEGIN
  SELECT RAISE(ABORT, 'ledger_explanation is append-only');
END;

CREATE TRIGGER ledger_explanation_refuses_delete BEFORE DELETE ON ledger_explanation
BEGIN
  SELECT RAISE(ABORT, 'ledger_explanation is append-only');
END;

CREATE TRIGGER ledger_explanation_refuses_replace BEFORE INSERT ON ledger_explanation
WHEN EXISTS (SELECT 1 FROM ledger_explanation WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'ledger_explanation already holds this explanation');
END;

-- Nothing comes to an intake that has ended; also against a mistake of the program.
CREATE TRIGGER ledger_progress_refuses_ended BEFORE INSERT ON ledger_progress
WHEN EXISTS (SELECT 1 FROM ledger_intake_end WHERE intake = NEW.intake)
BEGIN
  SELECT RAISE(ABORT, 'the intake has ended');
END;
