import { BorderStyle, type IStylesOptions, LineRuleType } from "docx";
import type { Stance } from "@/domain/stance/stance";
import { regionalTag } from "@/domain/text/direction";

// Fonts that word processors have or know to replace, each with Cyrillic; "cs" is for scripts written from right to left.
const SANS = { ascii: "Calibri", hAnsi: "Calibri", cs: "Arial", eastAsia: "Calibri" };
const SERIF = { ascii: "Georgia", hAnsi: "Georgia", cs: "Times New Roman", eastAsia: "Georgia" };

const INK = "1D1B18";
export const MUTED = "635E56";
export const LINE = "CFC8BA";
export const HEAD_FILL = "F6F3EC";
const ACCENT = "2F4B7C";

/** The marks of the stances, and their colours as on the page: orange over grey to purple. */
export const STANCE_LOOK: Readonly<Record<Stance, { mark: string; color: string; fill: string }>> = {
  rejects: { mark: "○", color: "8A3F00", fill: "FBE3CB" },
  opposes: { mark: "◔", color: "80480F", fill: "FDF1E1" },
  conditional: { mark: "◑", color: "4D483F", fill: "F0EDE6" },
  supports: { mark: "◕", color: "54478C", fill: "EFECF7" },
  demands: { mark: "●", color: "542788", fill: "E0D8EE" },
};
/** A font that has the marks of the stances. */
export const MARK_FONT = { ascii: "Segoe UI Symbol", hAnsi: "Segoe UI Symbol", eastAsia: "Segoe UI Symbol" };

/** The paragraphs that a briefing is made of, by the id of their style. */
export const STYLE = {
  fact: "BriefingFact",
  eyebrow: "BriefingCategory",
  proposition: "BriefingProposition",
  particulars: "BriefingParticulars",
  quote: "Quote",
  translation: "QuoteTranslation",
  quoteSource: "QuoteSource",
  contents: "ContentsHeading",
  tableHead: "TableHeader",
  tableSub: "TableHeaderNote",
  tableText: "TableText",
  tableNote: "TableNote",
  tableCategory: "TableCategory",
  compact: "TableTextCompact",
  compactNote: "TableNoteCompact",
  footer: "Footer",
} as const;

/** The named styles of a briefing: what an editor changes once to change everywhere. Sizes are half points, spaces twips. */
export function briefingStyles(locale: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: SERIF, size, bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const style = (id: string, name: string, run: object, paragraph: object = {}, basedOn = "Normal") => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    run,
    paragraph,
  });
  const rule = { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: STANCE_LOOK.demands.color } };
  return {
    default: {
      document: {
        run: { font: SANS, size: 21, color: INK, language: { value: regionalTag(locale), bidirectional: "ar-SA" } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: SERIF, size: 48, bold: true, color: INK }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(34, 360, 160),
      heading2: heading(27, 360, 60),
      heading3: heading(22, 240, 40),
      hyperlink: { run: { color: ACCENT, underline: {} } },
      endnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60, line: 252 } } },
      endnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      style("Subtitle", "Subtitle", { font: SERIF, size: 26, color: MUTED }, { spacing: { after: 240 } }),
      style(STYLE.fact, "Briefing fact", { color: MUTED, size: 19 }, { spacing: { after: 30 } }),
      style(
        STYLE.eyebrow,
        "Briefing category",
        { color: MUTED, size: 17, bold: true, allCaps: true, characterSpacing: 12 },
        { spacing: { after: 60 }, keepNext: true },
      ),
      style(STYLE.proposition, "Briefing proposition", { font: SERIF, italics: true }, { keepNext: true }),
      style(
        STYLE.particulars,
        "Briefing particulars",
        { color: MUTED, size: 18 },
        { spacing: { after: 40 }, keepNext: true },
      ),
      style(
        STYLE.quote,
        "Quote",
        { font: SERIF, italics: true, size: 20 },
        { indent: { left: 340 }, spacing: { before: 80, after: 50 }, border: rule, keepNext: true },
      ),
      style(
        STYLE.translation,
        "Quote translation",
        { size: 20 },
        { indent: { left: 340 }, spacing: { after: 50 }, keepNext: true },
      ),
      style(
        STYLE.quoteSource,
        "Quote source",
        { color: MUTED, size: 17 },
        { indent: { left: 340 }, spacing: { after: 120 } },
      ),
      style(STYLE.contents, "Contents heading", { font: SERIF, size: 26, bold: true }, { spacing: { before: 300 } }),
      style("TOC1", "toc 1", { bold: true }, { spacing: { before: 80, after: 20 } }),
      style("TOC2", "toc 2", { size: 20 }, { spacing: { after: 10 }, indent: { left: 280 } }),
      style(
        STYLE.tableText,
        "Table text",
        { size: 17 },
        { spacing: { after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      style(STYLE.tableHead, "Table header", { bold: true, size: 18 }, {}, STYLE.tableText),
      style(STYLE.tableSub, "Table header note", { color: MUTED, size: 15 }, {}, STYLE.tableText),
      style(STYLE.tableNote, "Table note", { color: MUTED, size: 15 }, {}, STYLE.tableText),
      style(
        STYLE.tableCategory,
        "Table category",
        { bold: true, color: MUTED, size: 15, allCaps: true, characterSpacing: 12 },
        { keepNext: true },
        STYLE.tableText,
      ),
      style(STYLE.compact, "Table text, compact", { size: 14 }, { spacing: { after: 0 } }, STYLE.tableText),
      style(
        STYLE.compactNote,
        "Table note, compact",
        { color: MUTED, size: 13 },
        { spacing: { after: 0 } },
        STYLE.tableText,
      ),
      style(STYLE.footer, "footer", { color: MUTED, size: 15 }, { spacing: { after: 0 } }),
    ],
  };
}
