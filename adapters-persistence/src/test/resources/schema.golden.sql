CREATE TABLE disclosure_acknowledgement (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  disclosure_id TEXT NOT NULL UNIQUE REFERENCES disclosure_version (disclosure_id),
  content_hash TEXT NOT NULL, -- of what was confirmed
  borrower TEXT NOT NULL, -- token; only the lender can name the person
  confirmed_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  reading_time TEXT NOT NULL, -- ISO 8601: PT12.5S is twelve and a half seconds
  showing_request_id TEXT NOT NULL, -- the showing that it rests on
  request_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  FOREIGN KEY (disclosure_id, showing_request_id)
    REFERENCES disclosure_showing (disclosure_id, request_id)
) STRICT;

CREATE TRIGGER disclosure_acknowledgement_refuses_delete BEFORE DELETE ON disclosure_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'disclosure_acknowledgement is append-only');
END;

CREATE TRIGGER disclosure_acknowledgement_refuses_other_content
BEFORE INSERT ON disclosure_acknowledgement
WHEN (SELECT content_hash FROM disclosure_version WHERE disclosure_id = NEW.disclosure_id)
  <> NEW.content_hash
BEGIN
  SELECT RAISE(ABORT, 'another content was confirmed than the version has');
END;

CREATE TRIGGER disclosure_acknowledgement_refuses_replace
BEFORE INSERT ON disclosure_acknowledgement
WHEN EXISTS (SELECT 1 FROM disclosure_acknowledgement WHERE sequence = NEW.sequence)
  OR EXISTS (
    SELECT 1 FROM disclosure_acknowledgement WHERE disclosure_id = NEW.disclosure_id
  )
BEGIN
  SELECT RAISE(ABORT, 'disclosure_acknowledgement already holds this confirmation');
END;

CREATE TRIGGER disclosure_acknowledgement_refuses_update BEFORE UPDATE ON disclosure_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'disclosure_acknowledgement is append-only');
END;

CREATE TABLE disclosure_receipt (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  disclosure_id TEXT NOT NULL UNIQUE REFERENCES disclosure_acknowledgement (disclosure_id),
  key_id TEXT NOT NULL CHECK (length(key_id) = 16), -- its public half is a file beside the database
  payload TEXT NOT NULL, -- canonical JSON
  signature TEXT NOT NULL -- of payload in UTF-8; Ed25519, base 64
) STRICT;

CREATE TRIGGER disclosure_receipt_refuses_delete BEFORE DELETE ON disclosure_receipt
BEGIN
  SELECT RAISE(ABORT, 'disclosure_receipt is append-only');
END;

CREATE TRIGGER disclosure_receipt_refuses_replace BEFORE INSERT ON disclosure_receipt
WHEN EXISTS (SELECT 1 FROM disclosure_receipt WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM disclosure_receipt WHERE disclosure_id = NEW.disclosure_id)
BEGIN
  SELECT RAISE(ABORT, 'disclosure_receipt already holds this receipt');
END;

CREATE TRIGGER disclosure_receipt_refuses_update BEFORE UPDATE ON disclosure_receipt
BEGIN
  SELECT RAISE(ABORT, 'disclosure_receipt is append-only');
END;

CREATE TABLE disclosure_showing (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  disclosure_id TEXT NOT NULL REFERENCES disclosure_version (disclosure_id),
  channel TEXT NOT NULL,
  shown_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  request_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  UNIQUE (disclosure_id, request_id)
) STRICT;

CREATE INDEX disclosure_showing_by_version
  ON disclosure_showing (disclosure_id, sequence);

CREATE TRIGGER disclosure_showing_refuses_delete BEFORE DELETE ON disclosure_showing
BEGIN
  SELECT RAISE(ABORT, 'disclosure_showing is append-only');
END;

