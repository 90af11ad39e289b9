-- What was signed for each confirmation, as it was given away.

CREATE TABLE disclosure_receipt (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  disclosure_id TEXT NOT NULL UNIQUE REFERENCES disclosure_acknowledgement (disclosure_id),
  key_id TEXT NOT NULL CHECK (length(key_id) = 16), -- its public half is a file beside the database
  payload TEXT NOT NULL, -- canonical JSON
  signature TEXT NOT NULL -- of payload in UTF-8; Ed25519, base 64
) STRICT;

CREATE TRIGGER disclosure_receipt_refuses_update BEFORE UPDATE ON disclosure_receipt
BEGIN
  SELECT RAISE(ABORT, 'disclosure_receipt is append-only');
END;

CREATE TRIGGER disclosure_receipt_refuses_delete BEFORE DELETE ON disclosure_receipt
BEGIN
  SELECT RAISE(ABORT, 'disclosure_receipt is append-only');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER disclosure_receipt_refuses_replace BEFORE INSERT ON disclosure_receipt
WHEN EXISTS (SELECT 1 FROM disclosure_receipt WHERE sequence = NEW.sequence)
  OR EXISTS (SELECT 1 FROM disclosure_receipt WHERE disclosure_id = NEW.disclosure_id)
BEGIN
  SELECT RAISE(ABORT, 'disclosure_receipt already holds this receipt');
END;
