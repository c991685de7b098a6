-- What whoever filed it said of it, kept as a report is whatever it is sorted as (decision 76).
ALTER TABLE "Case"
  ADD COLUMN "aboutOfficial" BOOLEAN GENERATED ALWAYS AS (
    coalesce(coalesce("snapshot", "startArgs" -> 'registration') ->> 'aboutOfficial', 'false')::boolean
  ) STORED;
