-- Every sheet that was made to be shown. The columns serve to find it; content alone holds it.

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

-- Each time that a borrower was shown one.
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

-- The showings of a version are read in the order in which they were recorded.
CREATE INDEX disclosure_showing_by_version
  ON disclosure_showing (disclosure_id, sequence);

-- The borrowers' confirmations, one for a version at most.
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

CREATE TRIGGER disclosure_version_refuses_update BEFORE UPDATE ON disclosure_version
BEGIN
  SELECT RAISE(ABORT, 'disclosure_version is append-only');
END;

CREATE TRIGGER disclosure_version_refuses_delete BEFORE DELETE ON disclosure_version
BEGIN
  SELECT RAISE(ABORT, 'disclosure_version is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
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

CREATE TRIGGER disclosure_showing_refuses_update BEFORE UPDATE ON disclosure_showing
BEGIN
  SELECT RAISE(ABORT, 'disclosure_showing is append-only');
END;

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

CREATE TRIGGER disclosure_acknowledgement_refuses_update BEFORE UPDATE ON disclosure_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'disclosure_acknowledgement is append-only');
END;

CREATE TRIGGER disclosure_acknowledgement_refuses_delete BEFORE DELETE ON disclosure_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'disclosure_acknowledgement is append-only');
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

-- Who confirms names the content; also against a mistake of the program.
CREATE TRIGGER disclosure_acknowledgement_refuses_other_content
BEFORE INSERT ON disclosure_acknowledgement
WHEN (SELECT content_hash FROM disclosure_version WHERE disclosure_id = NEW.disclosure_id)
  <> NEW.content_hash
BEGIN
  SELECT RAISE(ABORT, 'another content was confirmed than the version has');
END;
