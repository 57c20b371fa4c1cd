import { useLocale, useTranslations } from "next-intl";

/** Gives a function that names a CSL item type in words. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations("source.types");
  return (type) => t(t.has(type) ? type : "document");
}

/** Gives a function that names a language by its BCP 47 tag; a tag without a name stands for itself. */
export function useLanguageName(): (tag: string) => string {
  const names = new Intl.DisplayNames([useLocale()], { type: "language" });
  return (tag) => names.of(tag) ?? tag;
}
