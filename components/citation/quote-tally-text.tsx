import { useTranslations } from "next-intl";
import type { QuoteTally } from "@/domain/citation/quote-tally";

const STANDINGS = ["found", "near", "absent", "unchecked"] as const;

/** How several quotes stand in the stored copies of their sources: "3 quotes: 2 found, 1 not in the stored copy". */
export function QuoteTallyText({ tally }: { tally: QuoteTally }) {
  const t = useTranslations("quoteTally");
  if (tally.all === 0) return null;
  const shared = STANDINGS.find((standing) => tally[standing] === tally.all);
  if (shared !== undefined) return t(`all-${shared}`, { count: tally.all });
  const parts = STANDINGS.filter((standing) => tally[standing] > 0).map((standing) =>
    t(standing, { count: tally[standing] }),
  );
  return t("tally", { count: tally.all, parts: parts.join(", ") });
}
