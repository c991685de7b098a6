-- 创建领导小组 (plan O1): which seat a post has in the leading group, where it has one.
-- AlterTable
ALTER TABLE "Post" ADD COLUMN "groupSeat" TEXT;

GRANT UPDATE ("groupSeat") ON "Post" TO anjie_app;
