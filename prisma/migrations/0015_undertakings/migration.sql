-- AlterTable
ALTER TABLE "Duty" ADD COLUMN     "code" TEXT,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "title" TEXT;

-- AlterTable
ALTER TABLE "Subject" ADD COLUMN     "unitCode" TEXT;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "leadPostCode" TEXT;

-- AlterTable
ALTER TABLE "WorkArea" ADD COLUMN     "leadPostCode" TEXT;

-- CreateTable
CREATE TABLE "Undertaking" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "campaignId" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "postCode" TEXT,
    "caseNumbers" TEXT[],
    "partyPosts" TEXT[],
    "workflowId" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "nextInstant" TIMESTAMP(3),
    "nextDue" TEXT,
    "overdue" BOOLEAN NOT NULL DEFAULT false,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "startArgs" JSONB,
    "startedBy" TEXT,
    "orderedAt" TIMESTAMP(3),
    "snapshot" JSONB,
    "snapshotHash" TEXT,
    "storedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Undertaking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UndertakingRun" (
    "runId" TEXT NOT NULL,
    "undertakingId" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "continuedFrom" TEXT,

    CONSTRAINT "UndertakingRun_pkey" PRIMARY KEY ("runId")
);

-- CreateTable
CREATE TABLE "UndertakingEntry" (
    "undertakingId" TEXT NOT NULL,
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

    CONSTRAINT "UndertakingEntry_pkey" PRIMARY KEY ("undertakingId","epoch","sequence")
);

-- CreateTable
CREATE TABLE "UndertakingText" (
    "id" TEXT NOT NULL,
    "undertakingId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "bodyKey" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,
    "updateId" TEXT,
    "attempt" TEXT,

    CONSTRAINT "UndertakingText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrozenFigures" (
    "undertakingId" TEXT NOT NULL,
    "cutOff" TEXT NOT NULL,
    "frozenAt" TIMESTAMP(3) NOT NULL,
    "figures" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "FrozenFigures_pkey" PRIMARY KEY ("undertakingId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Undertaking_workflowId_key" ON "Undertaking"("workflowId");

-- CreateIndex
CREATE INDEX "Undertaking_campaignId_type_idx" ON "Undertaking"("campaignId", "type");

-- CreateIndex
CREATE INDEX "Undertaking_phase_idx" ON "Undertaking"("phase");

-- CreateIndex
CREATE INDEX "Undertaking_type_openedOn_id_idx" ON "Undertaking"("type", "openedOn", "id");

-- CreateIndex
CREATE INDEX "UndertakingRun_undertakingId_idx" ON "UndertakingRun"("undertakingId");

-- CreateIndex
CREATE UNIQUE INDEX "UndertakingRun_undertakingId_continuedFrom_key" ON "UndertakingRun"("undertakingId", "continuedFrom");

-- CreateIndex
CREATE UNIQUE INDEX "UndertakingEntry_undertakingId_epoch_updateId_key" ON "UndertakingEntry"("undertakingId", "epoch", "updateId");

-- CreateIndex
CREATE INDEX "UndertakingText_undertakingId_idx" ON "UndertakingText"("undertakingId");

-- AddForeignKey
ALTER TABLE "WorkArea" ADD CONSTRAINT "WorkArea_leadPostCode_fkey" FOREIGN KEY ("leadPostCode") REFERENCES "Post"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_leadPostCode_fkey" FOREIGN KEY ("leadPostCode") REFERENCES "Post"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subject" ADD CONSTRAINT "Subject_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndertakingRun" ADD CONSTRAINT "UndertakingRun_undertakingId_fkey" FOREIGN KEY ("undertakingId") REFERENCES "Undertaking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndertakingEntry" ADD CONSTRAINT "UndertakingEntry_undertakingId_fkey" FOREIGN KEY ("undertakingId") REFERENCES "Undertaking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UndertakingText" ADD CONSTRAINT "UndertakingText_undertakingId_fkey" FOREIGN KEY ("undertakingId") REFERENCES "Undertaking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrozenFigures" ADD CONSTRAINT "FrozenFigures_undertakingId_fkey" FOREIGN KEY ("undertakingId") REFERENCES "Undertaking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The projection moves an undertaking's row and never what it started with; journal, runs and frozen figures
-- are only added to (decisions 66, 68). A text that a refused command brought goes again.
GRANT SELECT, INSERT ON "Undertaking", "UndertakingRun", "UndertakingEntry", "UndertakingText", "FrozenFigures" TO anjie_app;
GRANT UPDATE (
  "phase", "endedOn", "nextInstant", "nextDue", "overdue", "epoch", "version", "snapshot", "snapshotHash"
) ON "Undertaking" TO anjie_app;
GRANT UPDATE ("attempt") ON "UndertakingText" TO anjie_app;
GRANT DELETE ON "UndertakingText" TO anjie_app;
-- Who leads where, and whose field a subject is (H3).
GRANT UPDATE ("leadPostCode") ON "WorkArea" TO anjie_app;
GRANT UPDATE ("leadPostCode") ON "Unit" TO anjie_app;
GRANT UPDATE ("unitCode") ON "Subject" TO anjie_app;
