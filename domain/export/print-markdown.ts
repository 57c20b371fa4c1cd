import type { Briefing } from "./briefing";
import type { BriefingIssue, BriefingParty, BriefingQuote, FullStatement } from "./briefing-issues";
import type { BriefingNote } from "./briefing-notes";
import type { BriefingStatement } from "./briefing-statement";
import type { BriefingCell, BriefingHead, BriefingTable } from "./briefing-table";
import type { ExportWords } from "./export-words";
import { asMarkdown, markdownLink } from "./markdown-text";

/**
 * A briefing as Markdown (CommonMark, with GitHub's tables): for notes, wikis and content systems. A number in brackets is
 * that of a source, and links to it where it has an address.
 */
export function printMarkdown(briefing: Briefing, words: ExportWords): string {
  const { headings, issues, notes, about } = briefing;
  const parts = [
    `# ${asMarkdown(briefing.title)}`,
    `**${asMarkdown(briefing.subtitle)}.** ${asMarkdown(briefing.summary)}`,
    briefing.facts.map((fact) => `- ${asMarkdown(fact)}`).join("\n"),
    markdownLink(briefing.url),
    `## ${asMarkdown(headings.matrix)}`,
    ...briefing.lede.map(asMarkdown),
    ...briefing.tables.map(table),
    ...(issues.length > 0 ? [`## ${asMarkdown(headings.issues)}`] : []),
    ...issues.flatMap((one) => issue(one, words)),
    `## ${asMarkdown(headings.sources)}`,
    notes.length > 0 ? notes.map(note).join("\n") : asMarkdown(briefing.noNotes),
    `## ${asMarkdown(headings.about)}`,
    `${asMarkdown(`${about.cite.heading}: ${about.cite.before}`)} ${markdownLink(about.cite.url)} ${asMarkdown(about.cite.after)}`,
    ...about.retrieved.map(asMarkdown),
    ...about.paragraphs.map(asMarkdown),
    about.stances.map(({ answer }) => `- ${asMarkdown(answer)}`).join("\n"),
    about.silences.map((silence) => `- ${asMarkdown(silence)}`).join("\n"),
    notes.flatMap(({ number, url }) => (url ? [`[${number}]: ${markdownLink(url)}`] : [])).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function table({ corner, columns, rows }: BriefingTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line([asMarkdown(corner), ...columns.map(head)]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map((row) => line([`**${asMarkdown(row.head.title)}**`, ...row.cells.map(cell)])),
  ].join("\n");
}

const head = ({ title }: BriefingHead) => asMarkdown(title);

function cell({ lead, statements, foot }: BriefingCell): string {
  return [
    ...(lead === null ? [] : [`*${asMarkdown(lead)}*`]),
    ...statements.map(
      (one) => `${answer(one)} ${asMarkdown(one.summary)} ${marks(one)} (${one.foot.map(asMarkdown).join(", ")})`,
    ),
    ...foot.map((line) => `*${asMarkdown(line)}*`),
  ].join(" · ");
}

function answer({ answer, redLine }: BriefingStatement): string {
  return `**${asMarkdown(redLine === null ? answer : `${answer}, ${redLine}`)}**`;
}

// Side by side in one line, "[1][2]" would be a link named 1: the comma keeps them apart.
const marks = ({ notes }: BriefingStatement) => notes.map((number) => `[${number}]`).join(", ");

function issue({ title, proposition, scale, parties, notResearched }: BriefingIssue, { text }: ExportWords): string[] {
  return [
    `### ${asMarkdown(title)}`,
    `*${asMarkdown(text("briefing.proposition", { proposition }))}*`,
    ...(scale === null ? [] : [asMarkdown(scale)]),
    parties.map((one) => party(one, text)).join("\n"),
    ...(notResearched.length > 0
      ? [asMarkdown(text("briefing.notResearchedOn", { list: notResearched.join(", ") }))]
      : []),
  ];
}

function party({ name, notes, statements }: BriefingParty, text: ExportWords["text"]): string {
  return [
    `- **${asMarkdown(name)}**${notes.length > 0 ? ` (${notes.map(asMarkdown).join("; ")})` : ""}`,
    ...statements.flatMap((one) => statement(one, text)).map((line) => `  ${line}`),
  ].join("\n");
}

function statement(one: FullStatement, text: ExportWords["text"]): string[] {
  const { summary, conditions, particulars, help, quotes, record } = one;
  return [
    `- ${answer(one)} ${asMarkdown(summary)} ${marks(one)}`,
    ...(conditions === null ? [] : [`  - ${asMarkdown(text("briefing.conditions", { conditions }))}`]),
    ...[particulars.join(" · "), ...help].map((line) => `  - ${asMarkdown(line)}`),
    ...quotes.flatMap(quote).map((line) => `  ${line}`),
    `  - ${asMarkdown(text("briefing.record"))}: ${markdownLink(record)}`,
  ];
}

function quote({ before, exact, after, translation, note, about }: BriefingQuote): string[] {
  return [
    `- “${asMarkdown(`${before ?? ""}${exact}${after ?? ""}`)}” ${note === null ? "" : `[${note}] `}${asMarkdown(about)}`,
    ...(translation === null ? [] : [`  - “${asMarkdown(translation.text)}” ${asMarkdown(translation.by)}`]),
  ];
}

function note({ number, authors, title, where, date, url, check }: BriefingNote): string {
  const words = `${authors === null ? "" : `${authors}. `}“${title}”${where === null ? "" : `. ${where}`}, ${date}.`;
  return [`${number}. ${asMarkdown(words)}`, ...(url === null ? [] : [markdownLink(url)]), asMarkdown(check)].join(" ");
}
