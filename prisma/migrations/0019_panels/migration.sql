-- Those who serve on panels without working here: people's deputies, party delegates, CPPCC members and
-- grass-roots cadres (T2). Whoever leaves the register stays on record, for views of theirs are (decision 78).
-- CreateTable
CREATE TABLE "PanelMember" (
    "id" TEXT NOT NULL,
    "name" BYTEA NOT NULL,
    "nameKey" TEXT NOT NULL,
    "serves" TEXT NOT NULL,
    "unitCode" TEXT,
    "addedBy" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "leftOn" TEXT,

    CONSTRAINT "PanelMember_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "PanelMember" ADD CONSTRAINT "PanelMember_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

GRANT SELECT, INSERT ON "PanelMember" TO anjie_app;
GRANT UPDATE ("leftOn") ON "PanelMember" TO anjie_app;
