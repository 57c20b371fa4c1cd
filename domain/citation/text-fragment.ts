import type { Citation } from "./citation";

/** Longer quotes are given by their beginning and end: a fragment of a whole paragraph rarely survives an edit. */
const LONGEST_EXACT = 300;

/**
 * The address of a source at the place of a quote: a URL with a text fragment, which browsers scroll to and mark
 * (WICG "URL Fragment Text Directives": `#:~:text=[prefix-,]start[,end][,-suffix]`). A fragment of the URL's own is kept.
 */
export function quoteUrl(
  url: string,
  { exact, prefix, suffix }: Pick<Citation, "exact" | "prefix" | "suffix">,
): string {
  const words = exact.trim().split(/\s+/);
  const text =
    exact.length > LONGEST_EXACT && words.length > 12
      ? `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}`
      : encode(words.join(" "));
  const before = prefix ? `${encode(prefix.trim())}-,` : "";
  const after = suffix ? `,-${encode(suffix.trim())}` : "";
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${before}${text}${after}`;
}

// A hyphen, a comma or an ampersand would be read as part of the directive's own syntax.
const encode = (text: string) => encodeURIComponent(text).replaceAll("-", "%2D");
