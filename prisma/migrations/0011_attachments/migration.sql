-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "name" BYTEA,
    "nameKey" TEXT,
    "attachedBy" TEXT NOT NULL,
    "attachedForPost" TEXT,
    "attachedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnBy" TEXT,
    "withdrawnForPost" TEXT,
    "withdrawnAt" TIMESTAMP(3),
    "reason" BYTEA,
    "reasonKey" TEXT,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttachmentContent" (
    "attachmentId" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "contentKey" TEXT NOT NULL,

    CONSTRAINT "AttachmentContent_pkey" PRIMARY KEY ("attachmentId")
);

-- CreateIndex
CREATE INDEX "Attachment_caseNumber_attachedAt_id_idx" ON "Attachment"("caseNumber", "attachedAt", "id");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttachmentContent" ADD CONSTRAINT "AttachmentContent_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same bytes are attached to a matter once; taken away they may come again.
CREATE UNIQUE INDEX "Attachment_once" ON "Attachment"("caseNumber", "hash") WHERE "withdrawnAt" IS NULL;
-- What is encrypted cannot be made smaller: Postgres need not try.
ALTER TABLE "AttachmentContent" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- By mistake attached, the name and the bytes go; who attached and who withdrew what stays.
GRANT UPDATE ("name", "nameKey", "withdrawnBy", "withdrawnForPost", "withdrawnAt", "reason", "reasonKey") ON "Attachment" TO anjie_app;
GRANT DELETE ON "AttachmentContent" TO anjie_app;
