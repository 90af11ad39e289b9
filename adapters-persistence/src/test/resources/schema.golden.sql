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
  content TEXT NOT NULL, -- JSON
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

CREATE TABLE schema_migration (
  version INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT
;

CREATE TABLE sqlite_sequence(name,seq);
