import type { Matrix, MatrixCell } from "../matrix/matrix";
import type { NegotiationRecord } from "../matrix/record";
import { isOnRecord, type Position } from "../position/position";
import type { Answer, Stance } from "../stance/stance";
import type { NumberOf } from "./briefing-notes";
import type { ExportWords } from "./export-words";

/** What one statement says, as both the matrix and the section write it. */
export interface BriefingStatement {
  /** Null for a silence. */
  stance: Stance | null;
  /** The stance or silence in words. */
  answer: string;
  /** The words "Red line" where the party itself called it one; null elsewhere. */
  redLine: string | null;
  summary: string;
  /** The numbers of its sources, each once. */
  notes: readonly number[];
  /** When it was said, and how we know unless it was said on the record. */
  foot: readonly string[];
}

/** Words as a sentence of their own. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The stance or silence of an answer in words. */
export function answerText(answer: Answer, words: ExportWords): string {
  return words.text(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`);
}

/** What a position says, as the face of its cell says it. */
export function briefingStatement(position: Position, words: ExportWords, numberOf: NumberOf): BriefingStatement {
  const { answer, redLine, summary, statedOn, attribution, citations } = position;
  return {
    stance: answer.kind === "stance" ? answer.stance : null,
    answer: answerText(answer, words),
    redLine: redLine ? words.text("stance.redLine") : null,
    summary,
    notes: [...new Set(citations.flatMap(({ source }) => numberOf(source) ?? []))],
    foot: [words.date(statedOn), ...(isOnRecord(attribution) ? [] : [words.text(`attribution.${attribution}`)])],
  };
}

/** Why a cell shows no statement, or how the ones that it shows are to be taken; null where nothing needs to be said. */
export function cellLead({ cell }: MatrixCell, words: ExportWords): string | null {
  switch (cell.kind) {
    case "not-researched":
      return words.text("matrix.notResearched");
    case "withheld":
      return words.text("matrix.withheld");
    case "day-unknown":
      return words.text("matrix.dayUnknown", { date: words.date(cell.positions[0].statedOn) });
    case "stated":
      return null;
  }
}

/** What else the face of a cell says: where to look, what is uncertain, and what changed. */
export function cellFoot(
  { cell, shift }: MatrixCell,
  { asOf, against }: Matrix,
  record: NegotiationRecord,
  words: ExportWords,
): string[] {
  const { text, day } = words;
  const foot: string[] = [];
  if (cell.kind === "not-researched") {
    for (const { party, position } of cell.see) {
      const name = record.participations.find((participation) => participation.party === party)?.shortName ?? party;
      foot.push(text("matrix.see", { party: name, answer: answerText(position.answer, words).toLowerCase() }));
    }
  }
  if (cell.kind === "day-unknown" && asOf) foot.push(text("matrix.dayUnknownNote", { asOf: day(asOf) }));
  if (cell.kind === "stated" && cell.positions.length > 1) foot.push(text("matrix.differing"));
  if (cell.kind === "stated" && cell.orderUncertain) foot.push(text("matrix.orderUncertain"));
  if (shift && asOf && against) {
    const what = text(`shift.${shift.kind}`, "steps" in shift ? { steps: shift.steps } : {});
    foot.push(text(against < asOf ? "shift.since" : "shift.until", { what, date: day(against) }));
  }
  return foot;
}
