-- Counting what is open to whoever asks: nearly every case is closed to nobody, and those are counted
-- from an index that holds all that is counted. The few others are looked at one by one.
CREATE INDEX "Case_counted_idx" ON "Case"("phase", "kind", "settled") INCLUDE ("overdue", "provisional")
  WHERE "excluded" = '{}' AND ("accusedUnits" IS NULL OR "accusedUnits" = '[]'::jsonb);
CREATE INDEX "Case_closed_to_some_idx" ON "Case"("number")
  WHERE NOT ("excluded" = '{}' AND ("accusedUnits" IS NULL OR "accusedUnits" = '[]'::jsonb));
