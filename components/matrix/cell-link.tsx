import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MatrixCell } from "@/domain/matrix/matrix";
import type { MatrixContext } from "./matrix-context";

/** The id of the link that opens a cell's panel: focus returns to it. */
export function cellLinkId(issue: string, party: string): string {
  return `cell-${issue}.${party}`;
}

/** Opens the panel of a cell, from anywhere in it. */
export function CellLink({
  entry: { issue, participation },
  context,
  children,
}: {
  entry: MatrixCell;
  context: MatrixContext;
  children: ReactNode;
}) {
  const t = useTranslations("matrix");
  return (
    <a
      id={cellLinkId(issue.slug, participation.party)}
      className="cell-link"
      data-soft="keep"
      href={context.hrefOf({ cell: { issue: issue.slug, party: participation.party } })}
    >
      {children}
      <span className="sr-only">{t("openCell", { party: participation.shortName, issue: issue.title })}</span>
    </a>
  );
}
