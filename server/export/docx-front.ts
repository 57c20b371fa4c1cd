import { HeadingLevel, Paragraph, type ParagraphChild, TableOfContents } from "docx";
import type { Briefing } from "@/domain/export/briefing";
import type { BriefingNote } from "@/domain/export/briefing-notes";
import { answerRuns, foreignText, link, text } from "./docx-runs";
import { MUTED, STYLE } from "./docx-styles";

/** What a briefing is of, from where and when, and what is in it. */
export function drawFront({
  title,
  subtitle,
  summary,
  facts,
  about,
  headings,
}: Briefing): (Paragraph | TableOfContents)[] {
  const fact = (children: ParagraphChild[]) => new Paragraph({ style: STYLE.fact, children });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: text(title) }),
    new Paragraph({ style: "Subtitle", children: text(subtitle) }),
    new Paragraph({ children: text(summary) }),
    ...facts.map((line) => fact(text(line))),
    fact([link(about.cite.url, about.cite.url), ...text(`. ${about.cite.after}`)]),
    new Paragraph({ style: STYLE.contents, children: text(headings.contents) }),
    // Without page numbers (\n): only a word processor that has laid the pages out knows them.
    new TableOfContents(headings.contents, {
      hyperlink: true,
      headingStyleRange: "1-2",
      pageNumbersEntryLevelsRange: "1-2",
      beginDirty: false,
    }),
  ];
}

/** How to cite it, what proves it, and what it is and is not. */
export function drawAbout({ about, headings }: Briefing): Paragraph[] {
  const { cite, retrieved, paragraphs, stances, silences } = about;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: text(headings.about) }),
    new Paragraph({
      children: [
        ...text(`${cite.heading}: `, { bold: true }),
        ...text(`${cite.before} `),
        link(cite.url, cite.url),
        ...text(`. ${cite.after}`),
      ],
    }),
    ...[...retrieved, ...paragraphs].map((words) => new Paragraph({ children: text(words) })),
    new Paragraph({
      children: stances.flatMap((one, index) => [...(index > 0 ? text("  ") : []), ...answerRuns(one)]),
    }),
    ...silences.map((words) => new Paragraph({ style: STYLE.fact, children: text(words) })),
  ];
}

/** A source as an endnote names it, in the form of the page's list. */
export function drawNote({ authors, title, language, where, date, url, check }: BriefingNote): Paragraph {
  return new Paragraph({
    style: "EndnoteText",
    children: [
      ...text(` ${authors === null ? "" : `${authors}. `}“`),
      ...foreignText(title, language),
      ...text("”"),
      ...(where === null ? [] : [...text(". "), ...text(where, { italics: true })]),
      ...text(`, ${date}. `),
      ...(url === null ? [] : [link(url, url), ...text(". ")]),
      ...text(check, { color: MUTED }),
    ],
  });
}
