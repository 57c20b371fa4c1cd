import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { feedDocument } from "@/components/feed/feed-document";
import { feedWords } from "@/components/feed/feed-words";
import type { FeedScope } from "@/domain/feed/feed-address";
import { getFeedBytes } from "@/server/feed/feed-bytes";
import { siteOrigin } from "@/server/site/origin";

/** Answers with the Atom feed of a negotiation, a party or an issue; with 304 whoever has it already. */
export async function answerFeed(request: Request, negotiation: string, scope: FeedScope): Promise<Response> {
  const [t, format, language] = await Promise.all([getTranslations(), getFormatter(), getLocale()]);
  const origin = siteOrigin(request.headers);
  const found = await getFeedBytes(negotiation, scope, origin, (feed) =>
    feedDocument(feed, { origin, language }, feedWords(t, format)),
  );
  if (found === null) {
    const headers = { "content-type": "text/plain; charset=utf-8" };
    return new Response(t("feed.notFound"), { status: 404, headers });
  }
  const headers = {
    etag: found.etag,
    "cache-control": "no-cache",
    "content-type": "application/atom+xml; charset=utf-8",
  };
  if (request.headers.get("if-none-match")?.includes(found.etag)) return new Response(null, { status: 304, headers });
  return new Response(found.bytes, { headers });
}
