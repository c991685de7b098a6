-- AlterTable
ALTER TABLE "Holding" ADD COLUMN "eligibility" TEXT;

-- AlterTable
ALTER TABLE "Filing" ADD COLUMN "consentedOn" TEXT;

-- AlterTable
ALTER TABLE "Case"
  ADD COLUMN "accusedPersons" JSONB GENERATED ALWAYS AS (
    jsonb_path_query_array(coalesce("snapshot", "startArgs" -> 'registration') -> 'excluded', '$[*] ? (@.why == "accused").person')
  ) STORED,
  ADD COLUMN "stationVillage" TEXT GENERATED ALWAYS AS ("snapshot" #>> '{station,village}') STORED;

-- CreateIndex
CREATE INDEX "Case_stationVillage_idx" ON "Case"("stationVillage");

-- By what somebody is a proxy may turn out to have been entered wrongly; that they are, stays (decision 75).
GRANT UPDATE ("eligibility") ON "Holding" TO anjie_app;
