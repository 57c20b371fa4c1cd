import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinksPage } from "@/components/share/links-page";
import { may } from "@/domain/access/may";
import { type SearchParams, toQuery } from "@/domain/comparison/query";
import { readNote } from "@/server/auth/note";
import { requireAction } from "@/server/auth/viewer";
import { listLinkPage } from "@/server/comparison/link-list";
import { requestOrigin } from "@/server/site/origin";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("title") };
}

/** The links that somebody pinned, or everybody's. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireAction("share-links", "/links");
  const query = toQuery(await searchParams);
  const mayAll = may(viewer.role, "revoke-any-link");
  const whose = mayAll && query.get("all") === "1" ? "all" : "own";
  const page = Math.max(1, Math.trunc(Number(query.get("page"))) || 1);
  const [links, note, origin] = await Promise.all([listLinkPage(viewer, whose, page), readNote(), requestOrigin()]);
  return <LinksPage {...{ links, whose, mayAll, origin, page }} note={{ ...note, typed: note.typed ?? {} }} />;
}
