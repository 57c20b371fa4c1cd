import type { Viewer } from "@/domain/access/role";
import { findSource, type SourceRecord } from "./queries";
import { findSourceForEditor } from "./stored-text";
import { readTextReader, type TextReader } from "./text-reader";

/** A source as somebody may see it. */
export interface VisibleSource extends SourceRecord {
  reader: TextReader;
}

/** A source that a public record cites, or, for those who work with sources, any; null when there is none to be seen. */
export async function findVisibleSource(id: string, viewer: Viewer | null): Promise<VisibleSource | null> {
  const [reader, published] = await Promise.all([readTextReader(viewer), findSource(id)]);
  if (published !== null) return { ...published, reader };
  const found = reader.edits ? await findSourceForEditor(id) : null;
  return found && { ...found, negotiations: [], reader };
}