CREATE TRIGGER disclosure_showing_refuses_replace BEFORE INSERT ON disclosure_showing
WHEN EXISTS (SELECT 1 FROM disclosure_showing WHERE sequence = NEW.sequence)
  OR EXISTS (
    SELECT 1 FROM disclosure_showing
    WHERE disclosure_id = NEW.disclosure_id AND request_id = NEW.request_id
  )
BEGIN
  SELECT RAISE(ABORT, 'disclosure_showing already holds this showing');
END;

CREATE TRIGGER disclosure_showing_refuses_update BEFORE UPDATE ON disclosure_showing
BEGIN
  SELECT RAISE(ABORT, 'disclosure_showing is append-only');
END;

CREATE TABLE disclosure_version (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  disclosure_id TEXT NOT NULL UNIQUE,
  institution_id TEXT NOT NULL,
  loan_reference TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1), -- within the loan
  decision_id TEXT NOT NULL REFERENCES evidence_decision (decision_id),
  request_id TEXT NOT NULL,
  created_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  content TEXT NOT NULL, -- JSON
  content_hash TEXT NOT NULL CHECK (length(content_hash) = 64), -- SHA-256 of content in UTF-8, hex
  UNIQUE (institution_id, request_id),
  UNIQUE (institution_id, loan_reference, number)
) STRICT;

CREATE TRIGGER disclosure_version_refuses_delete BEFORE DELETE ON disclosure_version
BEGIN
  SELECT RAISE(ABORT, 'disclosure_version is append-only');
END;

CREATE TRIGGER disclosure_version_refuses_replace BEFORE INSERT ON disclosure_version
WHEN EXISTS (SELECT 1 FROM disclosure_version WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM disclosure_version WHERE disclosure_id = NEW.disclosure_id)
  OR EXISTS (
    SELECT 1 FROM disclosure_version
    WHERE institution_id = NEW.institution_id AND request_id = NEW.request_id
  )
  OR EXISTS (
    SELECT 1 FROM disclosure_version
    WHERE institution_id = NEW.institution_id AND loan_reference = NEW.loan_reference
      AND number = NEW.number
  )
BEGIN
  SELECT RAISE(ABORT, 'disclosure_version already holds this version');
END;

CREATE TRIGGER disclosure_version_refuses_update BEFORE UPDATE ON disclosure_version
BEGIN
  SELECT RAISE(ABORT, 'disclosure_version is append-only');
END;

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
  content TEXT NOT NULL, dictionary INTEGER REFERENCES evidence_dictionary (number), packed BLOB CHECK ((packed IS NULL) = (dictionary IS NULL)), -- JSON
  UNIQUE (institution_id, request_id)
) STRICT;

CREATE INDEX evidence_decision_by_institution
  ON evidence_decision (institution_id, sequence);

CREATE INDEX evidence_decision_by_institution_and_outcome
  ON evidence_decision (institution_id, outcome, sequence);

CREATE INDEX evidence_decision_by_loan
  ON evidence_decision (institution_id, loan_reference, sequence);

CREATE INDEX evidence_decision_by_outcome
  ON evidence_decision (outcome, sequence);

CREATE TRIGGER evidence_decision_refuses_delete BEFORE DELETE ON evidence_decision
BEGIN
  SELECT RAISE(ABORT, 'evidence_decision is append-only');
END;

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

CREATE TRIGGER evidence_decision_refuses_update BEFORE UPDATE ON evidence_decision
BEGIN
  SELECT RAISE(ABORT, 'evidence_decision is append-only');
END;

CREATE TABLE evidence_dictionary (
  number INTEGER NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
) STRICT;

CREATE TRIGGER evidence_dictionary_refuses_delete BEFORE DELETE ON evidence_dictionary
BEGIN
  SELECT RAISE(ABORT, 'evidence_dictionary is append-only');
END;

CREATE TRIGGER evidence_dictionary_refuses_replace BEFORE INSERT ON evidence_dictionary
WHEN EXISTS (SELECT 1 FROM evidence_dictionary WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'evidence_dictionary already holds this dictionary');
END;

