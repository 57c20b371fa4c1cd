import { useTranslations } from "next-intl";

/** Gives a function that names what a comment is about: a field of the position form, or the whole record. */
export function useCommentLabel(): (field: string) => string {
  const t = useTranslations("positionForm");
  const review = useTranslations("review");
  return (field) => (t.has(`fields.${field}`) ? t(`fields.${field}` as "fields.party") : review("record"));
}
