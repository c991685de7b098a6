-- The figures of a circular are read as of its cut-off: which cases have moved since, the journal says.
CREATE INDEX "CaseEntry_recordedAt_idx" ON "CaseEntry"("recordedAt");
