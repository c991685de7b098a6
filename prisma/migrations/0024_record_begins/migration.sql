-- The first day of the record is asked for with every look for clusters: filings in the order of their registration.
CREATE INDEX "Filing_registeredAt_idx" ON "Filing"("registeredAt");
