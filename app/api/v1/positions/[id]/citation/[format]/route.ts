import { parsePositionAddress } from "@/domain/position/address";
import { answerWithCitations } from "@/server/export/citation-answer";
import { sourcesOfPosition } from "@/server/export/cited-lists";
import { findCurrentSlug } from "@/server/negotiation/former-slugs";
import { findPositionRecord } from "@/server/position/queries";

/** The sources on which one position rests, also at /positions/{negotiation}.{id}/cite.{format}. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id, format } = await params;
  const address = parsePositionAddress(id);
  const missing = "There is no such position, or its words were removed.";
  return answerWithCitations(request, { format, name: id, missing }, async (taking) => {
    if (address === null) return null;
    const record = (await findPositionRecord(address.negotiation, address.id)) ?? (await findUnderNewName(address));
    return record && sourcesOfPosition(record, taking);
  });
}

async function findUnderNewName({ negotiation, id }: { negotiation: string; id: string }) {
  const current = await findCurrentSlug(negotiation);
  return current === null ? null : findPositionRecord(current, id);
}