CREATE TRIGGER evidence_dictionary_refuses_update BEFORE UPDATE ON evidence_dictionary
BEGIN
  SELECT RAISE(ABORT, 'evidence_dictionary is append-only');
END;

CREATE TABLE law_change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  institution_id TEXT, -- whose own matter it is; else an authority's
  province TEXT, -- for the institutions of which province; else the nation's
  answer TEXT, -- of a reading
  limit_kind TEXT, -- of a stricter limit
  rate TEXT, -- annual fraction: the cap or limit, or the one-year rate
  rate_over_five_years TEXT, -- annual fraction, of a publication
  effective_from TEXT NOT NULL, -- ISO date; of a publication the day it was published
  request_id TEXT NOT NULL,
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  proposed_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  why TEXT NOT NULL, product_line TEXT, effective_until TEXT,
  UNIQUE (person, request_id)
) STRICT;

CREATE TRIGGER law_change_refuses_delete BEFORE DELETE ON law_change
BEGIN
  SELECT RAISE(ABORT, 'law_change is append-only');
END;

CREATE TRIGGER law_change_refuses_replace BEFORE INSERT ON law_change
WHEN EXISTS (SELECT 1 FROM law_change WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM law_change WHERE change_id = NEW.change_id)
  OR EXISTS (
    SELECT 1 FROM law_change WHERE person = NEW.person AND request_id = NEW.request_id
  )
BEGIN
  SELECT RAISE(ABORT, 'law_change already holds this proposal');
END;

CREATE TRIGGER law_change_refuses_update BEFORE UPDATE ON law_change
BEGIN
  SELECT RAISE(ABORT, 'law_change is append-only');
END;

CREATE TABLE law_change_institution (
  change_id TEXT NOT NULL REFERENCES law_change (change_id),
  position INTEGER NOT NULL, -- in the change, from 0
  institution_id TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  credit_code TEXT,
  kind TEXT NOT NULL,
  province TEXT NOT NULL,
  effective_from TEXT NOT NULL, -- ISO date
  PRIMARY KEY (change_id, institution_id, effective_from)
) STRICT;

CREATE TRIGGER law_change_institution_refuses_delete BEFORE DELETE ON law_change_institution
BEGIN
  SELECT RAISE(ABORT, 'law_change_institution is append-only');
END;

CREATE TRIGGER law_change_institution_refuses_late_entry BEFORE INSERT ON law_change_institution
WHEN EXISTS (SELECT 1 FROM law_change_verdict WHERE change_id = NEW.change_id)
BEGIN
  SELECT RAISE(ABORT, 'the change is decided already');
END;

CREATE TRIGGER law_change_institution_refuses_replace BEFORE INSERT ON law_change_institution
WHEN EXISTS (
  SELECT 1 FROM law_change_institution
  WHERE change_id = NEW.change_id AND institution_id = NEW.institution_id
    AND effective_from = NEW.effective_from
)
BEGIN
  SELECT RAISE(ABORT, 'law_change_institution already holds this entry');
END;

CREATE TRIGGER law_change_institution_refuses_update BEFORE UPDATE ON law_change_institution
BEGIN
  SELECT RAISE(ABORT, 'law_change_institution is append-only');
END;

CREATE TABLE law_change_verdict (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id TEXT NOT NULL UNIQUE REFERENCES law_change (change_id),
  ruling TEXT NOT NULL,
  request_id TEXT NOT NULL,
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  decided_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  why TEXT NOT NULL,
  UNIQUE (person, request_id)
) STRICT;

CREATE TRIGGER law_change_verdict_refuses_delete BEFORE DELETE ON law_change_verdict
BEGIN
  SELECT RAISE(ABORT, 'law_change_verdict is append-only');
END;

