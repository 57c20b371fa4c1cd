-- CreateTable
CREATE TABLE "SnapshotBytes" (
    "snapshotId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "SnapshotBytes_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "SourceFetch" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sourceId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    "problem" TEXT,
    "status" INTEGER,
    "movedTo" TEXT,
    "snapshotId" INTEGER,
    "actorId" INTEGER,
    CONSTRAINT "SourceFetch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceFetch_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceFetch_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuoteAlert" (
    "citationId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "snapshotId" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "actorId" INTEGER,
    "note" TEXT,
    CONSTRAINT "QuoteAlert_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "QuoteAlert_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuoteAlert_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "negotiationId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "snapshotId" INTEGER NOT NULL,
    "writtenOn" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Capture_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Capture_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Capture_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CaptureCandidate" (
    "captureId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "draftId" TEXT,

    PRIMARY KEY ("captureId", "ordinal"),
    CONSTRAINT "CaptureCandidate_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaptureCandidate_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "QuoteCheck" ADD COLUMN "passage" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Site" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "soleEditorMayPublish" BOOLEAN NOT NULL DEFAULT false,
    "storedTextIsPublic" BOOLEAN NOT NULL DEFAULT false,
    "checksSourcesHourly" BOOLEAN NOT NULL DEFAULT false,
    "sourcesCheckedAt" DATETIME
);
INSERT INTO "new_Site" ("id", "soleEditorMayPublish", "version") SELECT "id", "soleEditorMayPublish", "version" FROM "Site";
DROP TABLE "Site";
ALTER TABLE "new_Site" RENAME TO "Site";
CREATE TABLE "new_Snapshot" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sourceId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    "how" TEXT NOT NULL DEFAULT 'pasted',
    "mediaType" TEXT,
    "bytesSha256" TEXT,
    "fileName" TEXT,
    "url" TEXT,
    "redirects" JSONB NOT NULL DEFAULT [],
    "headers" JSONB NOT NULL DEFAULT [],
    "metadata" JSONB,
    "archiveUrl" TEXT,
    "actorId" INTEGER,
    CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Snapshot_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Snapshot" ("actorId", "id", "sha256", "sourceId", "takenAt", "text") SELECT "actorId", "id", "sha256", "sourceId", "takenAt", "text" FROM "Snapshot";
DROP TABLE "Snapshot";
ALTER TABLE "new_Snapshot" RENAME TO "Snapshot";
CREATE UNIQUE INDEX "Snapshot_sourceId_sha256_key" ON "Snapshot"("sourceId", "sha256");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "SourceFetch_sourceId_at_idx" ON "SourceFetch"("sourceId", "at");

-- CreateIndex
CREATE INDEX "QuoteAlert_settledAt_idx" ON "QuoteAlert"("settledAt");

-- CreateIndex
CREATE INDEX "Capture_userId_createdAt_idx" ON "Capture"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CaptureCandidate_draftId_key" ON "CaptureCandidate"("draftId");
