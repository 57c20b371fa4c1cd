import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { canonicalQuery, describeView, isIndexed } from "@/domain/comparison/describe-view";
import type { View } from "@/domain/comparison/view";
import { buildMatrix } from "@/domain/matrix/matrix";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { oembedAddress } from "@/server/export/oembed";
import { exportWords } from "@/server/export/words";
import { requestOrigin } from "@/server/site/origin";

/** What stands in the head of a page that shows a view: its title, its one address, and its card for other sites. */
interface Shown {
  record: NegotiationRecord;
  view: View;
  /** The path of the page: "/n/{negotiation}" or "/s/{id}". */
  path: string;
  /** Its query, where it has one. */
  query: string;
  /** A title that its owner gave; null: what it shows. */
  title: string | null;
}

/** The metadata of a matrix of the record that is published now. */
export async function matrixMetadata(record: NegotiationRecord, view: View): Promise<Metadata> {
  const shown = { record, view, path: `/n/${record.slug}`, query: canonicalQuery(view), title: null };
  return { ...(await shownMetadata(shown)), ...(isIndexed(view) ? {} : { robots: { index: false, follow: true } }) };
}

/** The metadata of a page that shows a view. */
export async function shownMetadata({ record, view, path, query, title: given }: Shown): Promise<Metadata> {
  const t = await getTranslations("card");
  const site = await getTranslations("site");
  const origin = await requestOrigin();
  const described = describeView(record, view, buildMatrix(record, view));
  const names = described.parties.join(", ");
  const about = described.aboutParties ? t("title", { names, title: record.title }) : record.title;
  const day = described.asOfChosen && described.asOf ? `, ${exportWords.day(described.asOf)}` : "";
  const title = given ?? about + day;
  const url = origin + path + query;
  const images = [
    {
      url: `${origin}${path}/card.png${query}`,
      width: 1200,
      height: 630,
      alt: t("alt", { names, title: record.title }),
    },
  ];
  return {
    title,
    description: record.summary,
    alternates: { canonical: url, types: { "application/json+oembed": oembedAddress(origin, path + query) } },
    openGraph: { type: "article", siteName: site("name"), title, description: record.summary, url, images },
    twitter: { card: "summary_large_image", title, description: record.summary, images },
  };
}
