-- AlterTable
ALTER TABLE "Case"
  ADD COLUMN "accusedUnits" JSONB GENERATED ALWAYS AS (coalesce("snapshot", "startArgs" -> 'registration') -> 'accusedUnits') STORED,
  ADD COLUMN "channel" TEXT GENERATED ALWAYS AS (coalesce("snapshot", "startArgs" -> 'registration') ->> 'channel') STORED,
  ADD COLUMN "inherited" BOOLEAN GENERATED ALWAYS AS ((coalesce("snapshot", "startArgs" -> 'registration') ->> 'inherited')::boolean) STORED,
  ADD COLUMN "settled" TEXT GENERATED ALWAYS AS ("snapshot" #>> '{settled,how}') STORED,
  ADD COLUMN "listed" BOOLEAN GENERATED ALWAYS AS (
    "snapshot" #> '{supervision,listedOn}' IS NOT NULL AND "snapshot" #> '{supervision,removedOn}' IS NULL
  ) STORED;

-- CreateTable
CREATE TABLE "FilingSearch" (
    "filingNumber" TEXT NOT NULL,
    "grams" BIGINT[],

    CONSTRAINT "FilingSearch_pkey" PRIMARY KEY ("filingNumber")
);

-- CreateIndex
CREATE INDEX "FilingSearch_grams_idx" ON "FilingSearch" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "Case_receivedOn_number_idx" ON "Case"("receivedOn", "number");

-- AddForeignKey
ALTER TABLE "FilingSearch" ADD CONSTRAINT "FilingSearch_filingNumber_fkey" FOREIGN KEY ("filingNumber") REFERENCES "Filing"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What lists and counters read lies together; the whole of a case, which they never read, apart.
ALTER TABLE "Case" SET (toast_tuple_target = 256);

-- The day a case was received follows its corrections, as every column of the projection does.
GRANT UPDATE ("receivedOn") ON "Case" TO anjie_app;
UPDATE "Case" SET "receivedOn" = "snapshot" ->> 'receivedOn' WHERE "snapshot" ? 'receivedOn';

-- What is found by is derived: it is written again when it is missing.
GRANT DELETE ON "FilingSearch" TO anjie_app;
