import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PinnedPage } from "@/components/comparison/pinned-page";
import { PinnedNotice } from "@/components/share/pinned-notice";
import { linkPath, readLinkId } from "@/domain/comparison/link-id";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { parseView } from "@/domain/comparison/view-url";
import { knownSlugs } from "@/domain/matrix/record";
import { currentViewer } from "@/server/auth/viewer";
import { listChanges } from "@/server/comparison/changes";
import { findPinned, type ShownLink } from "@/server/comparison/queries";
import { requestOrigin } from "@/server/site/origin";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

async function findShown(params: Props["params"]): Promise<ShownLink | null> {
  const id = readLinkId((await params).id);
  const link = id === null ? null : await findPinned(id);
  return link?.status === "shown" ? link : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await findShown(params);
  return link ? { title: link.title ?? link.pinned.record.title, description: link.pinned.record.summary } : {};
}

export default async function PinnedLinkPage({ params, searchParams }: Props) {
  const link = await findShown(params);
  if (link === null) notFound();
  // However it was typed, a link has one address.
  if ((await params).id !== link.id) redirect(linkPath(link.id));
  const query = toQuery(await searchParams);
  const { cell } = parseView(query, knownSlugs(link.pinned.record)).view;
  const pinned = { ...link.pinned, view: { ...link.pinned.view, cell } };
  const notice = query.get("pinned") === "1" && (
    <PinnedNotice
      url={(await requestOrigin()) + linkPath(link.id)}
      title={link.title ?? link.pinned.record.title}
      signedIn={(await currentViewer()) !== null}
    />
  );
  return <PinnedPage link={{ ...link, pinned }} changes={await listChanges(link)} notice={notice} />;
}
