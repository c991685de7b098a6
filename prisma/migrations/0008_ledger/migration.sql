-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "subjectPath" TEXT;

-- CreateTable
CREATE TABLE "Subject" (
    "path" TEXT NOT NULL,
    "parentPath" TEXT,

    CONSTRAINT "Subject_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "Ledger" (
    "name" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "assumed" JSONB NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Ledger_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "LedgerImport" (
    "id" TEXT NOT NULL,
    "ledgerName" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "fileHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "refusedColumns" TEXT[],
    "readBy" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,
    "releasedBy" TEXT,
    "releasedForPost" TEXT,
    "releasedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "LedgerImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerRow" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ledgerName" TEXT NOT NULL,
    "keyHash" BYTEA NOT NULL,
    "wholeHash" BYTEA NOT NULL,
    "cells" BYTEA,
    "cellsKey" TEXT,
    "state" TEXT NOT NULL,
    "becomes" TEXT,
    "problems" JSONB NOT NULL,
    "oldLimit" JSONB,
    "caseNumber" TEXT,

    CONSTRAINT "LedgerRow_pkey" PRIMARY KEY ("importId","position")
);

-- CreateIndex
CREATE INDEX "LedgerImport_readAt_id_idx" ON "LedgerImport"("readAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerRow_caseNumber_key" ON "LedgerRow"("caseNumber");

-- CreateIndex
CREATE INDEX "LedgerRow_ledgerName_keyHash_idx" ON "LedgerRow"("ledgerName", "keyHash");

-- CreateIndex
CREATE INDEX "Case_subjectPath_idx" ON "Case"("subjectPath");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_subjectPath_fkey" FOREIGN KEY ("subjectPath") REFERENCES "Subject"("path") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_parentPath_fkey" FOREIGN KEY ("parentPath") REFERENCES "Subject"("path") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerImport" ADD CONSTRAINT "LedgerImport_ledgerName_fkey" FOREIGN KEY ("ledgerName") REFERENCES "Ledger"("name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerRow" ADD CONSTRAINT "LedgerRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LedgerImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A row of the books is taken over once, whoever reads it in again.
CREATE UNIQUE INDEX "LedgerRow_registered_once" ON "LedgerRow"("ledgerName", "keyHash") WHERE state = 'registered';
-- What is still to be registered of an import.
CREATE INDEX "LedgerRow_ready_idx" ON "LedgerRow"("importId", "position") WHERE state = 'ready';

GRANT SELECT, INSERT ON "Subject" TO anjie_app;
GRANT SELECT, INSERT ON "Ledger", "LedgerImport" TO anjie_app;
GRANT UPDATE ("columns", "assumed", "savedBy", "savedAt") ON "Ledger" TO anjie_app;
GRANT UPDATE ("state", "releasedBy", "releasedForPost", "releasedAt", "endedAt") ON "LedgerImport" TO anjie_app;
-- Until it is released all that was read can be taken away again.
GRANT SELECT, INSERT, DELETE ON "LedgerRow" TO anjie_app;
GRANT UPDATE ("state", "caseNumber", "cells", "cellsKey") ON "LedgerRow" TO anjie_app;
GRANT UPDATE ("subjectPath") ON "Case" TO anjie_app;
