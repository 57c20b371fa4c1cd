import { briefingStatement, cellFoot, cellLead } from "@/domain/export/briefing-statement";
import type { ExportWords } from "@/domain/export/export-words";
import type { TakenView } from "@/domain/export/taken-view";
import { positionsOf } from "@/domain/matrix/cell";
import type { MatrixCell } from "@/domain/matrix/matrix";
import type { Position } from "@/domain/position/position";
import { type Html, html } from "@/domain/text/html";
import { stanceMark } from "./stance-mark";

/** The table of an embed: parties as columns, issues as rows, whichever way the view has them. */
export function embedTable(taken: TakenView, words: ExportWords): Html {
  const { record, matrix } = taken;
  const numbers = new Map(matrix.sources.map(({ source, number }) => [source.id, number]));
  const caption = matrix.asOf
    ? words.text("matrix.caption", { title: record.title, date: words.day(matrix.asOf) })
    : record.title;
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
  const { taken, words } = face;
  const { issue, participation, cell } = entry;
  const lead = cellLead(entry, words);
  const foot = cellFoot(entry, taken.matrix, taken.record, words);
  const href = cellAddress(taken, `${issue.slug}.${participation.party}`);
  return html`<td><span class="who">${participation.shortName}</span>${lead !== null && html`<span class="muted">${lead}</span>`}
${positionsOf(cell).map((position) => statement(position, href, face))}${foot.map(
  (line) => html`<p class="muted">${line}</p>`,
)}</td>
`;
}

function statement(position: Position, href: string, face: Face): Html {
  const { words, numbers } = face;
  const { stance, answer, redLine, summary, notes, foot } = briefingStatement(
    position,
    words,
    (id) => numbers.get(id) ?? null,
  );
  return html`<p><a class="chip ${stance ?? "silence"}" href="${href}" target="_blank" rel="noopener">${
    stance !== null && stanceMark(stance)
  }${answer}</a>${redLine !== null && html` <b class="muted">${redLine}</b>`}</p>
<p>${summary}${notes.map((note) => noteLink(note, face))}</p>
<p class="muted">${foot.join(" · ")}</p>
`;
}

/**
 * The number of a source, kept on the line of the word before it. It leads to the list in Parley, which has the same numbers:
 * a frame as high as its page has nothing to scroll, and may not scroll the page around it.
 */
function noteLink(number: number, { taken, words }: Face): Html {
  const label = words.text("matrix.footnote", { number });
  return html`\u00a0<sup><a href="${taken.url}#source-${number}" target="_blank" rel="noopener" aria-label="${label}">${number}</a></sup>`;
}

/** Where a cell opens: in the view, or in the pinned link. */
function cellAddress({ url, pin }: TakenView, cell: string): string {
  return `${url}${pin === null && url.includes("?") ? "&" : "?"}cell=${cell}`;
}
