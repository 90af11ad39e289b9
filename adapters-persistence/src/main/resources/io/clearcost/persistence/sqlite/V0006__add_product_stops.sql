-- Of a stop of a product line: which one, and the first day for which it no longer holds.

ALTER TABLE law_change ADD COLUMN product_line TEXT;

ALTER TABLE law_change ADD COLUMN effective_until TEXT; -- ISO date; empty while it has no end
