import { useTranslations } from "next-intl";
import type { ComparedIssue } from "@/domain/agreement/compare";
import { stanceOf } from "@/domain/matrix/cell";

/** Gives a function that says how far apart the parties are on an issue, or why that cannot be said. */
export function useGapText(): (compared: ComparedIssue) => string {
  const t = useTranslations("compare");
  return ({ gap, cells }) => {
    if (gap !== null) return t("gap", { gap });
    const stances = cells.filter(({ cell }) => stanceOf(cell) !== null).length;
    return t(stances > 1 ? "dependsOnConditions" : "notComparable");
  };
}
