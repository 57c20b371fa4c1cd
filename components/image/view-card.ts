import type { ExportWords } from "@/domain/export/export-words";
import type { Picture, PictureNode } from "@/domain/export/picture";
import type { TakenView } from "@/domain/export/taken-view";
import { positionOf } from "@/domain/matrix/cell";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { box, INK, mark, STANCE_COLOURS, shortened } from "./element";

/** The size that social sites ask for; what matters keeps to the square in its middle, as some cut the sides off. */
const WIDTH = 1200;
const HEIGHT = 630;
const SQUARE = 600;
const MOST = { parties: 5, issues: 7, title: 60, issue: 34 };
const MARK = 46;

/** The card by which a view is shown where its address is shared: title, day, parties, and the rows of stance marks. */
export function viewCard({ record, matrix }: TakenView, words: ExportWords): Picture {
  const parties = matrix.participations.slice(0, MOST.parties);
  const rows = matrix.rows.slice(0, MOST.issues);
  const left = matrix.rows.length - rows.length;
  const asOf = matrix.asOf === null ? null : words.text("pinned.asOf", { asOf: words.day(matrix.asOf) });
  return {
    width: WIDTH,
    height: HEIGHT,
    tree: box(
      {
        width: WIDTH,
        height: HEIGHT,
        background: INK.paper,
        justifyContent: "center",
        fontFamily: "sans",
        color: INK.ink,
      },
      box(
        { width: SQUARE, flexDirection: "column", justifyContent: "center", padding: "26px 0" },
        box(
          { fontFamily: "serif", fontSize: 40, fontWeight: 600, lineHeight: 1.15 },
          shortened(record.title, MOST.title),
        ),
        box({ marginTop: 6, fontSize: 20, color: INK.muted }, asOf),
        box(
          { marginTop: 16, paddingBottom: 6, borderBottom: `2px solid ${INK.line}`, fontSize: 19, fontWeight: 600 },
          box({ flexGrow: 1 }, ""),
          ...parties.map(({ abbreviation }) =>
            box({ width: 58, justifyContent: "center" }, shortened(abbreviation, 5)),
          ),
        ),
        ...rows.map(({ issue, cells }) =>
          box(
            { alignItems: "center", height: 50, borderBottom: `1px solid ${INK.line}`, fontSize: 20 },
            box({ flexGrow: 1 }, shortened(issue.title, MOST.issue - 4 * Math.max(0, parties.length - 3))),
            ...cells
              .slice(0, MOST.parties)
              .map((entry) => box({ width: 58, justifyContent: "center" }, cellMark(entry))),
          ),
        ),
        box(
          { marginTop: 14, justifyContent: "space-between", fontSize: 18, color: INK.muted },
          box({ fontFamily: "serif", fontWeight: 600, color: INK.ink }, words.text("site.name")),
          box({}, left > 0 ? words.text("card.more", { count: left }) : ""),
        ),
      ),
    ),
  };
}

function cellMark({ cell }: MatrixCell): PictureNode {
  const answer = positionOf(cell)?.answer;
  if (answer?.kind !== "stance") return box({ color: INK.muted }, cell.kind === "stated" ? "…" : "–");
  const [, ground] = STANCE_COLOURS[answer.stance];
  return box(
    { width: MARK, height: 36, alignItems: "center", justifyContent: "center", borderRadius: 6, background: ground },
    mark(answer.stance, 26),
  );
}
