-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- What is kept by way of the program (decision 56). A code, a role, whose holding it is and since when
-- stay as they were written; nothing is removed. Which post answers for what is the owner's alone.
GRANT UPDATE ("version") ON "Installation" TO anjie_app;
GRANT UPDATE ("name") ON "WorkArea" TO anjie_app;
GRANT UPDATE ("name", "areaCode") ON "Village" TO anjie_app;
GRANT UPDATE ("name") ON "Unit" TO anjie_app;
GRANT UPDATE ("name", "superiorCode") ON "Body" TO anjie_app;
GRANT UPDATE ("title", "abolishedOn") ON "Post" TO anjie_app;
GRANT UPDATE ("endsOn") ON "Holding" TO anjie_app;
GRANT UPDATE ("name", "nameKey", "nameHash", "email", "emailKey", "emailHash") ON "Person" TO anjie_app;
GRANT UPDATE ("passwordHash", "disabled") ON "Account" TO anjie_app;
