import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";

/** A part of a document as another program reads it. */
interface Part {
  type: string;
  children?: Part[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  href?: string;
  anchor?: string;
  noteId?: string;
  noteType?: string;
  isHeader?: boolean;
  colSpan?: number;
  body?: Part[];
  notes?: { resolve(reference: Part): Part | undefined };
}

/** A paragraph or cell as it is read: its words without the marks of notes, and the numbers of those. */
export interface ReadText {
  words: string;
  notes: number[];
  style: string | null;
}

/** A document as another program reads it. */
export interface ReadDocument {
  paragraphs: ReadText[];
  tables: { header: boolean; cells: ReadText[] }[][];
  /** The endnotes by the number that a word processor gives them: that of their first reference. */
  endnotes: ReadonlyMap<number, ReadText>;
  links: string[];
  anchors: string[];
}

/** Reads a document back with mammoth, which shares no code with what wrote it. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const found: Part[] = [];
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument: (document: Part) => {
        found.push(document);
        return document;
      },
    },
  );
  const strange = messages.filter(({ message }) => !message.startsWith("Unrecognised paragraph style"));
  if (strange.length > 0) throw new Error(strange.map(({ message }) => message).join("; "));
  const document = found[0];
  if (!document) throw new Error("No document was read");

  const references = everyPart(document).filter(({ type }) => type === "noteReference");
  const endnotes = new Map<number, ReadText>();
  for (const [index, reference] of references.entries()) {
    const note = document.notes?.resolve(reference);
    if (!note || reference.noteType !== "endnote") throw new Error(`Note ${reference.noteId} leads nowhere`);
    if (Number(reference.noteId) !== index + 1)
      throw new Error(`Note ${reference.noteId} would be numbered ${index + 1}`);
    endnotes.set(index + 1, textOf({ type: "note", children: note.body ?? [] }));
  }
  const hyperlinks = [...everyPart(document), ...references.flatMap((one) => notesOf(document, one))].filter(
    ({ type }) => type === "hyperlink",
  );
  const all = everyPart(document);
  return {
    paragraphs: all.filter(({ type }) => type === "paragraph").map(textOf),
    tables: all
      .filter(({ type }) => type === "table")
      .map((table) =>
        (table.children ?? []).map((row) => ({
          header: row.isHeader === true,
          cells: (row.children ?? []).map(textOf),
        })),
      ),
    endnotes,
    links: hyperlinks.flatMap(({ href }) => href ?? []),
    anchors: hyperlinks.flatMap(({ anchor }) => anchor ?? []),
  };
}

/** The XML parts of a document by their names; throws unless each is well-formed. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => {
      const xml = strFromU8(part);
      parser.parseFromString(xml, "text/xml");
      return [name, xml];
    }),
  );
}

function everyPart(part: Part): Part[] {
  return [part, ...(part.children ?? []).flatMap(everyPart)];
}

function notesOf(document: Part, reference: Part): Part[] {
  return (document.notes?.resolve(reference)?.body ?? []).flatMap(everyPart);
}

function textOf(part: Part): ReadText {
  const notes: number[] = [];
  const words = (one: Part): string => {
    if (one.type === "noteReference") notes.push(Number(one.noteId));
    if (one.type === "run" && one.styleId === "EndnoteReference") {
      const number = Number((one.children ?? []).map(({ value }) => value ?? "").join(""));
      if (number > 0) notes.push(number);
      for (const child of one.children ?? []) words(child);
      return "";
    }
    const inner = one.value ?? (one.type === "break" ? "\n" : (one.children ?? []).map(words).join(""));
    return one.type === "paragraph" ? `${inner}\n` : inner;
  };
  return { words: words(part).trim(), notes, style: part.styleName ?? null };
}
