import type { ExportWords } from "@/domain/export/export-words";
import type { TakenView } from "@/domain/export/taken-view";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { isOnRecord, type Position } from "@/domain/position/position";
import type { Answer } from "@/domain/stance/stance";
import { type Html, html } from "@/domain/text/html";
import { stanceMark } from "./stance-mark";

/** The table of an embed: parties as columns, issues as rows, whichever way the view has them. */
export function embedTable(taken: TakenView, words: ExportWords): Html {
  const { record, matrix } = taken;
  const numbers = new Map(matrix.sources.map(({ source, number }) => [source.id, number]));
  const caption = matrix.asOf && words.text("matrix.caption", { title: record.title, date: words.day(matrix.asOf) });
  return html`<div class="scroll"><table aria-label="${caption}">
<thead><tr><th scope="col">${words.text("matrix.issue")}</th>${matrix.participations.map(
    ({ shortName }) => html`<th scope="col">${shortName}</th>`,
  )}</tr></thead>
<tbody>
${matrix.rows.map(
  ({ issue, cells }) => html`<tr><th scope="row">${issue.title}<small>${issue.proposition}</small></th>
${cells.map((entry) => cellFace(entry, { taken, words, numbers }))}</tr>
`,
)}</tbody>
</table></div>`;
}

interface Face {
  taken: TakenView;
  words: ExportWords;
  numbers: ReadonlyMap<string, number>;
}

function cellFace(entry: MatrixCell, face: Face): Html {
  return html`<td><span class="who">${entry.participation.shortName}</span>${cellText(entry, face)}</td>
`;
}

function cellText({ cell, issue, participation }: MatrixCell, face: Face): Html {
  const { words, taken } = face;
  const href = cellAddress(taken, `${issue.slug}.${participation.party}`);
  switch (cell.kind) {
    case "not-researched":
      return html`<span class="muted">${words.text("matrix.notResearched")}</span>${cell.see.map(
        ({ party, position }) =>
          html`<p class="muted">${words.text("matrix.see", {
            party: taken.record.participations.find((each) => each.party === party)?.shortName ?? party,
            answer: answerText(position.answer, words).toLowerCase(),
          })}</p>`,
      )}`;
    case "withheld":
      return html`<span class="muted">${words.text("matrix.withheld")}</span>`;
    case "day-unknown":
      return html`<span class="muted">${words.text("matrix.dayUnknown", { date: words.date(cell.positions[0].statedOn) })}</span>
${cell.positions.map((position) => statement(position, href, face))}`;
    case "stated":
      return html`${cell.positions.map((position) => statement(position, href, face))}${
        cell.positions.length > 1 && html`<p class="muted">${words.text("matrix.differing")}</p>`
      }${cell.orderUncertain && html`<p class="muted">${words.text("matrix.orderUncertain")}</p>`}`;
  }
}

function statement(position: Position, href: string, { words, numbers }: Face): Html {
  const { answer, redLine, summary, statedOn, attribution } = position;
  const kind = answer.kind === "stance" ? answer.stance : "silence";
  const cited = [...new Set(position.citations.flatMap(({ source }) => numbers.get(source) ?? []))];
  return html`<p><a class="chip ${kind}" href="${href}" target="_blank" rel="noopener">${
    answer.kind === "stance" && stanceMark(answer.stance)
  }${answerText(answer, words)}</a>${redLine && html` <b class="muted">${words.text("stance.redLine")}</b>`}</p>
<p>${summary}${cited.length > 0 && html` <sup>${cited.join(", ")}</sup>`}</p>
<p class="muted">${words.date(statedOn)}${!isOnRecord(attribution) && ` · ${words.text(`attribution.${attribution}`)}`}</p>
`;
}

function answerText(answer: Answer, words: ExportWords): string {
  return words.text(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`);
}

/** Where a cell opens: in the view, or in the pinned link. */
function cellAddress({ url, pin }: TakenView, cell: string): string {
  return `${url}${pin === null && url.includes("?") ? "&" : "?"}cell=${cell}`;
}
