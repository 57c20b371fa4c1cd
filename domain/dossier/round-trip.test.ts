import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aDossier, aParty, aPosition, generatedDossier } from "../../seeds/factories";
import { ATTRIBUTIONS } from "../position/position";
import { SILENCES, STANCES } from "../stance/stance";
import type { Dossier } from "./dossier";
import { findForbiddenCharacter } from "./forbidden-character";
import { fromFile } from "./from-file";
import { dossierJsonSchema } from "./json-schema";
import { DOSSIER_FORMATS, printDossier } from "./print-dossier";
import { readDossier } from "./read-dossier";
import type { DossierFile, PositionEntry } from "./schema";

function read(text: string): Dossier {
  const result = readDossier(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
  return result.dossier;
}

const text = (limit: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom("- ", ": ", "#", '"', "'", "\n", "\\", "{", "é", "Ж", "😀", "yes"),
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 12,
    })
    .map((value) => value.trim().slice(0, limit))
    .filter((value) => value !== "" && findForbiddenCharacter(value) === null);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const position: fc.Arbitrary<PositionEntry> = fc
  .record({
    party: fc.constantFrom("russia", "ukraine"),
    issue: fc.constantFrom("ceasefire-first", "neutrality"),
    answer: fc.oneof(
      fc.constantFrom(...STANCES).map((stance) => ({ stance })),
      fc.constantFrom(...SILENCES).map((silence) => ({ silence })),
    ),
    redLine: fc.boolean(),
    termsChanged: fc.boolean(),
    statedOn: fc.constantFrom("2025-06-02", "2025-06", "2025~", "2025-06-01/2025-06-03", "2025-06-02?"),
    summary: text(400),
    conditions: optional(text(400)),
    attribution: fc.constantFrom(...ATTRIBUTIONS),
    speaker: optional(text(100)),
    citations: fc.array(
      fc.record(
        {
          source: fc.constantFrom("tass", "reuters"),
          quote: text(1000),
          prefix: text(100),
          suffix: text(100),
          language: fc.constantFrom("en", "ru", "zh-Hans"),
          translation: fc.record({ text: text(100), by: text(100) }),
          locator: text(100),
        },
        { requiredKeys: ["source", "quote"] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ answer, ...rest }) => ({ ...answer, ...rest }));

/** Statements of one cell and day have different quotes: else they are duplicates. */
const file: fc.Arbitrary<DossierFile> = fc
  .record({ title: text(300), name: text(300), alias: text(100), positions: fc.array(position, { maxLength: 6 }) })
  .map(({ title, name, alias, positions }) =>
    aDossier({
      negotiation: { slug: "talks", title, summary: name },
      parties: [
        aParty("russia", { name, aliases: [alias, "600000"], featured: true }),
        aParty("ukraine", { memberOf: ["russia"] }),
      ],
      positions: positions.map((entry, index) => ({
        ...entry,
        citations: entry.citations.map((citation) => ({ ...citation, quote: `${index} ${citation.quote}` })),
      })),
    }),
  );

test.each(DOSSIER_FORMATS)("a dossier printed as %s reads back as itself", (format) => {
  fc.assert(
    fc.property(file, (written) => {
      const dossier = fromFile(written);
      expect(read(printDossier(dossier, format))).toEqual(dossier);
    }),
  );
});

test.each(["seeds/russia-ukraine.yaml", "seeds/cop29-finance.yaml"])("%s prints and reads back as itself", (name) => {
  const dossier = read(readFileSync(name, "utf8"));
  for (const format of DOSSIER_FORMATS) expect(read(printDossier(dossier, format))).toEqual(dossier);
});

test("a long list is read in batches as it is read whole", () => {
  const written = generatedDossier({ parties: 30, issues: 30, charactersPerCell: 200, seed: 7 });
  const dossier = fromFile(written);
  expect(read(printDossier(dossier, "yaml"))).toEqual(dossier);
  expect(read(JSON.stringify(written))).toEqual(dossier);
});

test.each(["yaml", "json"] as const)("a problem in a late batch of %s has its own place", (format) => {
  const written = generatedDossier({ parties: 30, issues: 30, charactersPerCell: 200, seed: 7 });
  const lines = printDossier(fromFile(written), format).split("\n");
  const at = lines.findLastIndex((line) => line.includes("on-record"));
  lines[at] = (lines[at] ?? "").replace("on-record", "by-rumour");
  const result = readDossier(new TextEncoder().encode(lines.join("\n")));
  if (result.ok) throw new Error("It was read");
  expect(result.problems).toHaveLength(1);
  expect(result.problems[0]).toMatchObject({ line: at + 1 });
  const { column } = result.problems[0] ?? { column: 0 };
  expect(lines[at]?.slice(column - 1).replace('"', "")).toMatch(/^by-rumour/);
});

test("the older spelling of a silence is read, and printed as a silence", () => {
  const [older] = fromFile(aDossier({ positions: [aPosition({ stance: "declined" })] })).positions;
  expect(older?.answer).toEqual({ kind: "silence", silence: "declined" });
  expect(printDossier(fromFile(aDossier({ positions: [aPosition({ stance: "declined" })] })), "yaml")).toContain(
    "silence: declined",
  );
});

test("ids and abbreviations that a file leaves out are made of what it has", () => {
  const statements = ["2025-06-02", "2025-06-02", "2025-06-01/2025-06-03", "2025~", "2025?"].map((statedOn, index) =>
    aPosition({ statedOn, citations: [{ source: "tass", quote: `quote ${index}` }] }),
  );
  const parties = [
    aParty("russia", { code: "RU" }),
    aParty("nato", { shortName: "NATO" }),
    aParty("willing", { shortName: "Coalition of the Willing" }),
    aParty("ukraine", { shortName: "Ukraine" }),
    aParty("other", { code: "RU" }),
  ];
  const dossier = fromFile(aDossier({ parties, positions: statements }));
  expect(dossier.parties.map(({ abbreviation }) => abbreviation)).toEqual(["RU", "NATO", "CW", "UKR", "RU2"]);
  expect(dossier.positions.map(({ id }) => id)).toEqual([
    "russia.ceasefire-first.2025-06-02",
    "russia.ceasefire-first.2025-06-02.2",
    "russia.ceasefire-first.2025-06-01_2025-06-03",
    "russia.ceasefire-first.2025~",
    "russia.ceasefire-first.2025",
  ]);
});

test("the published JSON Schema is made of the schema", () => {
  // When this fails: npm run --silent export -- --schema > docs/dossier.schema.json && npm run format
  expect(JSON.parse(readFileSync("docs/dossier.schema.json", "utf8"))).toEqual(
    JSON.parse(JSON.stringify(dossierJsonSchema())),
  );
});