CREATE TRIGGER law_change_verdict_refuses_replace BEFORE INSERT ON law_change_verdict
WHEN EXISTS (SELECT 1 FROM law_change_verdict WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM law_change_verdict WHERE change_id = NEW.change_id)
  OR EXISTS (
    SELECT 1 FROM law_change_verdict WHERE person = NEW.person AND request_id = NEW.request_id
  )
BEGIN
  SELECT RAISE(ABORT, 'law_change_verdict already holds this verdict');
END;

CREATE TRIGGER law_change_verdict_refuses_same_person BEFORE INSERT ON law_change_verdict
WHEN NEW.ruling = 'APPROVED' AND EXISTS (
  SELECT 1 FROM law_change
  WHERE change_id = NEW.change_id AND lower(person) = lower(NEW.person)
)
BEGIN
  SELECT RAISE(ABORT, 'a change is approved by another person than proposed it');
END;

CREATE TRIGGER law_change_verdict_refuses_update BEFORE UPDATE ON law_change_verdict
BEGIN
  SELECT RAISE(ABORT, 'law_change_verdict is append-only');
END;

CREATE TABLE law_institution (
  institution_id TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  credit_code TEXT,
  kind TEXT NOT NULL,
  province TEXT NOT NULL,
  effective_from TEXT NOT NULL, -- ISO date
  recorded_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  recorded_by TEXT NOT NULL, change_id TEXT REFERENCES law_change (change_id),
  PRIMARY KEY (institution_id, effective_from)
) STRICT;

CREATE TRIGGER law_institution_refuses_delete BEFORE DELETE ON law_institution
BEGIN
  SELECT RAISE(ABORT, 'law_institution is append-only');
END;

CREATE TRIGGER law_institution_refuses_one_person BEFORE INSERT ON law_institution
WHEN NEW.change_id IS NULL
  AND (SELECT recorded_at FROM law_institution LIMIT 1) <> NEW.recorded_at
BEGIN
  SELECT RAISE(ABORT, 'the register is in use; further entries take two people');
END;

CREATE TRIGGER law_institution_refuses_replace BEFORE INSERT ON law_institution
WHEN EXISTS (
  SELECT 1 FROM law_institution
  WHERE institution_id = NEW.institution_id AND effective_from = NEW.effective_from
)
BEGIN
  SELECT RAISE(ABORT, 'law_institution already holds this entry');
END;

CREATE TRIGGER law_institution_refuses_unapproved BEFORE INSERT ON law_institution
WHEN NEW.change_id IS NOT NULL AND NOT EXISTS (
  SELECT 1
  FROM law_change_verdict v JOIN law_change_institution i ON i.change_id = v.change_id
  WHERE v.change_id = NEW.change_id AND v.ruling = 'APPROVED'
    AND i.institution_id = NEW.institution_id AND i.effective_from = NEW.effective_from
    AND i.legal_name = NEW.legal_name AND i.credit_code IS NEW.credit_code
    AND i.kind = NEW.kind AND i.province = NEW.province
)
BEGIN
  SELECT RAISE(ABORT, 'no approved change holds this entry');
END;

CREATE TRIGGER law_institution_refuses_update BEFORE UPDATE ON law_institution
BEGIN
  SELECT RAISE(ABORT, 'law_institution is append-only');
END;

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

CREATE TRIGGER ledger_claim_event_refuses_update BEFORE UPDATE ON ledger_claim_event
BEGIN
  SELECT RAISE(ABORT, 'ledger_claim_event is append-only');
END;

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

CREATE INDEX ledger_explanation_by_intake
  ON ledger_explanation (intake, check_id);

CREATE TRIGGER ledger_explanation_refuses_delete BEFORE DELETE ON ledger_explanation
BEGIN
  SELECT RAISE(ABORT, 'ledger_explanation is append-only');
END;

CREATE TRIGGER ledger_explanation_refuses_replace BEFORE INSERT ON ledger_explanation
WHEN EXISTS (SELECT 1 FROM ledger_explanation WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'ledger_explanation already holds this explanation');
END;

