-- CreateTable
CREATE TABLE "Reconciliation" (
    "id" BIGSERIAL NOT NULL,
    "begunAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3) NOT NULL,
    "compared" INTEGER NOT NULL,
    "repairedCount" INTEGER NOT NULL,
    "leftCount" INTEGER NOT NULL,
    "repaired" JSONB NOT NULL,
    "left" JSONB NOT NULL,

    CONSTRAINT "Reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reconciliation_begunAt_key" ON "Reconciliation"("begunAt");
