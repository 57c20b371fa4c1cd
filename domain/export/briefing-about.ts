import { SHIFT_KINDS } from "../shift/shift";
import { SILENCES, STANCES, type Stance } from "../stance/stance";
import type { ExportWords } from "./export-words";
import type { TakenView } from "./taken-view";
import { viewDates } from "./view-dates";

/** How a briefing is cited and how far it can be relied on. */
export interface BriefingAbout {
  /** The dates that it shows. */
  subtitle: string;
  cite: { heading: string; before: string; url: string; after: string };
  /** When it was retrieved, and what proves a pinned link. */
  retrieved: readonly string[];
  /** What the record is and is not, a paragraph each. */
  paragraphs: readonly string[];
  /** What the marks mean, from most against to most in favour. */
  stances: readonly { stance: Stance; answer: string }[];
  /** What each kind of silence means. */
  silences: readonly string[];
}

/** The words about a briefing of a view. */
export function aboutBriefing({ record, matrix, url, retrieved, pin }: TakenView, words: ExportWords): BriefingAbout {
  const { text, day } = words;
  const subtitle = viewDates(matrix, words);
  return {
    subtitle,
    cite: {
      heading: text("briefing.cite"),
      before: text("briefing.citation", {
        title: record.title,
        subtitle: subtitle.charAt(0).toLowerCase() + subtitle.slice(1),
      }),
      url,
      after: pin
        ? text("briefing.citedPinned", { date: day(pin.pinnedAt), retrieved: day(retrieved) })
        : text("briefing.cited", { retrieved: day(retrieved) }),
    },
    retrieved: [
      pin ? text("briefing.fromPinned", { date: day(pin.pinnedAt) }) : text("briefing.fromLive"),
      ...(pin ? [text("briefing.hash", { hash: pin.sha256 }), text("briefing.verify", { id: pin.id })] : []),
    ],
    paragraphs: [
      text("briefing.notInferred"),
      text("briefing.notResearched", { notResearched: text("matrix.notResearched") }),
      text("briefing.stances"),
    ],
    stances: STANCES.map((stance) => ({ stance, answer: text(`stance.${stance}`) })),
    silences: SILENCES.map((silence) =>
      text("briefing.silence", { silence: text(`stance.${silence}`), help: text(`stance.${silence}-help`) }),
    ),
  };
}

/** What the reader chose, what the view leaves out, and what changed between the two dates: a line each. */
export function briefingFacts({ matrix, view, dropped }: TakenView, words: ExportWords): string[] {
  const { text } = words;
  return [
    text("pinned.size", { issues: matrix.rows.length, parties: matrix.participations.length }),
    ...shiftLine(matrix, words),
    ...(view.onRecordOnly ? [text("pinned.onRecordOnly")] : []),
    ...(view.answers.length > 0
      ? [text("briefing.answers", { list: view.answers.map((answer) => text(`stance.${answer}`)).join(", ") })]
      : []),
    ...(view.disagreement === null ? [] : [text("briefing.disagreement", { value: view.disagreement })]),
    ...(view.text === null ? [] : [text("briefing.text", { text: view.text })]),
    ...(matrix.filteredOut > 0 ? [text("matrix.filtered", { count: matrix.filteredOut })] : []),
    ...(dropped.length > 0
      ? [`${text("matrix.dropped.title")} ${dropped.map((one) => text("matrix.dropped.entry", { ...one })).join(", ")}`]
      : []),
  ];
}

function shiftLine(
  { asOf, against, shiftCounts, restated }: TakenView["matrix"],
  { text, day }: ExportWords,
): string[] {
  if (!asOf || !against) return [];
  const [from, to] = against < asOf ? [against, asOf] : [asOf, against];
  const counts = SHIFT_KINDS.flatMap((kind) =>
    shiftCounts[kind] > 0 ? [text(`shift.count.${kind}`, { count: shiftCounts[kind] })] : [],
  );
  const listed = counts.length > 0 ? counts.join(", ") : text("shift.none");
  const again = restated > 0 ? `; ${text("shift.restatedCount", { count: restated })}` : "";
  return [`${text("shift.summaryTitle", { from: day(from), to: day(to) })} ${listed}${again}.`];
}
