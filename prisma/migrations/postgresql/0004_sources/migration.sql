-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "checksSourcesHourly" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sourcesCheckedAt" TIMESTAMP(3),
ADD COLUMN     "storedTextIsPublic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "archiveUrl" TEXT,
ADD COLUMN     "bytesSha256" TEXT,
ADD COLUMN     "fileName" TEXT,
ADD COLUMN     "headers" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "how" TEXT NOT NULL DEFAULT 'pasted',
ADD COLUMN     "mediaType" TEXT,
ADD COLUMN     "metadata" JSONB,
ADD COLUMN     "redirects" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "url" TEXT;

-- AlterTable
ALTER TABLE "QuoteCheck" ADD COLUMN     "passage" TEXT;

-- CreateTable
CREATE TABLE "SnapshotBytes" (
    "snapshotId" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "SnapshotBytes_pkey" PRIMARY KEY ("snapshotId")
);

-- CreateTable
CREATE TABLE "SourceFetch" (
    "id" SERIAL NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "problem" TEXT,
    "status" INTEGER,
    "movedTo" TEXT,
    "snapshotId" INTEGER,
    "actorId" INTEGER,

    CONSTRAINT "SourceFetch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuoteAlert" (
    "citationId" INTEGER NOT NULL,
    "snapshotId" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "raisedAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),
    "actorId" INTEGER,
    "note" TEXT,

    CONSTRAINT "QuoteAlert_pkey" PRIMARY KEY ("citationId")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "negotiationId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "snapshotId" INTEGER NOT NULL,
    "writtenOn" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaptureCandidate" (
    "captureId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "draftId" TEXT,

    CONSTRAINT "CaptureCandidate_pkey" PRIMARY KEY ("captureId","ordinal")
);

-- CreateIndex
CREATE INDEX "SourceFetch_sourceId_at_idx" ON "SourceFetch"("sourceId", "at");

-- CreateIndex
CREATE INDEX "QuoteAlert_settledAt_idx" ON "QuoteAlert"("settledAt");

-- CreateIndex
CREATE INDEX "Capture_userId_createdAt_idx" ON "Capture"("userId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CaptureCandidate_draftId_key" ON "CaptureCandidate"("draftId");

-- AddForeignKey
ALTER TABLE "SnapshotBytes" ADD CONSTRAINT "SnapshotBytes_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SourceFetch" ADD CONSTRAINT "SourceFetch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceFetch" ADD CONSTRAINT "SourceFetch_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceFetch" ADD CONSTRAINT "SourceFetch_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteAlert" ADD CONSTRAINT "QuoteAlert_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "QuoteAlert" ADD CONSTRAINT "QuoteAlert_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteAlert" ADD CONSTRAINT "QuoteAlert_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureCandidate" ADD CONSTRAINT "CaptureCandidate_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureCandidate" ADD CONSTRAINT "CaptureCandidate_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;
