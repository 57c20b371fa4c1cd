-- By hand: what SQLite needs mended after 0004_sources was never wrong here. It stands on both, so that a backup of either
-- kind is as far as the other.
SELECT 1;
