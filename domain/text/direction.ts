const RIGHT_TO_LEFT_SCRIPTS = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Samr", "Mand"]);

/** Whether a language, by its BCP 47 tag, is written from right to left; no for a tag that names nothing. */
export function isRightToLeft(tag: string): boolean {
  const { script } = likelyLocale(tag) ?? {};
  return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script);
}

/**
 * The language and the region where it is most likely written ("uk-UA" for "uk"; Unicode likely subtags), as word processors
 * name languages; the tag itself where it names nothing.
 */
export function regionalTag(tag: string): string {
  const locale = likelyLocale(tag);
  return locale?.region ? `${locale.language}-${locale.region}` : tag;
}

function likelyLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
