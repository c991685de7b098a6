-- CreateIndex
CREATE INDEX "Duty_due_id_idx" ON "Duty"("due", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_id_idx" ON "AuditEntry"("action", "at", "id");

-- Said expressly: the default of the first migration holds for the login that applied it only.
GRANT SELECT, INSERT ON "FilingSearch", "Reconciliation" TO anjie_app;
GRANT USAGE ON SEQUENCE "Reconciliation_id_seq" TO anjie_app;
