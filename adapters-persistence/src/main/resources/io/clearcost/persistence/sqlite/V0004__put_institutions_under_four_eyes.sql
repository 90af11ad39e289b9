-- Entries of the register of lenders that a change of law holds.

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

CREATE TRIGGER law_change_institution_refuses_update BEFORE UPDATE ON law_change_institution
BEGIN
  SELECT RAISE(ABORT, 'law_change_institution is append-only');
END;

CREATE TRIGGER law_change_institution_refuses_delete BEFORE DELETE ON law_change_institution
BEGIN
  SELECT RAISE(ABORT, 'law_change_institution is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER law_change_institution_refuses_replace BEFORE INSERT ON law_change_institution
WHEN EXISTS (
  SELECT 1 FROM law_change_institution
  WHERE change_id = NEW.change_id AND institution_id = NEW.institution_id
    AND effective_from = NEW.effective_from
)
BEGIN
  SELECT RAISE(ABORT, 'law_change_institution already holds this entry');
END;

-- Nothing is slipped into a change after it was decided.
CREATE TRIGGER law_change_institution_refuses_late_entry BEFORE INSERT ON law_change_institution
WHEN EXISTS (SELECT 1 FROM law_change_verdict WHERE change_id = NEW.change_id)
BEGIN
  SELECT RAISE(ABORT, 'the change is decided already');
END;

-- By which change two people brought an entry in; none for what filled the empty register.
ALTER TABLE law_institution ADD COLUMN change_id TEXT REFERENCES law_change (change_id);

-- One person fills an empty register, at one time; also against a mistake of the program.
CREATE TRIGGER law_institution_refuses_one_person BEFORE INSERT ON law_institution
WHEN NEW.change_id IS NULL
  AND (SELECT recorded_at FROM law_institution LIMIT 1) <> NEW.recorded_at
BEGIN
  SELECT RAISE(ABORT, 'the register is in use; further entries take two people');
END;

-- What comes later stands, as it is, in a change that was approved.
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
