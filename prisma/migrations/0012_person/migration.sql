-- CreateTable
CREATE TABLE "Rating" (
    "caseNumber" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "raterHash" BYTEA NOT NULL,
    "unitCode" TEXT,
    "rating" TEXT NOT NULL,
    "words" BYTEA,
    "wordsKey" TEXT,
    "ratedOn" TEXT NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("caseNumber","of","raterHash")
);

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_caseNumber_fkey" FOREIGN KEY ("caseNumber") REFERENCES "Case"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever gave it may change it for a time; whose it is and of what stay as they were written (decision 58).
GRANT SELECT, INSERT ON "Rating" TO anjie_app;
GRANT UPDATE ("unitCode", "rating", "words", "wordsKey", "ratedOn") ON "Rating" TO anjie_app;
