import {
  Bookmark,
  BuilderElement,
  EndnoteReferenceRun,
  ExternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  StringContainer,
  TextRun,
} from "docx";
import type { BriefingStatement } from "@/domain/export/briefing-statement";
import { isRightToLeft, regionalTag } from "@/domain/text/direction";
import { MARK_FONT, STANCE_LOOK } from "./docx-styles";

/** Text with a line break where it has one. */
export function text(words: string, options: IRunOptions = {}): TextRun[] {
  return words
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...options, text: line, break: index > 0 ? 1 : 0 }));
}

/** Text in another language than the document's, marked as such and written in its direction. */
export function foreignText(words: string, language: string, options: IRunOptions = {}): TextRun[] {
  const tag = regionalTag(language);
  return isRightToLeft(language)
    ? text(words, { ...options, rightToLeft: true, language: { bidirectional: tag } })
    : text(words, { ...options, language: { value: tag } });
}

/** Words that lead to an address. */
export function link(words: string, url: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: text(words, { style: "Hyperlink" }) });
}

/** A stance with its mark, its word and its colour, or a silence with its word. */
export function answerRuns({ stance, answer }: Pick<BriefingStatement, "stance" | "answer">): TextRun[] {
  if (stance === null) return text(answer, { bold: true });
  const { mark, color, fill } = STANCE_LOOK[stance];
  const look = { color, shading: { fill, type: "clear" as const, color: "auto" } };
  return [
    new TextRun({ ...look, text: mark, font: MARK_FONT }),
    new TextRun({ ...look, text: `\u00a0${answer}`, bold: true }),
  ];
}

/** Gives the marks of notes. */
export type NoteMarks = (numbers: readonly number[]) => ParagraphChild[];

/**
 * Marks notes by their numbers. Where a note is cited first stands the endnote's own reference, which the word processor
 * numbers; elsewhere a cross-reference to it (NOTEREF, ISO/IEC 29500-1, 17.16.5.37), which follows when an editor adds one.
 */
export function noteMarks(): NoteMarks {
  const cited = new Set<number>();
  const mark = (number: number): ParagraphChild[] => {
    if (cited.has(number)) return crossReference(number);
    cited.add(number);
    return [new Bookmark({ id: noteBookmark(number), children: [new EndnoteReferenceRun(number)] })];
  };
  return (numbers) =>
    numbers.flatMap((number, index) => [
      ...(index === 0 ? [] : [new TextRun({ text: ", ", style: "EndnoteReference" })]),
      ...mark(number),
    ]);
}

const noteBookmark = (number: number) => `_Note${number}`;

// In runs of its own, not as fldSimple: some readers pass over that with all its text.
function crossReference(number: number): TextRun[] {
  const instruction = new StringContainer("w:instrText", `NOTEREF ${noteBookmark(number)} \\f \\h`);
  return [
    new TextRun({ children: [fieldMark("begin"), instruction, fieldMark("separate")] }),
    new TextRun({ text: String(number), style: "EndnoteReference" }),
    new TextRun({ children: [fieldMark("end")] }),
  ];
}

function fieldMark(type: "begin" | "separate" | "end"): BuilderElement {
  return new BuilderElement({ name: "w:fldChar", attributes: { type: { key: "w:fldCharType", value: type } } });
}
