import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkUnavailable } from "@/components/comparison/link-unavailable";
import { readLinkId } from "@/domain/comparison/link-id";
import { findPinned } from "@/server/comparison/queries";
import { requestPath } from "@/server/site/origin";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pinned.unavailable"))("title") };
}

/** A page like this one gets no parameters: which link it is about, the address of the request says. */
export default async function NoLink() {
  const id = readLinkId(/^\/s\/([^/?]+)/.exec(await requestPath())?.[1] ?? "");
  const link = id === null ? null : await findPinned(id);
  return <LinkUnavailable revoked={link?.status === "revoked" ? link : null} />;
}
