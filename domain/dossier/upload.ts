import { LIMITS } from "./limits";

/** A file that somebody wants to import, as text. */
export interface Upload {
  fileName: string;
  kind: "dossier" | "table";
  text: string;
}

/** Why a file cannot be looked into. */
export const UPLOAD_FAULTS = ["none", "empty", "too-large", "workbook", "wrong-kind", "not-text", "not-utf8"] as const;
export type UploadFault = (typeof UPLOAD_FAULTS)[number];

const KINDS: readonly { endings: RegExp; kind: Upload["kind"] }[] = [
  { endings: /\.(?:ya?ml|json)$/i, kind: "dossier" },
  { endings: /\.(?:csv|tsv)$/i, kind: "table" },
];

/** Reads a file's bytes as text, by what its name says that it is. */
export function readUpload(name: string, bytes: Uint8Array): Upload | UploadFault {
  if (name === "" && bytes.length === 0) return "none";
  if (bytes.length === 0) return "empty";
  if (bytes.length > LIMITS.file) return "too-large";
  if (isWorkbook(name, bytes)) return "workbook";
  const kind = KINDS.find(({ endings }) => endings.test(name))?.kind;
  if (kind === undefined) return "wrong-kind";
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return "not-text";
    return text.trim() === "" ? "empty" : { fileName: name.slice(-200), kind, text };
  } catch {
    // UTF-16 begins with one of two marks, and is text as well, like what older spreadsheets write in a code page.
    return bytes.includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe ? "not-text" : "not-utf8";
  }
}

/** Excel and LibreOffice keep tables in zip files, and older ones in a format that begins with D0 CF. */
function isWorkbook(name: string, [first, second]: Uint8Array): boolean {
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name)) return true;
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}
