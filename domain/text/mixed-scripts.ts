// Scripts whose letters look like one another's: a Cyrillic "а" in a Latin word is not seen, but it is not found either.
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * The words of a text that mix Latin, Cyrillic and Greek letters, each once, as they stand and in the order of the text. Hyphens and
 * apostrophes divide words here: "COVID-тест" is two of them and mixes nothing.
 */
export function mixedScriptWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
}
