import type { MediaType } from "./snapshot";

const PDF_NAME = /\.pdf$/i;
const HTML_NAME = /\.(?:x?html?)$/i;
const TEXT_NAME = /\.(?:txt|text|md|markdown|asc)$/i;
/** What an HTML document begins with, after white space and comments: the patterns of the WHATWG MIME Sniffing standard, 7.1. */
const HTML_START = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*<(?:!doctype html|html|head|body|title|article|main)[\s>]/i;
/** How much of a document is looked at. */
const HEAD = 4096;

/**
 * What a file is, told by its bytes and, where these leave it open, by its name; null where it is none that can be stored. What
 * a browser says of it plays no part. A name that the bytes deny is not believed.
 */
export function tellMediaType(fileName: string, bytes: Uint8Array): MediaType | null {
  const isNamedPdf = PDF_NAME.test(fileName);
  const mayBeText = isText(bytes);
  if (mayBeText && !isNamedPdf && HTML_START.test(readHead(bytes))) return "text/html";
  // Readers of PDF look for its sign in the first kilobyte (ISO 32000-1, annex H.3, note 13).
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-")) return "application/pdf";
  if (isNamedPdf || !mayBeText) return null;
  if (HTML_NAME.test(fileName)) return "text/html";
  return TEXT_NAME.test(fileName) ? "text/plain" : null;
}

/** Whether bytes may be text: UTF-16 shows by its mark, and no other encoding of text has a zero byte. */
function isText(bytes: Uint8Array): boolean {
  return isUtf16(bytes) || !bytes.includes(0);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function readHead(bytes: Uint8Array): string {
  const encoding = !isUtf16(bytes) ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(encoding).decode(bytes.subarray(0, HEAD));
}
