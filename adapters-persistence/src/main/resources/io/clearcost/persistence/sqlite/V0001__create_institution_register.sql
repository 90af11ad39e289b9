-- The register of lending institutions. An entry holds from its day until the next entry's day.

CREATE TABLE law_institution (
  institution_id TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  credit_code TEXT,
  kind TEXT NOT NULL,
  province TEXT NOT NULL,
  effective_from TEXT NOT NULL, -- ISO date
  recorded_at TEXT NOT NULL, -- RFC 3339, UTC, microseconds
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (institution_id, effective_from)
) STRICT;

CREATE TRIGGER law_institution_refuses_update BEFORE UPDATE ON law_institution
BEGIN
  SELECT RAISE(ABORT, 'law_institution is append-only');
END;

CREATE TRIGGER law_institution_refuses_delete BEFORE DELETE ON law_institution
BEGIN
  SELECT RAISE(ABORT, 'law_institution is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER law_institution_refuses_replace BEFORE INSERT ON law_institution
WHEN EXISTS (
  SELECT 1 FROM law_institution
  WHERE institution_id = NEW.institution_id AND effective_from = NEW.effective_from
)
BEGIN
  SELECT RAISE(ABORT, 'law_institution already holds this entry');
END;
