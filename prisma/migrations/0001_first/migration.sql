-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "petitionOffice" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "external" BOOLEAN NOT NULL,
    "superiorCode" TEXT,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "WorkArea" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "WorkArea_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Village" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,

    CONSTRAINT "Village_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "headPostCode" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Post" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitCode" TEXT,
    "villageCode" TEXT,
    "abolishedOn" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" BYTEA NOT NULL,
    "nameKey" TEXT NOT NULL,
    "nameHash" BYTEA NOT NULL,
    "email" BYTEA,
    "emailKey" TEXT,
    "emailHash" BYTEA,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holding" (
    "id" TEXT NOT NULL,
    "postCode" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,

    CONSTRAINT "Holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "bodyCode" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "postCode" TEXT NOT NULL,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("bodyCode","duty")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "disabled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "sid" TEXT NOT NULL,
    "sess" JSON NOT NULL,
    "expire" TIMESTAMP(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sid")
);

-- CreateTable
CREATE TABLE "Counter" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("series","year")
);

-- CreateTable
CREATE TABLE "Filing" (
    "number" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "registeredAt" TIMESTAMP(3) NOT NULL,
    "registeredBy" TEXT NOT NULL,
    "registeredForPost" TEXT,
    "words" BYTEA NOT NULL,
    "wordsKey" TEXT NOT NULL,
    "title" BYTEA NOT NULL,
    "titleKey" TEXT NOT NULL,
    "queryCode" BYTEA NOT NULL,
    "queryCodeKey" TEXT NOT NULL,
    "queryCodeHash" BYTEA NOT NULL,
    "storedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Petitioner" (
    "id" TEXT NOT NULL,
    "filingNumber" TEXT NOT NULL,
    "name" BYTEA,
    "nameKey" TEXT,
    "nameHash" BYTEA,
    "address" BYTEA,
    "addressKey" TEXT,
    "phone" BYTEA,
    "phoneKey" TEXT,
    "phoneHash" BYTEA,

    CONSTRAINT "Petitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "number" TEXT NOT NULL,
    "filingNumber" TEXT NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "villageCode" TEXT,
    "workflowId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "kind" TEXT,
    "route" TEXT,
    "unitCode" TEXT,
    "leadPostCode" TEXT,
    "registeredBy" TEXT NOT NULL,
    "registeredForPost" TEXT,
    "excluded" TEXT[] NOT NULL,
    "receivedOn" TEXT NOT NULL,
    "concludedOn" TEXT,
    "endedOn" TEXT,
    "nextInstant" TIMESTAMP(3),
    "nextDue" TEXT,
    "overdue" BOOLEAN NOT NULL DEFAULT false,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "startArgs" JSONB NOT NULL,
    "settings" JSONB,
    "packId" TEXT GENERATED ALWAYS AS (coalesce("settings", "startArgs" -> 'settings') #>> '{pack,id}') STORED,
    "packHash" TEXT GENERATED ALWAYS AS (coalesce("settings", "startArgs" -> 'settings') #>> '{packHash}') STORED,
    "calendarHash" TEXT GENERATED ALWAYS AS (coalesce("settings", "startArgs" -> 'settings') #>> '{calendarHash}') STORED,
    "snapshot" JSONB,
    "snapshotHash" TEXT,
    "splitFrom" TEXT,
    "splitEpoch" INTEGER,
    "splitSequence" INTEGER,
    "storedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseRun" (
    "runId" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "continuedFrom" TEXT,

    CONSTRAINT "CaseRun_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "CaseEntry" (
    "caseNumber" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "events" JSONB NOT NULL,
    "occurredOn" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "actor" TEXT,
    "onBehalfOf" TEXT,
    "updateId" TEXT,
    "bodyHash" TEXT,
    "answer" JSONB,
    "storedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseEntry_pkey" PRIMARY KEY ("caseNumber","epoch","sequence")
);

-- CreateTable
CREATE TABLE "CaseText" (
    "id" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "bodyKey" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,
    "updateId" TEXT,
    "attempt" TEXT,

    CONSTRAINT "CaseText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentSlip" (
    "number" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "unitCode" TEXT NOT NULL,
    "leadPost" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,

    CONSTRAINT "AssignmentSlip_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "LateEntryApproval" (
    "id" TEXT NOT NULL,
    "caseNumber" TEXT,
    "command" TEXT NOT NULL,
    "occurredOn" TEXT NOT NULL,
    "reason" BYTEA NOT NULL,
    "reasonKey" TEXT NOT NULL,
    "reasonHash" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LateEntryApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "owedBy" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "doneOn" TEXT,
    "recordedAt" TIMESTAMP(3),
    "overdue" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyDueDate" (
    "dutyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "due" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DutyDueDate_pkey" PRIMARY KEY ("dutyId","position")
);

-- CreateTable
CREATE TABLE "PublishedYear" (
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "holidays" JSONB NOT NULL,
    "makeUpDays" JSONB NOT NULL,
    "importedBy" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,
    "orderedAt" TIMESTAMP(3),

    CONSTRAINT "PublishedYear_pkey" PRIMARY KEY ("year","revision")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" TEXT NOT NULL,
    "dutyId" TEXT,
    "rung" TEXT NOT NULL,
    "due" TEXT,
    "caseNumber" TEXT,
    "facts" JSONB,
    "posts" TEXT[],
    "excluded" TEXT[],
    "urgent" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "deliveredAt" TIMESTAMP(3),
    "outcome" JSONB,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" TEXT NOT NULL,
    "outboxId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "postCode" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),
    "mailId" TEXT,

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailDelivery" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "reply" TEXT,
    "nextTryAt" TIMESTAMP(3),
    "givenUpAt" TIMESTAMP(3),

    CONSTRAINT "MailDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "principal" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" BYTEA NOT NULL,
    "answerKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("principal","route","key")
);

-- CreateTable
CREATE TABLE "KeyUse" (
    "ring" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeyUse_pkey" PRIMARY KEY ("ring","keyId","process")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "storedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Holding_postCode_idx" ON "Holding"("postCode");

-- CreateIndex
CREATE INDEX "Holding_personId_idx" ON "Holding"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_login_key" ON "Account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE INDEX "session_expire_idx" ON "session"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_queryCodeHash_key" ON "Filing"("queryCodeHash");

-- CreateIndex
CREATE INDEX "Petitioner_filingNumber_idx" ON "Petitioner"("filingNumber");

-- CreateIndex
CREATE INDEX "Petitioner_nameHash_idx" ON "Petitioner"("nameHash");

-- CreateIndex
CREATE INDEX "Petitioner_phoneHash_idx" ON "Petitioner"("phoneHash");

-- CreateIndex
CREATE UNIQUE INDEX "Case_workflowId_key" ON "Case"("workflowId");

-- CreateIndex
CREATE UNIQUE INDEX "Case_splitFrom_splitEpoch_splitSequence_key" ON "Case"("splitFrom", "splitEpoch", "splitSequence");

-- CreateIndex
CREATE INDEX "Case_phase_idx" ON "Case"("phase");

-- CreateIndex
CREATE INDEX "Case_filingNumber_idx" ON "Case"("filingNumber");

-- CreateIndex
CREATE INDEX "Case_villageCode_idx" ON "Case"("villageCode");

-- CreateIndex
CREATE INDEX "Case_unitCode_idx" ON "Case"("unitCode");

-- CreateIndex
CREATE INDEX "Case_leadPostCode_idx" ON "Case"("leadPostCode");

-- CreateIndex
CREATE INDEX "Case_registeredBy_idx" ON "Case"("registeredBy");

-- CreateIndex
CREATE INDEX "Case_registeredForPost_idx" ON "Case"("registeredForPost");

-- CreateIndex
CREATE INDEX "Case_nextInstant_idx" ON "Case"("nextInstant");

-- CreateIndex
CREATE INDEX "Case_nextDue_number_idx" ON "Case"("nextDue", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_caseNumber_position_key" ON "Claim"("caseNumber", "position");

-- CreateIndex
CREATE INDEX "CaseRun_caseNumber_idx" ON "CaseRun"("caseNumber");

-- CreateIndex
CREATE UNIQUE INDEX "CaseRun_caseNumber_continuedFrom_key" ON "CaseRun"("caseNumber", "continuedFrom");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEntry_caseNumber_epoch_updateId_key" ON "CaseEntry"("caseNumber", "epoch", "updateId");

-- CreateIndex
CREATE INDEX "CaseText_caseNumber_idx" ON "CaseText"("caseNumber");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentSlip_caseNumber_epoch_sequence_key" ON "AssignmentSlip"("caseNumber", "epoch", "sequence");

-- CreateIndex
CREATE INDEX "LateEntryApproval_caseNumber_idx" ON "LateEntryApproval"("caseNumber");

-- CreateIndex
CREATE INDEX "Duty_owedBy_state_due_idx" ON "Duty"("owedBy", "state", "due");

-- CreateIndex
CREATE INDEX "Duty_subjectType_subject_idx" ON "Duty"("subjectType", "subject");

-- CreateIndex
CREATE INDEX "Outbox_deliveredAt_idx" ON "Outbox"("deliveredAt");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_dutyId_rung_due_key" ON "Outbox"("dutyId", "rung", "due");

-- CreateIndex
CREATE INDEX "InboxMessage_personId_sentAt_idx" ON "InboxMessage"("personId", "sentAt");

-- CreateIndex
CREATE INDEX "InboxMessage_mailId_idx" ON "InboxMessage"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_outboxId_personId_key" ON "InboxMessage"("outboxId", "personId");

-- CreateIndex
CREATE INDEX "MailDelivery_sentAt_idx" ON "MailDelivery"("sentAt");

-- CreateIndex
CREATE INDEX "MailDelivery_givenUpAt_idx" ON "MailDelivery"("givenUpAt");

-- CreateIndex
CREATE INDEX "MailDelivery_personId_sentAt_idx" ON "MailDelivery"("personId", "sentAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");

-- CreateIndex
CREATE INDEX "AuditEntry_actor_idx" ON "AuditEntry"("actor");

-- AddForeignKey
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_superiorCode_fkey" FOREIGN KEY ("superiorCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Village" ADD CONSTRAINT "Village_areaCode_fkey" FOREIGN KEY ("areaCode") REFERENCES "WorkArea"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_headPostCode_fkey" FOREIGN KEY ("headPostCode") REFERENCES "Post"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_villageCode_fkey" FOREIGN KEY ("villageCode") REFERENCES "Village"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_postCode_fkey" FOREIGN KEY ("postCode") REFERENCES "Post"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holding" ADD CONSTRAINT "Holding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_postCode_fkey" FOREIGN KEY ("postCode") REFERENCES "Post"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Petitioner" ADD CONSTRAINT "Petitioner_filingNumber_fkey" FOREIGN KEY ("filingNumber") REFERENCES "Filing"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_filingNumber_fkey" FOREIGN KEY ("filingNumber") REFERENCES "Filing"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_villageCode_fkey" FOREIGN KEY ("villageCode") REFERENCES "Village"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRun" ADD CONSTRAINT "CaseRun_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEntry" ADD CONSTRAINT "CaseEntry_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseText" ADD CONSTRAINT "CaseText_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentSlip" ADD CONSTRAINT "AssignmentSlip_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LateEntryApproval" ADD CONSTRAINT "LateEntryApproval_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyDueDate" ADD CONSTRAINT "DutyDueDate_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxMessage" ADD CONSTRAINT "InboxMessage_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "Outbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxMessage" ADD CONSTRAINT "InboxMessage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxMessage" ADD CONSTRAINT "InboxMessage_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "MailDelivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDelivery" ADD CONSTRAINT "MailDelivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---- Rights ----
-- The program connects as a member of anjie_app and never as the owner of the tables. It cannot
-- alter an audit row (decision 20), rewrite a case's journal or the due dates a duty had
-- (decisions 2 and 11) or a year by which dates were worked out, change what somebody handed in, or
-- make something that has a number disappear (decision 6). It may do what it does, and nothing else.

DO $$
BEGIN
  -- Where an administrator has made it, the owner needs no right to make roles (docs/runbook.md).
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anjie_app') THEN
    CREATE ROLE anjie_app NOLOGIN;
  END IF;
EXCEPTION
  -- Roles belong to the whole server: another database, or a deployment at the same moment, made it.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

GRANT USAGE ON SCHEMA "public" TO anjie_app;

-- The organisation and its accounts: written once, by npm run installation.
GRANT SELECT, INSERT ON
  "Installation", "Body", "WorkArea", "Village", "Unit", "Post", "Person", "Holding",
  "Responsibility", "Account"
TO anjie_app;
GRANT UPDATE ("headPostCode") ON "Unit" TO anjie_app;

-- What comes and goes.
GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO anjie_app;
GRANT SELECT, INSERT, DELETE ON "IdempotencyKey" TO anjie_app;

-- Written once and kept for good.
GRANT SELECT, INSERT ON
  "Filing", "Petitioner", "Claim", "CaseRun", "CaseEntry", "AssignmentSlip", "DutyDueDate",
  "KeyUse", "PublishedYear", "AuditEntry"
TO anjie_app;
GRANT USAGE ON SEQUENCE "AuditEntry_id_seq" TO anjie_app;

-- Kept for good, and brought up to date in these columns only: what was registered stays.
GRANT SELECT, INSERT ON
  "Counter", "Case", "Duty", "Outbox", "InboxMessage", "MailDelivery", "LateEntryApproval"
TO anjie_app;
GRANT UPDATE ("last") ON "Counter" TO anjie_app;
-- A year that was imported learns when open cases began to be taken over to it.
GRANT UPDATE ("orderedAt") ON "PublishedYear" TO anjie_app;
-- A claim that is split off goes to its new case and takes its text along (decision 1).
GRANT UPDATE ("caseNumber", "position") ON "Claim" TO anjie_app;
GRANT UPDATE ("caseNumber") ON "CaseText" TO anjie_app;
GRANT UPDATE (
  "workflowId", "phase", "kind", "route", "unitCode", "leadPostCode", "excluded", "concludedOn", "endedOn",
  "nextInstant", "nextDue", "overdue", "provisional", "epoch", "version", "snapshot", "snapshotHash",
  "settings"
) ON "Case" TO anjie_app;
GRANT UPDATE (
  "owedBy", "basis", "openedOn", "due", "provisional", "state", "doneOn", "recordedAt", "overdue"
) ON "Duty" TO anjie_app;
GRANT UPDATE ("deliveredAt", "outcome") ON "Outbox" TO anjie_app;
GRANT UPDATE ("readAt", "mailId") ON "InboxMessage" TO anjie_app;
GRANT UPDATE ("sentAt", "tries", "reply", "nextTryAt", "givenUpAt") ON "MailDelivery" TO anjie_app;
-- An approval given before registration learns its case when that has a number.
GRANT UPDATE ("caseNumber") ON "LateEntryApproval" TO anjie_app;

-- A text goes again while its command may still be refused; the trigger below says how long.
GRANT SELECT, INSERT, DELETE ON "CaseText" TO anjie_app;
GRANT UPDATE ("attempt") ON "CaseText" TO anjie_app;

-- Tables of later migrations; whatever more they need those say.
ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT SELECT, INSERT ON TABLES TO anjie_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT USAGE ON SEQUENCES TO anjie_app;

-- A text is final when it came without a command (a claim, a draft), or when the journal has the
-- command that brought it. Whoever writes the journal holds the case's row, so an entry that is
-- being written is waited for and then seen.
CREATE FUNCTION "keep_final_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Case" WHERE "number" = OLD."caseNumber" FOR UPDATE;
  IF OLD."updateId" IS NULL OR EXISTS (
    SELECT FROM "CaseEntry"
    WHERE "caseNumber" = OLD."caseNumber" AND "updateId" = OLD."updateId"
  ) THEN
    RAISE EXCEPTION 'The text % is final and stays', OLD."id"
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN OLD;
END
$$;

CREATE TRIGGER "CaseText_final"
  BEFORE DELETE ON "CaseText"
  FOR EACH ROW EXECUTE FUNCTION "keep_final_text"();

-- Not even the owner, nor a replica's apply, changes the audit by a statement.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Audit entries are only ever added: % is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER "AuditEntry_only_added"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER "AuditEntry_only_added";
