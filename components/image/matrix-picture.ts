import type { ExportWords } from "@/domain/export/export-words";
import type { Picture, PictureNode } from "@/domain/export/picture";
import type { TakenView } from "@/domain/export/taken-view";
import { positionsOf } from "@/domain/matrix/cell";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { isOnRecord, type Position } from "@/domain/position/position";
import { box, INK, mark, STANCE_COLOURS } from "./element";

/** A picture that takes longer to draw, or is larger than programs open, helps nobody: what is left out is said in it. */
const MOST = { parties: 12, issues: 30 };
const STUB = 250;
const COLUMN = 230;

/** The matrix of a view as a picture: each cell with its answer, summary, notes and date, and where it comes from. */
export function matrixPicture(taken: TakenView, words: ExportWords): Picture {
  const { record, matrix, url, retrieved } = taken;
  const parties = matrix.participations.slice(0, MOST.parties);
  const rows = matrix.rows.slice(0, MOST.issues);
  const numbers = new Map(matrix.sources.map(({ source, number }) => [source.id, number]));
  const width = STUB + COLUMN * Math.max(2, parties.length) + 48;
  const left = matrix.participations.length - parties.length + (matrix.rows.length - rows.length);
  const asOf = matrix.asOf === null ? null : words.text("pinned.asOf", { asOf: words.day(matrix.asOf) });
  const retrievedOn = words.text("card.retrieved", { url, date: words.day(retrieved) });
  return {
    width,
    height: null,
    tree: box(
      {
        width,
        flexDirection: "column",
        padding: 24,
        background: INK.paper,
        color: INK.ink,
        fontFamily: "sans",
        fontSize: 14,
      },
      box({ fontFamily: "serif", fontSize: 28, fontWeight: 600 }, record.title),
      box({ marginTop: 4, marginBottom: 16, color: INK.muted }, asOf),
      box(
        { background: INK.head, border: `1px solid ${INK.line}`, fontWeight: 600 },
        box({ width: STUB, padding: 10 }, words.text("matrix.issue")),
        ...parties.map(({ shortName }) => box({ width: COLUMN, padding: 10 }, shortName)),
      ),
      ...rows.map(({ issue, cells }) =>
        box(
          { background: INK.card, border: `1px solid ${INK.line}`, borderTopWidth: 0 },
          box(
            { width: STUB, padding: 10, flexDirection: "column" },
            box({ fontFamily: "serif", fontSize: 16, fontWeight: 600 }, issue.title),
            box({ marginTop: 3, fontSize: 12, color: INK.muted }, issue.proposition),
          ),
          ...cells.slice(0, MOST.parties).map((entry) => cellBox(entry, numbers, words)),
        ),
      ),
      left > 0 ? box({ marginTop: 10, color: INK.muted }, words.text("card.leftOut", { ...MOST })) : null,
      box(
        { marginTop: 14, flexDirection: "column", fontSize: 11, color: INK.muted },
        ...matrix.sources.map(({ number, source }) =>
          box({}, `${number}. ${source.title}${source.url ? ` ${source.url}` : ""}`),
        ),
      ),
      box({ marginTop: 12, fontSize: 12, color: INK.muted }, retrievedOn),
    ),
  };
}

function cellBox({ cell }: MatrixCell, numbers: ReadonlyMap<string, number>, words: ExportWords): PictureNode {
  const style = { width: COLUMN, padding: 10, flexDirection: "column", borderLeft: `1px solid ${INK.line}` };
  const shown = positionsOf(cell);
  const absent = cell.kind === "withheld" ? "matrix.withheld" : "matrix.notResearched";
  if (shown.length === 0) return box({ ...style, color: INK.muted }, words.text(absent));
  return box(
    style,
    cell.kind === "day-unknown"
      ? box({ color: INK.muted }, words.text("matrix.dayUnknown", { date: words.date(cell.positions[0].statedOn) }))
      : null,
    ...shown.map((position) => statement(position, numbers, words)),
    shown.length > 1 && cell.kind === "stated" ? box({ color: INK.muted }, words.text("matrix.differing")) : null,
  );
}

function statement(position: Position, numbers: ReadonlyMap<string, number>, words: ExportWords): PictureNode {
  const { answer, summary, statedOn, attribution, redLine } = position;
  const [color, background] =
    answer.kind === "stance" ? STANCE_COLOURS[answer.stance] : ([INK.muted, INK.head] as const);
  const name = words.text(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`);
  const notes = [...new Set(position.citations.flatMap(({ source }) => numbers.get(source) ?? []))];
  const foot = [words.date(statedOn), ...(isOnRecord(attribution) ? [] : [words.text(`attribution.${attribution}`)])];
  return box(
    { flexDirection: "column", marginBottom: 6 },
    box(
      { alignItems: "center" },
      box(
        { alignItems: "center", padding: "2px 8px", borderRadius: 4, background, color, fontSize: 13, fontWeight: 600 },
        answer.kind === "stance" ? mark(answer.stance, 14) : null,
        box({ marginLeft: 5 }, name),
      ),
      redLine ? box({ marginLeft: 6, fontSize: 12, fontWeight: 600 }, words.text("stance.redLine")) : null,
    ),
    box({ marginTop: 5 }, `${summary} [${notes.join(", ")}]`),
    box({ marginTop: 4, fontSize: 12, color: INK.muted }, foot.join(" · ")),
  );
}
