import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { BriefingStatement } from "@/domain/export/briefing-statement";
import type { BriefingCell, BriefingHead, BriefingTable } from "@/domain/export/briefing-table";
import { answerRuns, type NoteMarks, text } from "./docx-runs";
import { HEAD_FILL, LINE, STYLE } from "./docx-styles";

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE };
const SHADING = { fill: HEAD_FILL, type: ShadingType.CLEAR, color: "auto" };

/** The share of the width that the first column has beside one of the others. */
const STUB = { full: 1.25, compact: 1.9 };

/** The matrix as a table: its header row is repeated on each page, and its first column is a header too. */
export function drawTable(table: BriefingTable, width: number, marks: NoteMarks): Table {
  const stub = table.compact ? STUB.compact : STUB.full;
  const column = Math.floor(width / (table.columns.length + stub));
  const columnWidths = [width - column * table.columns.length, ...table.columns.map(() => column)];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { top: 60, bottom: 60, left: table.compact ? 45 : 100, right: table.compact ? 15 : 100 },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [{ title: table.corner, sub: null }, ...table.columns].map((head) => headCell(head, table.compact)),
      }),
      ...table.rows.flatMap(({ category, head, cells }) => [
        ...(category === null ? [] : [categoryRow(category, table.columns.length + 1)]),
        new TableRow({
          cantSplit: true,
          children: [headCell(head, false), ...cells.map((cell) => entryCell(cell, table.compact, marks))],
        }),
      ]),
    ],
  });
}

function headCell({ title, sub }: BriefingHead, compact: boolean): TableCell {
  return new TableCell({
    shading: SHADING,
    children: [
      new Paragraph({ style: compact ? STYLE.compact : STYLE.tableHead, children: text(title, { bold: true }) }),
      ...(sub === null ? [] : [new Paragraph({ style: STYLE.tableSub, children: text(sub) })]),
    ],
  });
}

function categoryRow(category: string, columnSpan: number): TableRow {
  const cell = new TableCell({
    columnSpan,
    children: [new Paragraph({ style: STYLE.tableCategory, children: text(category) })],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function entryCell({ lead, statements, foot }: BriefingCell, compact: boolean, marks: NoteMarks): TableCell {
  const style = compact ? STYLE.compactNote : STYLE.tableNote;
  const note = (words: string) => new Paragraph({ style, children: text(words) });
  const children = [
    ...(lead === null ? [] : [note(lead)]),
    ...statements.flatMap((statement) => statementParagraphs(statement, compact, marks)),
    ...foot.map(note),
  ];
  return new TableCell({ children: children.length > 0 ? children : [note("")] });
}

function statementParagraphs(statement: BriefingStatement, compact: boolean, marks: NoteMarks): Paragraph[] {
  const { redLine, summary, notes, foot } = statement;
  const answer = [...answerRuns(statement), ...(redLine === null ? [] : text(` ${redLine}`, { bold: true }))];
  if (compact) return [new Paragraph({ style: STYLE.compact, children: [...answer, ...marks(notes)] })];
  return [
    new Paragraph({ style: STYLE.tableText, children: answer }),
    new Paragraph({ style: STYLE.tableText, children: [...text(summary), ...marks(notes)] }),
    new Paragraph({ style: STYLE.tableNote, children: text(foot.join(" · ")) }),
  ];
}
