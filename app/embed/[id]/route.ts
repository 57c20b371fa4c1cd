import { embedMessage, embedPage } from "@/components/embed/embed-page";
import { countChangedCells } from "@/domain/comparison/changes-since";
import { readLinkId } from "@/domain/comparison/link-id";
import { listChanges } from "@/server/comparison/changes";
import { findPinned } from "@/server/comparison/queries";
import { dayOf, takePinned } from "@/server/export/take-view";
import { exportWords } from "@/server/export/words";
import { siteOrigin } from "@/server/site/origin";
import { answerEmbed } from "../answer-embed";

/** A pinned link for other sites. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const origin = siteOrigin(request.headers);
  const { locale, text, day } = exportWords;
  const id = readLinkId((await params).id);
  const link = id === null ? null : await findPinned(id);
  if (link === null) {
    const home = { href: origin, text: text("pinned.unavailable.home") };
    return answerEmbed(
      embedMessage(text("pinned.unavailable.title"), text("pinned.unavailable.text"), home, locale),
      404,
    );
  }
  const live = origin + link.address;
  if (link.status === "revoked") {
    const said = `${text("pinned.unavailable.revokedText", { date: day(link.revokedAt ?? "") })} ${text("pinned.unavailable.revokedTurn")}`;
    const now = { href: live, text: text("pinned.unavailable.live", { title: link.negotiation.title }) };
    return answerEmbed(embedMessage(text("pinned.unavailable.revoked"), said, now, locale), 410);
  }
  const changed = countChangedCells(await listChanges(link));
  const taken = takePinned(link, { origin, retrieved: dayOf(new Date()) });
  return answerEmbed(
    embedPage(taken, { changed, live, title: link.title, filteredOut: link.pinned.filteredOut }, exportWords),
  );
}
