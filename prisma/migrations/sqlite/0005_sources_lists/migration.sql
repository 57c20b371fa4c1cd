-- By hand: the copies that were there before 0004_sources got empty text for these lists, which nothing can read. To
-- SQLite, the brackets of "DEFAULT []" are quotes around an empty name.
UPDATE "Snapshot" SET "redirects" = '[]' WHERE "redirects" = '';
UPDATE "Snapshot" SET "headers" = '[]' WHERE "headers" = '';
