/** Letters that Unicode does not take apart, as people type them who have no such key. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ς: "σ",
};

/** Folds text for a search that ignores case and diacritics (Unicode NFKD without combining marks, lower case). */
export function foldText(text: string): string {
  // Nothing to take apart, as in most texts.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ıłøđðþßæœς]/g, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text, folded: runs of letters and digits. Nothing else of the text is left, whatever it held. */
export function foldedWords(text: string): string[] {
  return plainWords(foldText(text));
}

/** The words of a text as they stand in it. */
export function plainWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
