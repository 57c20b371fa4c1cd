import { answerPicture } from "@/app/answer-picture";
import { viewCard } from "@/components/image/view-card";
import { viewQuery } from "@/domain/comparison/view-url";
import { searchOf } from "@/server/export/answer";
import { dayOf, takeLive } from "@/server/export/take-view";
import { exportWords } from "@/server/export/words";
import { findNegotiation } from "@/server/negotiation/queries";
import { siteOrigin } from "@/server/site/origin";

/** The card of a view, for sites on which its address is shared. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }) {
  const record = await findNegotiation((await params).negotiation);
  if (record === null) return new Response("There is no such negotiation.", { status: 404 });
  const taking = { origin: siteOrigin(request.headers), retrieved: dayOf(new Date()) };
  const taken = takeLive(record, searchOf(request), taking);
  const key = `card ${record.slug}@${record.version}${viewQuery(taken.view)}`;
  return answerPicture(request, key, () => viewCard(taken, exportWords));
}
