-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Negotiation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Round" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "negotiationId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT,
    "date" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    CONSTRAINT "Round_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Party" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "negotiationId" INTEGER NOT NULL,
    "partyId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL,
    "note" TEXT,
    "aliases" JSONB NOT NULL DEFAULT [],
    "columnOrder" INTEGER NOT NULL,
    "featured" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Participation_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Membership" (
    "negotiationId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "coalitionId" INTEGER NOT NULL,

    PRIMARY KEY ("memberId", "coalitionId"),
    CONSTRAINT "Membership_negotiationId_memberId_fkey" FOREIGN KEY ("negotiationId", "memberId") REFERENCES "Participation" ("negotiationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Membership_negotiationId_coalitionId_fkey" FOREIGN KEY ("negotiationId", "coalitionId") REFERENCES "Participation" ("negotiationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "negotiationId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "proposition" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "keywords" JSONB NOT NULL DEFAULT [],
    "scaleLow" TEXT,
    "scaleHigh" TEXT,
    "rowOrder" INTEGER NOT NULL,
    "featured" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Issue_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Position" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "negotiationId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "participationId" INTEGER NOT NULL,
    "issueId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "publishedRevisionId" INTEGER,
    "retractedReason" TEXT,
    CONSTRAINT "Position_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Position_negotiationId_participationId_fkey" FOREIGN KEY ("negotiationId", "participationId") REFERENCES "Participation" ("negotiationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Position_negotiationId_issueId_fkey" FOREIGN KEY ("negotiationId", "issueId") REFERENCES "Issue" ("negotiationId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Position_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "positionId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stance" TEXT,
    "silence" TEXT,
    "redLine" BOOLEAN NOT NULL DEFAULT false,
    "termsChanged" BOOLEAN NOT NULL DEFAULT false,
    "statedOn" TEXT NOT NULL,
    "firstDay" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "actorId" INTEGER NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Revision_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Revision_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RevisionBody" (
    "revisionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "summary" TEXT NOT NULL,
    "conditions" TEXT,
    "speaker" TEXT,
    CONSTRAINT "RevisionBody_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "containerTitle" TEXT,
    "publisher" TEXT,
    "authors" JSONB NOT NULL DEFAULT [],
    "issued" TEXT,
    "firstDay" TEXT,
    "lastDay" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "grade" TEXT,
    "note" TEXT
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sourceId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT,
    "suffix" TEXT,
    "language" TEXT NOT NULL,
    "translation" TEXT,
    "translator" TEXT,
    "locator" TEXT,
    CONSTRAINT "Citation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "negotiationId" INTEGER,
    "positionId" INTEGER,
    "revisionId" INTEGER,
    "action" TEXT NOT NULL,
    "reason" TEXT,
    "actorId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LogEntry_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LogEntry_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LogEntry_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LogEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Negotiation_slug_key" ON "Negotiation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Round_negotiationId_slug_key" ON "Round"("negotiationId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Party_slug_key" ON "Party"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_negotiationId_partyId_key" ON "Participation"("negotiationId", "partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_negotiationId_abbreviation_key" ON "Participation"("negotiationId", "abbreviation");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_negotiationId_id_key" ON "Participation"("negotiationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_negotiationId_slug_key" ON "Issue"("negotiationId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_negotiationId_id_key" ON "Issue"("negotiationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Position_publishedRevisionId_key" ON "Position"("publishedRevisionId");

-- CreateIndex
CREATE INDEX "Position_participationId_idx" ON "Position"("participationId");

-- CreateIndex
CREATE INDEX "Position_issueId_idx" ON "Position"("issueId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_negotiationId_key_key" ON "Position"("negotiationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_kind_label_key" ON "Actor"("kind", "label");

-- CreateIndex
CREATE INDEX "Revision_actorId_idx" ON "Revision"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_positionId_number_key" ON "Revision"("positionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_sourceId_sha256_key" ON "Snapshot"("sourceId", "sha256");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_revisionId_ordinal_key" ON "Citation"("revisionId", "ordinal");

-- CreateIndex
CREATE INDEX "LogEntry_positionId_idx" ON "LogEntry"("positionId");

-- CreateIndex
CREATE INDEX "LogEntry_revisionId_idx" ON "LogEntry"("revisionId");

-- CreateIndex
CREATE INDEX "LogEntry_negotiationId_idx" ON "LogEntry"("negotiationId");

-- By hand: the one row of the site.
INSERT INTO "Site" ("id", "version") VALUES (1, 1);

-- By hand: the search index, unknown to the schema.
CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
  kind UNINDEXED, ref UNINDEXED, negotiation UNINDEXED, title, body,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
