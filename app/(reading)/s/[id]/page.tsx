import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { CitePage } from "@/components/citation/cite-page";
import { CiteSection } from "@/components/citation/cite-section";
import { LinkUnavailable } from "@/components/comparison/link-unavailable";
import { PinnedPage } from "@/components/comparison/pinned-page";
import { PinnedNotice } from "@/components/share/pinned-notice";
import { linkPath, readLinkId } from "@/domain/comparison/link-id";
import { pinnedAsOf } from "@/domain/comparison/pinned";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { parseView } from "@/domain/comparison/view-url";
import { knownSlugs } from "@/domain/matrix/record";
import { currentViewer } from "@/server/auth/viewer";
import { listChanges } from "@/server/comparison/changes";
import { findPinned, type PinnedLink } from "@/server/comparison/queries";
import { STATUS_MARK } from "@/server/front/told-status";
import { requestOrigin } from "@/server/site/origin";
import { citePage } from "../../cite-page";
import { shownMetadata } from "../../view-metadata";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

async function findLink(params: Props["params"]): Promise<PinnedLink | null> {
  const id = readLinkId((await params).id);
  return id === null ? null : findPinned(id);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await findLink(params);
  if (link?.status === "shown") {
    const { record, view } = link.pinned;
    return shownMetadata({ record, view, path: linkPath(link.id), query: "", title: link.title });
  }
  const t = await getTranslations("pinned.unavailable");
  // A page cannot set its status: the front reads it here.
  return {
    title: t(link ? "revoked" : "title"),
    other: { [STATUS_MARK]: link ? "410" : "404" },
    robots: { index: false },
  };
}

export default async function PinnedLinkPage({ params, searchParams }: Props) {
  const link = await findLink(params);
  if (link?.status !== "shown") return <LinkUnavailable revoked={link} />;
  // However it was typed, a link has one address.
  if ((await params).id !== link.id) redirect(linkPath(link.id));
  const query = toQuery(await searchParams);
  const { find, cell, at } = parseView(query, knownSlugs(link.pinned.record)).view;
  const pinned = { ...link.pinned, view: { ...link.pinned.view, find, cell, at } };
  const origin = await requestOrigin();
  const notice = query.get("pinned") === "1" && (
    <PinnedNotice
      url={origin + linkPath(link.id)}
      title={link.title ?? link.pinned.record.title}
      signedIn={(await currentViewer()) !== null}
    />
  );
  const path = linkPath(link.id);
  const [t, format] = await Promise.all([getTranslations("cite"), getFormatter()]);
  const date = format.dateTime(new Date(pinnedAsOf(pinned)), { day: "numeric", month: "long", year: "numeric" });
  // By the negotiation's name: a link's own title is its owner's word, and can change.
  const title = t("asOf", { title: pinned.record.title, date });
  const citation = await citePage({ path, title, changedAt: pinned.record.changedAt, pin: link });
  return (
    <>
      <PinnedPage link={{ ...link, pinned }} changes={await listChanges(link)} origin={origin} notice={notice} />
      <CiteSection citation={citation}>
        <CitePage citation={citation} files={{ path }} />
      </CiteSection>
    </>
  );
}
