-- Changes of what the law leaves to data, each proposed by one person.

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
  why TEXT NOT NULL,
  UNIQUE (person, request_id)
) STRICT;

-- What was decided about them, once each.
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

CREATE TRIGGER law_change_refuses_update BEFORE UPDATE ON law_change
BEGIN
  SELECT RAISE(ABORT, 'law_change is append-only');
END;

CREATE TRIGGER law_change_refuses_delete BEFORE DELETE ON law_change
BEGIN
  SELECT RAISE(ABORT, 'law_change is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER law_change_refuses_replace BEFORE INSERT ON law_change
WHEN EXISTS (SELECT 1 FROM law_change WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM law_change WHERE change_id = NEW.change_id)
  OR EXISTS (
    SELECT 1 FROM law_change WHERE person = NEW.person AND request_id = NEW.request_id
  )
BEGIN
  SELECT RAISE(ABORT, 'law_change already holds this proposal');
END;

CREATE TRIGGER law_change_verdict_refuses_update BEFORE UPDATE ON law_change_verdict
BEGIN
  SELECT RAISE(ABORT, 'law_change_verdict is append-only');
END;

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

-- Four eyes, also against a mistake of the program.
CREATE TRIGGER law_change_verdict_refuses_same_person BEFORE INSERT ON law_change_verdict
WHEN NEW.ruling = 'APPROVED' AND EXISTS (
  SELECT 1 FROM law_change
  WHERE change_id = NEW.change_id AND lower(person) = lower(NEW.person)
)
BEGIN
  SELECT RAISE(ABORT, 'a change is approved by another person than proposed it');
END;
