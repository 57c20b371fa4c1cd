import fc from "fast-check";
import { DEFAULT_VIEW, type View } from "../domain/comparison/view";
import { matrixPath } from "../domain/comparison/view-url";
import type { TakenView } from "../domain/export/taken-view";
import { buildMatrix } from "../domain/matrix/matrix";
import type { NegotiationRecord } from "../domain/matrix/record";
import { ATTRIBUTIONS } from "../domain/position/position";
import { SILENCES, STANCES } from "../domain/stance/stance";
import { aCitation, aPosition, aRecord } from "./record-factory";

const PARTIES = ["russia", "ukraine", "germany", "e3"];
const ISSUES = ["ceasefire-first", "neutrality"];
const DAYS = ["2025-05-16", "2025-06-02", "2025-06-03", "2025-07-01"];

/** Text that formats trip over: quotes, separators, formulas, markup, line breaks, scripts. */
export const awkwardText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...["we say so", "=1+1", "-2", "@x", "+3", "'", "''=2", "\t=3", ";=4", '"', ",", "\n", "\r\n=5", "\\n", "\\"],
      ...[
        "<b>",
        "&amp;",
        "|",
        "[1]",
        "[x](y)",
        "*",
        "_",
        "# ",
        "1. ",
        "`",
        "Ж",
        "é",
        "😀",
        "مرحبا",
        " - ",
        ": ",
        "＝1",
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(" ").trim())
  .map((text) => (text === "" ? "x" : text));

const citation = fc
  .record({
    source: fc.constantFrom("tass", "reuters"),
    exact: awkwardText,
    language: fc.constantFrom("en", "uk", "ar"),
    locator: fc.option(awkwardText),
    translation: fc.option(fc.record({ text: awkwardText, by: awkwardText })),
  })
  .map((given) => ({ ...aCitation(), ...given }));

const statement = fc.record({
  party: fc.constantFrom(...PARTIES),
  issue: fc.constantFrom(...ISSUES),
  statedOn: fc.constantFrom(...DAYS, "2025-06", "2025~", "2025-06-01/2025-06-03", "2025-06-02?"),
  answer: fc.oneof(
    fc.constantFrom(...STANCES).map((stance) => ({ stance })),
    fc.constantFrom(...SILENCES).map((silence) => ({ silence })),
  ),
  redLine: fc.boolean(),
  termsChanged: fc.boolean(),
  summary: awkwardText,
  conditions: fc.option(awkwardText),
  speaker: fc.option(awkwardText),
  attribution: fc.constantFrom(...ATTRIBUTIONS),
  citations: fc.array(citation, { minLength: 1, maxLength: 3 }),
});

/** A record of some statements on two issues by four parties, one of them a coalition. */
export const anyRecord: fc.Arbitrary<NegotiationRecord> = fc
  .array(statement, { maxLength: 14 })
  .map((list) =>
    list.map(({ answer, ...rest }, index) => aPosition({ ...rest, ...answer, id: `p${index}`, sequence: index })),
  )
  .map((positions) => {
    const record = aRecord(positions);
    const cited = new Set(positions.flatMap(({ citations }) => citations.map(({ source }) => source)));
    return { ...record, sources: new Map([...record.sources].filter(([id]) => cited.has(id))) };
  });

const selection = (slugs: readonly string[]) =>
  fc.oneof(fc.constant("all" as const), fc.constant(null), fc.shuffledSubarray([...slugs], { minLength: 1 }));

const anyViewOf: fc.Arbitrary<View> = fc
  .record({
    parties: selection(PARTIES),
    issues: selection(ISSUES),
    asOf: fc.option(fc.constantFrom(...DAYS)),
    against: fc.option(fc.constantFrom(...DAYS)),
    answers: fc.subarray([...STANCES], { maxLength: 2 }),
    onRecordOnly: fc.boolean(),
    transposed: fc.boolean(),
  })
  .map((chosen) => ({ ...DEFAULT_VIEW, ...chosen }));

/** A view as it is taken away on 23 November 2026. */
export function take(record: NegotiationRecord, view: Partial<View> = {}): TakenView {
  const whole = { ...DEFAULT_VIEW, ...view };
  return {
    record,
    view: whole,
    matrix: buildMatrix(record, whole),
    dropped: [],
    url: `https://parley.example${matrixPath(record.slug, whole)}`,
    retrieved: "2026-11-23",
    pin: null,
  };
}

/** Any view of any record, as it is taken away. */
export const anyTakenView: fc.Arbitrary<TakenView> = fc
  .tuple(anyRecord, anyViewOf)
  .map(([record, view]) => take(record, view));
