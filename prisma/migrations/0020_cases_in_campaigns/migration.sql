-- AlterTable
ALTER TABLE "Case" ADD COLUMN "campaigns" JSONB GENERATED ALWAYS AS ("snapshot" -> 'campaigns') STORED;

-- CreateIndex
CREATE INDEX "Case_campaigns_idx" ON "Case" USING GIN ("campaigns" jsonb_path_ops);
