-- What whoever filed it said of it, kept as a report is whatever it is sorted as (decision 76).
ALTER TABLE "Case"
  ADD COLUMN "aboutOfficial" BOOLEAN GENERATED ALWAYS AS (
    coalesce(coalesce("snapshot", "startArgs" -> 'registration') ->> 'aboutOfficial', 'false')::boolean
  ) STORED,
  -- Posts that are to receive somebody on it see it until they have (T7).
  ADD COLUMN "receivedBy" JSONB GENERATED ALWAYS AS (
    jsonb_path_query_array("snapshot", '$.receptions[*] ? (!exists(@.ended)).post')
  ) STORED;

-- CreateTable
CREATE TABLE "PublishedChannels" (
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PublishedChannels_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "ReceptionDay" (
    "id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "opensAt" TEXT NOT NULL,
    "closesAt" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "postCode" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "cancelledAt" TIMESTAMP(3),

    CONSTRAINT "ReceptionDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceptionSeat" (
    "receptionId" TEXT NOT NULL,
    "caseNumber" TEXT NOT NULL,
    "petitionerId" TEXT NOT NULL,
    "takenAt" TIMESTAMP(3) NOT NULL,
    "givenUpAt" TIMESTAMP(3),

    CONSTRAINT "ReceptionSeat_pkey" PRIMARY KEY ("receptionId","caseNumber","petitionerId")
);

-- CreateIndex
CREATE INDEX "ReceptionDay_day_idx" ON "ReceptionDay"("day");

-- AddForeignKey
ALTER TABLE "ReceptionDay" ADD CONSTRAINT "ReceptionDay_postCode_fkey" FOREIGN KEY ("postCode") REFERENCES "Post"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceptionSeat" ADD CONSTRAINT "ReceptionSeat_receptionId_fkey" FOREIGN KEY ("receptionId") REFERENCES "ReceptionDay"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceptionSeat" ADD CONSTRAINT "ReceptionSeat_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published stays as it was; a day can be called off, a seat given up and taken again.
GRANT SELECT, INSERT ON "PublishedChannels" TO anjie_app;
GRANT SELECT, INSERT ON "ReceptionDay", "ReceptionSeat" TO anjie_app;
GRANT UPDATE ("cancelledAt") ON "ReceptionDay" TO anjie_app;
GRANT UPDATE ("takenAt", "givenUpAt") ON "ReceptionSeat" TO anjie_app;
