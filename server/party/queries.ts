import type { NegotiationLink } from "@/domain/matrix/record";
import { db } from "../db/db";

/** The negotiations in which a party takes part, by title; none when there is no such party. */
export function listNegotiationsOf(party: string): Promise<NegotiationLink[]> {
  return db.negotiation.findMany({
    where: { participations: { some: { party: { slug: party } } } },
    select: { slug: true, title: true },
    orderBy: { title: "asc" },
  });
}
