-- CreateTable
CREATE TABLE "AuditSeal" (
    "place" BIGINT NOT NULL,
    "entryId" BIGINT NOT NULL,
    "seal" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("place")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_entryId_key" ON "AuditSeal"("entryId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- ---- Order ----
-- Entries are sealed in the order of their ids, so an id must not come to light after a higher one was
-- sealed. Whoever adds one has a transaction number before the id is drawn: once all transactions of
-- lower numbers than one that began after an id was drawn have ended, all entries up to that id are
-- there or never will be (decision 49). Making the trigger waits for all who are adding without it.
CREATE FUNCTION "number_audit_transaction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_current_xact_id();
  RETURN NULL;
END
$$;

CREATE TRIGGER "AuditEntry_numbered"
  BEFORE INSERT ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "number_audit_transaction"();
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER "AuditEntry_numbered";

-- ---- Rights ----
-- Said here as well as by the default of the first migration, which holds for its own login only.
GRANT SELECT, INSERT ON "AuditSeal" TO anjie_app;

CREATE OR REPLACE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are only ever added: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "AuditSeal_only_added"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
ALTER TABLE "AuditSeal" ENABLE ALWAYS TRIGGER "AuditSeal_only_added";
