import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { findNegotiation } from "@/server/negotiation/queries";
import { requestPath } from "@/server/site/origin";

interface Props {
  params: Promise<{ negotiation: string }>;
  children: ReactNode;
}

/** Leads from a name that a negotiation had to the one that it has, for every page about it. */
export default async function NegotiationLayout({ params, children }: Props) {
  const { negotiation } = await params;
  const record = await findNegotiation(negotiation);
  if (record !== null && record.slug !== negotiation) {
    permanentRedirect((await requestPath()).replace(`/n/${negotiation}`, `/n/${record.slug}`));
  }
  return children;
}