CREATE TRIGGER ledger_explanation_refuses_update BEFORE UPDATE ON ledger_explanation
BEGIN
  SELECT RAISE(ABORT, 'ledger_explanation is append-only');
END;

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

CREATE INDEX ledger_finding_by_row
  ON ledger_finding (intake, row, refusal);

CREATE INDEX ledger_finding_warned
  ON ledger_finding (intake, check_id)
  WHERE refusal IS NULL;

CREATE TRIGGER ledger_finding_refuses_delete BEFORE DELETE ON ledger_finding
BEGIN
  SELECT RAISE(ABORT, 'ledger_finding is append-only');
END;

CREATE TRIGGER ledger_finding_refuses_replace BEFORE INSERT ON ledger_finding
WHEN EXISTS (SELECT 1 FROM ledger_finding WHERE intake = NEW.intake AND place = NEW.place)
BEGIN
  SELECT RAISE(ABORT, 'ledger_finding already holds this finding');
END;

CREATE TRIGGER ledger_finding_refuses_update BEFORE UPDATE ON ledger_finding
BEGIN
  SELECT RAISE(ABORT, 'ledger_finding is append-only');
END;

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

CREATE INDEX ledger_intake_by_institution
  ON ledger_intake (institution_id, place);

CREATE INDEX ledger_intake_by_month
  ON ledger_intake (month, place);

CREATE TRIGGER ledger_intake_refuses_delete BEFORE DELETE ON ledger_intake
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake is append-only');
END;

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

CREATE TRIGGER ledger_intake_refuses_update BEFORE UPDATE ON ledger_intake
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake is append-only');
END;

CREATE TABLE ledger_intake_end (
  intake INTEGER PRIMARY KEY REFERENCES ledger_intake (place),
  kind TEXT NOT NULL CHECK (kind IN ('ACCEPTED', 'CANCELLED')),
  ended_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  person TEXT NOT NULL,
  person_institution_id TEXT,
  person_roles TEXT NOT NULL, -- separated by |
  validation_code TEXT CHECK (length(validation_code) = 64) -- SHA-256, hex
) STRICT;

CREATE TRIGGER ledger_intake_end_refuses_delete BEFORE DELETE ON ledger_intake_end
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake_end is append-only');
END;

CREATE TRIGGER ledger_intake_end_refuses_replace BEFORE INSERT ON ledger_intake_end
WHEN EXISTS (SELECT 1 FROM ledger_intake_end WHERE intake = NEW.intake)
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake_end already holds this end');
END;

CREATE TRIGGER ledger_intake_end_refuses_update BEFORE UPDATE ON ledger_intake_end
BEGIN
  SELECT RAISE(ABORT, 'ledger_intake_end is append-only');
END;

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

CREATE INDEX ledger_loan_by_platform
  ON ledger_loan (platform_credit_code, institution_id, loan_reference)
  WHERE platform_credit_code IS NOT NULL;

CREATE INDEX ledger_loan_claimed_otherwise
  ON ledger_loan (institution_id, loan_reference)
  WHERE claim_differs = 1;

CREATE INDEX ledger_loan_kept_from_disbursing
  ON ledger_loan (institution_id, loan_reference)
  WHERE outcome IN ('REFER', 'BLOCK', 'ERROR');

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

CREATE TRIGGER ledger_loan_refuses_update BEFORE UPDATE ON ledger_loan
BEGIN
  SELECT RAISE(ABORT, 'ledger_loan is append-only');
END;

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

CREATE TRIGGER ledger_paid_flow_refuses_update BEFORE UPDATE ON ledger_paid_flow
BEGIN
  SELECT RAISE(ABORT, 'ledger_paid_flow is append-only');
END;

