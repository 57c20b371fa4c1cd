-- CreateTable
CREATE TABLE "Comparison" (
    "id" TEXT NOT NULL,
    "negotiationId" INTEGER NOT NULL,
    "query" TEXT NOT NULL,
    "pinnedAt" TIMESTAMP(3) NOT NULL,
    "logSequence" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "title" TEXT,
    "note" TEXT,
    "ownerId" TEXT,
    "sameness" TEXT,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Comparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PinnedContent" (
    "sha256" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "PinnedContent_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "FormerSlug" (
    "slug" TEXT NOT NULL,
    "negotiationId" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FormerSlug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "Comparison_sameness_key" ON "Comparison"("sameness");

-- CreateIndex
CREATE INDEX "Comparison_ownerId_pinnedAt_idx" ON "Comparison"("ownerId", "pinnedAt");

-- CreateIndex
CREATE INDEX "Comparison_sha256_idx" ON "Comparison"("sha256");

-- CreateIndex
CREATE INDEX "FormerSlug_negotiationId_idx" ON "FormerSlug"("negotiationId");

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "PinnedContent"("sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Comparison" ADD CONSTRAINT "Comparison_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerSlug" ADD CONSTRAINT "FormerSlug_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
