import { embedMessage, embedPage } from "@/components/embed/embed-page";
import { searchOf } from "@/server/export/answer";
import { dayOf, takeLive } from "@/server/export/take-view";
import { exportWords } from "@/server/export/words";
import { findNegotiation } from "@/server/negotiation/queries";
import { siteOrigin } from "@/server/site/origin";
import { answerEmbed } from "../../answer-embed";

/** A view as it is now, for other sites: with the parameters of its page. */
export async function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }) {
  const origin = siteOrigin(request.headers);
  const record = await findNegotiation((await params).negotiation);
  if (record === null) {
    const { text } = exportWords;
    const link = { href: origin, text: text("pinned.unavailable.home") };
    return answerEmbed(embedMessage(text("notFound.title"), text("notFound.text"), link, exportWords.locale), 404);
  }
  const taken = takeLive(record, searchOf(request), { origin, retrieved: dayOf(new Date()) });
  return answerEmbed(embedPage(taken, null, exportWords));
}
