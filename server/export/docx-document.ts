import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from "docx";
import { type Briefing, makeBriefing } from "@/domain/export/briefing";
import type { ExportWords } from "@/domain/export/export-words";
import type { TakenView } from "@/domain/export/taken-view";
import { withoutImpossible } from "@/domain/text/xml-characters";
import { drawAbout, drawFront, drawNote } from "./docx-front";
import { drawIssue } from "./docx-issues";
import { noteMarks, text } from "./docx-runs";
import { settle } from "./docx-settle";
import { briefingStyles, STYLE } from "./docx-styles";
import { drawTable } from "./docx-table";
import { exportWords } from "./words";

/** A4 in twips (twentieths of a point). */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { portrait: 1134, landscape: 850 };
/** The most columns beside the issues' for which a page need not be turned. */
const UPRIGHT_COLUMNS = 3;

/** A view as a Word document: a footnoted briefing. The same view gives the same bytes. */
export async function writeDocx(view: TakenView): Promise<Uint8Array> {
  const briefing = withoutImpossible(makeBriefing(view, exportWords));
  const packed = await Packer.toBuffer(drawBriefing(briefing, exportWords));
  return settle(packed, briefing);
}

function drawBriefing(briefing: Briefing, words: ExportWords): Document {
  const marks = noteMarks();
  const { headings, tables } = briefing;
  const turned = (tables[0]?.columns.length ?? 0) > UPRIGHT_COLUMNS;
  const width = turned ? A4.height - 2 * MARGIN.landscape : A4.width - 2 * MARGIN.portrait;
  const heading = (title: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: text(title) });
  const matrix = [
    heading(headings.matrix),
    ...briefing.lede.map((line) => new Paragraph({ children: text(line) })),
    ...tables.flatMap((table) => [drawTable(table, width, marks), new Paragraph({ children: [] })]),
  ];
  const rest = [
    ...(briefing.issues.length > 0 ? [heading(headings.issues)] : []),
    ...briefing.issues.flatMap((issue) => drawIssue(issue, words, marks)),
    ...drawAbout(briefing),
    // The endnotes follow the last paragraph of the document.
    heading(headings.sources),
    ...(briefing.notes.length === 0 ? [new Paragraph({ children: text(briefing.noNotes) })] : []),
  ];
  const front = drawFront(briefing);
  return new Document({
    title: `${briefing.title}: ${briefing.subtitle}`,
    description: briefing.url,
    creator: "Parley",
    lastModifiedBy: "Parley",
    revision: 1,
    styles: briefingStyles(briefing.language),
    endnotes: Object.fromEntries(briefing.notes.map((note) => [note.number, { children: [drawNote(note)] }])),
    sections: turned
      ? [section(briefing, front, false), section(briefing, matrix, true), section(briefing, rest, false)]
      : [section(briefing, [...front, ...matrix, ...rest], false)],
  });
}

function section({ footer }: Briefing, children: ISectionOptions["children"], turned: boolean): ISectionOptions {
  const margin = turned ? MARGIN.landscape : MARGIN.portrait;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { ...A4, orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin, footer: 500 },
      },
      endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: STYLE.footer,
            alignment: AlignmentType.LEFT,
            tabStops: [{ type: TabStopType.RIGHT, position: (turned ? A4.height : A4.width) - 2 * margin }],
            children: [
              ...text(footer),
              new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}
