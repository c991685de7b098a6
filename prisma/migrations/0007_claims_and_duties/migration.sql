-- CreateTable
CREATE TABLE "ClaimSearch" (
    "claimId" TEXT NOT NULL,
    "grams" BIGINT[],

    CONSTRAINT "ClaimSearch_pkey" PRIMARY KEY ("claimId")
);

-- CreateIndex
CREATE INDEX "ClaimSearch_grams_idx" ON "ClaimSearch" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "ClaimSearch" ADD CONSTRAINT "ClaimSearch_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON "ClaimSearch" TO anjie_app;

-- Until here a filing was found by its claims too, and so was every case split from it. Whoever sweeps up
-- writes both anew; removing them is the owner's alone.
DELETE FROM "FilingSearch";
REVOKE DELETE ON "FilingSearch" FROM anjie_app;

-- CreateIndex
CREATE INDEX "Duty_state_due_id_idx" ON "Duty"("state", "due", "id");
