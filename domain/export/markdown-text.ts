/**
 * Text that Markdown shows as it is (CommonMark 0.31: any punctuation may stand behind a backslash). White space runs
 * together, as it does wherever Markdown is shown; no HTML in it comes alive.
 */
export function asMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>|~#&$^]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}

/** An address as a Markdown link of its own. */
export function markdownLink(url: string): string {
  return `<${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
}
