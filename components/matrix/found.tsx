import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CellRef } from "@/domain/comparison/view";
import { positionsOf } from "@/domain/matrix/cell";
import { findInMatrix } from "@/domain/matrix/find-cells";
import { shortText } from "@/domain/matrix/short-text";
import { startAround } from "@/domain/matrix/window";
import { AnswerChip } from "../position/answer-chip";
import { cellLinkId } from "./cell-link";
import type { MatrixContext } from "./matrix-context";
import { headingId } from "./matrix-heading";

/** How much of a statement is shown beside its place, in characters. */
const SHORT = 110;

/** What has the words that a reader looks for in a large matrix: each leads to its place in the table. */
export function Found({ context, words }: { context: MatrixContext; words: string }) {
  const t = useTranslations("part");
  const panel = useTranslations("panel");
  const { matrix, view } = context;
  const { parties, issues, cells, more } = findInMatrix(context.record, matrix, words);
  const [firstIssue, firstParty] = [matrix.rows[0]?.issue.slug, matrix.participations[0]?.party];
  if (firstIssue === undefined || firstParty === undefined) return null;
  const hrefOf = (cell: CellRef, id: string) => `${context.hrefOf({ at: startAround(matrix, view, cell) })}#${id}`;
  const isEmpty = parties.length + issues.length + cells.length === 0;
  return (
    <section aria-label={t("found", { words })} className="rounded-lg bg-notice px-4 py-3 text-sm print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-base">{isEmpty ? t("foundNothing", { words }) : t("found", { words })}</h2>
        <a href={context.hrefOf({ find: null })} data-soft="keep" className="py-1">
          {t("stopFinding")}
        </a>
      </div>
      <div className="max-h-72 overflow-auto">
        <Group title={t("foundParties")} more={more.parties}>
          {parties.map(({ party, name }) => (
            <li key={party}>
              <Place href={hrefOf({ issue: firstIssue, party }, headingId("party", party))}>{name}</Place>
            </li>
          ))}
        </Group>
        <Group title={t("foundIssues")} more={more.issues}>
          {issues.map(({ slug, title }) => (
            <li key={slug}>
              <Place href={hrefOf({ issue: slug, party: firstParty }, headingId("issue", slug))}>{title}</Place>
            </li>
          ))}
        </Group>
        <Group title={t("foundCells")} more={more.cells}>
          {cells.map(({ issue, participation, cell }) => {
            const [position] = positionsOf(cell);
            const ref = { issue: issue.slug, party: participation.party };
            return (
              position && (
                <li key={`${ref.issue}.${ref.party}`} className="flex basis-full flex-wrap items-center gap-x-2">
                  <Place href={hrefOf(ref, cellLinkId(ref.issue, ref.party))}>
                    {panel("label", { party: participation.shortName, issue: issue.title })}
                  </Place>
                  <AnswerChip answer={position.answer} />
                  <span>{shortText(position.summary, SHORT)}</span>
                </li>
              )
            );
          })}
        </Group>
      </div>
    </section>
  );
}

function Group({ title, more, children }: { title: string; more: number; children: readonly ReactNode[] }) {
  const t = useTranslations("part");
  if (children.length === 0) return null;
  return (
    <>
      <h3 className="mt-2 text-sm">{title}</h3>
      <ul className="flex flex-wrap gap-x-5">{children}</ul>
      {more > 0 && <p className="text-muted">{t("foundMore", { count: more })}</p>}
    </>
  );
}

function Place({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} data-soft className="inline-block py-1">
      {children}
    </a>
  );
}