CREATE TABLE ledger_planned_flow (
  record INTEGER NOT NULL REFERENCES ledger_record (record),
  due_date TEXT NOT NULL, -- ISO date
  principal_fen INTEGER NOT NULL,
  interest_fen INTEGER NOT NULL,
  fees_fen INTEGER NOT NULL, -- negative where more comes back than is charged
  PRIMARY KEY (record, due_date)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER ledger_planned_flow_refuses_update BEFORE UPDATE ON ledger_planned_flow
BEGIN
  SELECT RAISE(ABORT, 'ledger_planned_flow is append-only');
END;

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

CREATE TRIGGER ledger_progress_refuses_delete BEFORE DELETE ON ledger_progress
BEGIN
  SELECT RAISE(ABORT, 'ledger_progress is append-only');
END;

CREATE TRIGGER ledger_progress_refuses_ended BEFORE INSERT ON ledger_progress
WHEN EXISTS (SELECT 1 FROM ledger_intake_end WHERE intake = NEW.intake)
BEGIN
  SELECT RAISE(ABORT, 'the intake has ended');
END;

CREATE TRIGGER ledger_progress_refuses_replace BEFORE INSERT ON ledger_progress
WHEN EXISTS (SELECT 1 FROM ledger_progress WHERE intake = NEW.intake AND number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'ledger_progress already holds this step');
END;

CREATE TRIGGER ledger_progress_refuses_update BEFORE UPDATE ON ledger_progress
BEGIN
  SELECT RAISE(ABORT, 'ledger_progress is append-only');
END;

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

CREATE INDEX ledger_record_by_loan
  ON ledger_record (institution_id, loan_reference);

CREATE TRIGGER ledger_record_refuses_delete BEFORE DELETE ON ledger_record
BEGIN
  SELECT RAISE(ABORT, 'ledger_record is append-only');
END;

CREATE TRIGGER ledger_record_refuses_replace BEFORE INSERT ON ledger_record
WHEN EXISTS (SELECT 1 FROM ledger_record WHERE record = NEW.record)
BEGIN
  SELECT RAISE(ABORT, 'ledger_record already holds this row');
END;

CREATE TRIGGER ledger_record_refuses_update BEFORE UPDATE ON ledger_record
BEGIN
  SELECT RAISE(ABORT, 'ledger_record is append-only');
END;

CREATE TABLE ledger_refusal (
  intake INTEGER NOT NULL REFERENCES ledger_intake (place),
  row INTEGER NOT NULL CHECK (row BETWEEN 1 AND 9999999999),
  number INTEGER NOT NULL CHECK (number >= 1),
  loan_reference TEXT, -- where the row told it
  refused_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  PRIMARY KEY (intake, row, number)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER ledger_refusal_refuses_update BEFORE UPDATE ON ledger_refusal
BEGIN
  SELECT RAISE(ABORT, 'ledger_refusal is append-only');
END;

CREATE TABLE ledger_status (
  record INTEGER PRIMARY KEY REFERENCES ledger_record (record),
  as_of TEXT NOT NULL, -- ISO date
  grade TEXT NOT NULL,
  overdue_days INTEGER NOT NULL,
  outstanding_principal_fen INTEGER NOT NULL,
  overdue_principal_fen INTEGER NOT NULL
) STRICT;

CREATE TRIGGER ledger_status_refuses_delete BEFORE DELETE ON ledger_status
BEGIN
  SELECT RAISE(ABORT, 'ledger_status is append-only');
END;

CREATE TRIGGER ledger_status_refuses_replace BEFORE INSERT ON ledger_status
WHEN EXISTS (SELECT 1 FROM ledger_status WHERE record = NEW.record)
BEGIN
  SELECT RAISE(ABORT, 'ledger_status already holds this status');
END;

CREATE TRIGGER ledger_status_refuses_update BEFORE UPDATE ON ledger_status
BEGIN
  SELECT RAISE(ABORT, 'ledger_status is append-only');
END;

CREATE TABLE schema_migration (
  version INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT
;

CREATE TABLE sqlite_sequence(name,seq);
