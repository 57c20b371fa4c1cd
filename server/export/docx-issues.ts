import { BorderStyle, HeadingLevel, Paragraph, type ParagraphChild } from "docx";
import type { BriefingIssue, BriefingParty, BriefingQuote, FullStatement } from "@/domain/export/briefing-issues";
import type { ExportWords } from "@/domain/export/export-words";
import { isRightToLeft } from "@/domain/text/direction";
import { answerRuns, foreignText, link, type NoteMarks, text } from "./docx-runs";
import { STYLE } from "./docx-styles";

// The rule at its side stays away: word processors differ on which side of a turned paragraph is the left one.
const RIGHT_TO_LEFT = {
  bidirectional: true,
  indent: { left: 340, right: 340 },
  border: { left: { style: BorderStyle.NONE } },
};

/** One issue in full: its proposition, then each party with what it stated and the exact words. */
export function drawIssue(issue: BriefingIssue, words: ExportWords, marks: NoteMarks): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: text(issue.title) }),
    styled(STYLE.eyebrow, text(issue.category)),
    styled(STYLE.proposition, text(words.text("briefing.proposition", { proposition: issue.proposition }))),
    ...(issue.scale === null ? [] : [styled(STYLE.particulars, text(issue.scale))]),
    ...issue.parties.flatMap((party) => drawParty(party, words, marks)),
    ...(issue.notResearched.length === 0
      ? []
      : [
          new Paragraph({
            style: STYLE.fact,
            spacing: { before: 200 },
            children: text(words.text("briefing.notResearchedOn", { list: issue.notResearched.join(", ") })),
          }),
        ]),
  ];
}

function drawParty({ name, notes, statements }: BriefingParty, words: ExportWords, marks: NoteMarks): Paragraph[] {
  const heading = (answer: ParagraphChild[]) =>
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [...text(name), ...answer] });
  const below = notes.map((line) => styled(STYLE.particulars, text(line)));
  const [first, ...rest] = statements;
  if (!first) return [heading([]), ...below];
  return [
    heading([...text("  "), ...answerRuns(first)]),
    ...below,
    ...drawStatement(first, words, marks),
    ...rest.flatMap((statement) => [
      heading([...text("  "), ...answerRuns(statement)]),
      ...drawStatement(statement, words, marks),
    ]),
  ];
}

function drawStatement(statement: FullStatement, words: ExportWords, marks: NoteMarks): Paragraph[] {
  const { redLine, particulars, help, summary, conditions, notes, quotes, record } = statement;
  const body = (children: ParagraphChild[]) => new Paragraph({ keepNext: true, keepLines: true, children });
  return [
    styled(STYLE.particulars, [
      ...(redLine === null ? [] : text(`${redLine} · `, { bold: true })),
      ...text(`${particulars.join(" · ")} · `),
      link(words.text("briefing.record"), record),
    ]),
    ...help.map((line) => styled(STYLE.particulars, text(line))),
    body([...text(summary), ...marks(notes)]),
    ...(conditions === null ? [] : [body(text(words.text("briefing.conditions", { conditions })))]),
    ...quotes.flatMap((quote) => drawQuote(quote, words, marks)),
  ];
}

function drawQuote(quote: BriefingQuote, words: ExportWords, marks: NoteMarks): Paragraph[] {
  const { before, exact, after, language, translation, note, about, url } = quote;
  const around = (part: string | null) =>
    part === null ? [] : foreignText(part, language, { color: "8C867B", italics: true });
  return [
    new Paragraph({
      style: STYLE.quote,
      ...(isRightToLeft(language) && RIGHT_TO_LEFT),
      children: [
        ...around(before),
        ...foreignText(exact, language),
        ...around(after),
        ...(note === null ? [] : marks([note])),
      ],
    }),
    ...(translation === null
      ? []
      : [styled(STYLE.translation, [...text(`${translation.text} `), ...text(`(${translation.by})`)])]),
    styled(STYLE.quoteSource, [
      ...text(about),
      ...(url === null ? [] : [...text(" "), link(words.text("panel.openSource"), url)]),
    ]),
  ];
}

function styled(style: string, children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}
