-- CreateTable
CREATE TABLE "Comparison" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "negotiationId" INTEGER NOT NULL,
    "query" TEXT NOT NULL,
    "pinnedAt" DATETIME NOT NULL,
    "logSequence" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "title" TEXT,
    "note" TEXT,
    "ownerId" TEXT,
    "sameness" TEXT,
    "revokedAt" DATETIME,
    CONSTRAINT "Comparison_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comparison_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "PinnedContent" ("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Comparison_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PinnedContent" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "content" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "negotiationId" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "FormerSlug_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_sameness_key" ON "Comparison"("sameness");

-- CreateIndex
CREATE INDEX "Comparison_ownerId_pinnedAt_idx" ON "Comparison"("ownerId", "pinnedAt");

-- CreateIndex
CREATE INDEX "Comparison_sha256_idx" ON "Comparison"("sha256");

-- CreateIndex
CREATE INDEX "FormerSlug_negotiationId_idx" ON "FormerSlug"("negotiationId");
