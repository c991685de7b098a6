-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "phone" BYTEA,
ADD COLUMN     "phoneKey" TEXT;

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "personId" TEXT NOT NULL,
    "mail" TEXT NOT NULL,
    "channels" TEXT[],
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Channel" (
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "configured" BOOLEAN NOT NULL,
    "notedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ChannelDelivery" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "outboxId" TEXT NOT NULL,
    "personId" TEXT,
    "postCode" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "reply" TEXT,
    "nextTryAt" TIMESTAMP(3),
    "givenUpAt" TIMESTAMP(3),

    CONSTRAINT "ChannelDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChannelDelivery_sentAt_idx" ON "ChannelDelivery"("sentAt");

-- CreateIndex
CREATE INDEX "ChannelDelivery_givenUpAt_idx" ON "ChannelDelivery"("givenUpAt");

-- CreateIndex
CREATE INDEX "ChannelDelivery_channel_personId_postCode_sentAt_idx" ON "ChannelDelivery"("channel", "personId", "postCode", "sentAt");

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelDelivery" ADD CONSTRAINT "ChannelDelivery_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "Outbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelDelivery" ADD CONSTRAINT "ChannelDelivery_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is owed by a channel is marked as a letter is; what somebody chose replaces what they chose before
-- (decision 59). Where a short message goes is kept with the address of e-mail.
GRANT UPDATE ("phone", "phoneKey") ON "Person" TO anjie_app;
GRANT UPDATE ("mail", "channels", "changedAt") ON "NotificationChoice" TO anjie_app;
GRANT UPDATE ("kind", "configured", "notedAt") ON "Channel" TO anjie_app;
GRANT UPDATE ("sentAt", "tries", "reply", "nextTryAt", "givenUpAt") ON "ChannelDelivery" TO anjie_app;
