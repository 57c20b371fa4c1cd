import { linkPath, readLinkId } from "@/domain/comparison/link-id";
import { NO_PLACE } from "@/domain/comparison/view";
import { parseView, viewQuery } from "@/domain/comparison/view-url";
import { embedSnippet, FRAME_HEIGHT } from "@/domain/export/embed-snippet";
import { knownSlugs } from "@/domain/matrix/record";
import { findPinned } from "../comparison/queries";
import { findNegotiation } from "../negotiation/queries";
import { exportWords } from "./words";

const FRAME_WIDTH = 1000;
const KEPT_SECONDS = 300;

/** The largest frame that the asking site takes, in pixels; null: any. */
interface Limits {
  width: number | null;
  height: number | null;
}

/** What oEmbed 1.0 calls a "rich" answer. */
export interface OembedAnswer {
  type: "rich";
  version: "1.0";
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
}

/** How another site shows an address of this one; "unknown" for an address that is no view and no pinned link here. */
export async function oembed(
  address: string,
  origin: string,
  limits: Limits,
): Promise<OembedAnswer | "unknown" | "revoked"> {
  const shown = await findShown(address, origin);
  if (typeof shown === "string") return shown;
  const width = Math.min(FRAME_WIDTH, limits.width ?? FRAME_WIDTH);
  const height = Math.min(FRAME_HEIGHT, limits.height ?? FRAME_HEIGHT);
  const title = exportWords.text("embed.frameTitle", { title: shown.title });
  return {
    type: "rich",
    version: "1.0",
    title: shown.title,
    provider_name: exportWords.text("site.name"),
    provider_url: origin,
    cache_age: KEPT_SECONDS,
    // The asking site keeps to the size that it is told, and most strip scripts.
    html: embedSnippet({ origin, path: shown.path, title }, { width, height, script: false }),
    width,
    height,
  };
}

/** Where the answer about a page of ours is asked for: pages name it, so that other sites find it. */
export function oembedAddress(origin: string, path: string): string {
  return `${origin}/api/oembed?url=${encodeURIComponent(origin + path)}`;
}

async function findShown(
  address: string,
  origin: string,
): Promise<{ path: string; title: string } | "unknown" | "revoked"> {
  if (!URL.canParse(address)) return "unknown";
  const url = new URL(address);
  if (url.origin !== origin) return "unknown";
  const [, kind, name = "", ...rest] = url.pathname.split("/");
  if (rest.some((part) => part !== "")) return "unknown";
  if (kind === "s") {
    const id = readLinkId(name);
    const link = id === null ? null : await findPinned(id);
    if (link === null) return "unknown";
    return link.status === "revoked"
      ? "revoked"
      : { path: linkPath(link.id), title: link.title ?? link.pinned.record.title };
  }
  const record = kind === "n" ? await findNegotiation(name) : null;
  if (record === null) return "unknown";
  const { view } = parseView(url.searchParams, knownSlugs(record));
  return { path: `/n/${record.slug}${viewQuery({ ...view, ...NO_PLACE })}`, title: record.title };
}
