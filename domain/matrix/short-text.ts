/** The beginning of a text, up to its last whole word within so many characters, with an ellipsis where more follows. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = /\s/.test(text.charAt(most)) ? most : cut.search(/\s\S*$/);
  // One long word: by whole characters, as half a surrogate pair is none.
  const short = end > 0 ? cut.slice(0, end) : [...text].slice(0, most).join("");
  return `${short
    .trimEnd()
    .replace(/[,;:–—-]+$/, "")
    .trimEnd()}…`;
}
