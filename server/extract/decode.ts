import sniff from "html-encoding-sniffer";

/** The text of bytes: by their byte order mark, what the server said, what the page says of itself; else UTF-8 where they are that. */
export function decode(bytes: Uint8Array, charset: string | null): string {
  const encoding = sniff(bytes, {
    ...(charset === null ? {} : { transportLayerEncodingLabel: charset }),
    defaultEncoding: isUtf8(bytes) ? "utf-8" : "windows-1252",
  });
  return sound(decoder(encoding).decode(bytes));
}

/** Text as it may be stored: without what no database keeps, and with LF alone for line breaks. */
export function sound(text: string): string {
  return text
    .replaceAll("\0", "")
    .replaceAll(/\p{Surrogate}/gu, "")
    .replaceAll(/\r\n?/g, "\n");
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    // Some names that the standard knows stand for nothing that can be read.
    return new TextDecoder();
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
