import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TakenView } from "@/domain/export/taken-view";
import { positionsOf } from "@/domain/matrix/cell";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { anyTakenView, take } from "@/seeds/any-taken-view";
import { aCitation, anIssue, aParticipation, aPosition, aRecord } from "@/seeds/record-factory";
import { makeDocx } from "./docx";
import { writeDocx } from "./docx-document";
import { type ReadDocument, readDocx, xmlParts } from "./docx-reading.fixture";
import { exportWords } from "./words";

const flat = (text: string) => text.replace(/\s+/g, " ").trim();
const read = async (view: TakenView) => readDocx(await writeDocx(view));
const wordsOf = ({ paragraphs }: ReadDocument) => flat(paragraphs.map(({ words }) => words).join("\n"));

/** What the face of a cell must say, and the numbers of its sources as under the matrix. */
function expected({ cell }: MatrixCell, { matrix }: TakenView): { words: string[]; notes: number[] } {
  const numberOf = new Map(matrix.sources.map(({ source, number }) => [source.id, number]));
  const words = positionsOf(cell).flatMap(({ answer, summary, redLine, statedOn }) => [
    exportWords.text(`stance.${answer.kind === "stance" ? answer.stance : answer.silence}`),
    ...(redLine ? ["Red line"] : []),
    flat(summary),
    exportWords.date(statedOn),
  ]);
  if (cell.kind === "not-researched") words.push("Not researched", ...cell.see.map(({ party }) => `see ${party}: `));
  if (cell.kind === "withheld") words.push("Removed for legal reasons");
  if (cell.kind === "day-unknown") words.push("day unknown");
  if (cell.kind === "stated" && cell.positions.length > 1) words.push("differing statements");
  const notes = positionsOf(cell).flatMap(({ citations }) => [
    ...new Set(citations.flatMap(({ source }) => numberOf.get(source) ?? [])),
  ]);
  return { words, notes };
}

/** The cells of a matrix in the order in which its table shows them. */
function inTable({ matrix, view }: TakenView): MatrixCell[][] {
  const rows = matrix.rows.map(({ cells }) => [...cells]);
  if (!view.transposed) return rows;
  return matrix.participations.map((_, column) => rows.flatMap((cells) => cells[column] ?? []));
}

/** The rows of a table that hold cells, without their heads: those of categories span the table. */
const entryRows = (table: ReadDocument["tables"][number], columns: number) =>
  table.filter(({ header, cells }) => !header && cells.length === columns + 1).map(({ cells }) => cells.slice(1));

function expectWhole(document: ReadDocument, view: TakenView): void {
  const cells = inTable(view);
  const [table, ...others] = document.tables;
  expect(others).toEqual([]);
  expect(table === undefined).toBe(view.matrix.rows.length === 0);
  if (table === undefined) return;
  const rows = entryRows(table, cells[0]?.length ?? 0);
  expect(rows.length).toBe(cells.length);
  for (const [row, entries] of cells.entries()) {
    for (const [column, entry] of entries.entries()) {
      const { words, notes } = expected(entry, view);
      const found = rows[row]?.[column];
      for (const piece of words) expect(flat(found?.words ?? "")).toContain(piece);
      expect(found?.notes).toEqual(notes);
    }
  }
  expect([...document.endnotes.keys()]).toEqual(view.matrix.sources.map(({ number }) => number));
  for (const { number, source } of view.matrix.sources) {
    expect(document.endnotes.get(number)?.words).toContain(`“${source.title}”`);
    if (source.url) expect(document.endnotes.get(number)?.words).toContain(source.url);
  }
}

describe("a briefing as a Word document", () => {
  test("holds exactly the cells on screen, with the numbers of their sources, and every quote", async () => {
    await fc.assert(
      fc.asyncProperty(anyTakenView, async (view) => {
        const document = await read(view);
        expectWhole(document, view);
        const all = wordsOf(document);
        for (const { cell } of view.matrix.rows.flatMap(({ cells }) => cells)) {
          for (const { citations, conditions } of positionsOf(cell)) {
            if (conditions) expect(all).toContain(flat(conditions));
            for (const { exact, translation, locator } of citations) {
              for (const text of [exact, translation?.text, translation?.by, locator]) {
                if (text) expect(all).toContain(flat(text));
              }
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test("has a header row that is repeated on each page, and a row for each category", async () => {
    const { tables } = await read(take(aRecord([aPosition({ statedOn: "2025-06-02" })])));
    expect(tables[0]?.map(({ header, cells }) => [header, cells.length])).toEqual([
      [true, 5],
      [false, 1],
      [false, 5],
      [false, 1],
      [false, 5],
    ]);
    expect(tables[0]?.[1]?.cells[0]).toMatchObject({ words: "Process", style: null });
  });

  test("leads to the page, to each record, to the place in each source, and from its contents to its headings", async () => {
    const view = take(aRecord([aPosition({ statedOn: "2025-06-02" })]), { asOf: "2025-06-02" });
    const { links, anchors, paragraphs } = await read(view);
    expect(links).toEqual(
      expect.arrayContaining([
        "https://parley.example/n/talks?asOf=2025-06-02",
        "https://parley.example/positions/talks.russia.ceasefire-first.2025-06-02",
        "https://example.org/tass#:~:text=we%20say%20so",
        "https://example.org/tass",
      ]),
    );
    const headings = paragraphs.filter(({ style }) => style === "Heading 1" || style === "Heading 2");
    expect(anchors.length).toBe(headings.length);
    expect(headings.map(({ words }) => words)).toEqual([
      "The matrix",
      "Issue by issue",
      "ceasefire-first",
      "neutrality",
      "About this briefing",
      "Sources",
    ]);
  });

  test("says how to cite it, where it is from and when, and what proves a pinned link", async () => {
    const live = take(aRecord([aPosition({ statedOn: "2025-06-02" })]), { against: "2025-05-01" });
    const said = wordsOf(await read(live));
    expect(said).toContain("“Talks”, positions as of 2 June 2025, compared with 1 May 2025. https://parley.example/n/");
    expect(said).toContain("Retrieved 23 November 2026.");
    expect(said).toContain("From 1 May 2025 to 2 June 2025: 1 new.");
    expect(said).toContain("Nothing here is inferred.");

    const pin = { id: "k7", pinnedAt: "2026-01-02T03:04:05.000Z", sha256: "ab".repeat(32) };
    const pinned = await read({ ...live, url: "https://parley.example/s/k7", pin });
    expect(wordsOf(pinned)).toContain(`SHA-256 of what was pinned: ${pin.sha256}`);
    expect(wordsOf(pinned)).toContain("Pinned 2 January 2026, retrieved 23 November 2026.");
    expect(pinned.links).toContain("https://parley.example/s/k7?cell=ceasefire-first.russia");
  });

  test("keeps odd characters, marks the language of quotes, and writes from right to left what is so written", async () => {
    const odd = "Ж & <b> ]]> \"x\" 'y' 😀 a\u0000b\u0001\uD83D";
    const view = take(
      aRecord([
        aPosition({
          statedOn: "2025-06-02",
          summary: odd,
          citations: [
            { ...aCitation(), exact: "Ми кажемо так", language: "uk" },
            { ...aCitation("reuters"), exact: "نقول ذلك", language: "ar", translation: { text: "So", by: "us" } },
          ],
        }),
      ]),
    );
    const bytes = await writeDocx(view);
    const document = await readDocx(bytes);
    const all = wordsOf(document);
    for (const text of ["Ж & <b> ]]> \"x\" 'y' 😀 ab", "Ми кажемо так", "نقول ذلك"]) expect(all).toContain(text);
    expect(all).not.toContain("\uFFFD");
    const xml = xmlParts(bytes).get("word/document.xml") ?? "";
    expect(xml).toContain('<w:lang w:val="uk-UA"/>');
    expect(xml).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?<w:lang w:bidi="ar-EG"\/>.*?نقول ذلك/);
  });

  test("shows what is withheld, of unknown day, differing, silent or not researched as the page does", async () => {
    const withheld = [{ issue: "neutrality", party: "ukraine" }];
    const record = aRecord(
      [
        aPosition({ statedOn: "2025-06-02", id: "a", stance: "supports" }),
        aPosition({ statedOn: "2025-06-02", id: "b", stance: "rejects", redLine: true }),
        aPosition({ statedOn: "2025-06", party: "ukraine" }),
        aPosition({ statedOn: "2025-06-01", party: "e3", silence: "declined" }),
      ],
      { withheld },
    );
    const view = take(record, { asOf: "2025-06-10" });
    const document = await read(view);
    expectWhole(document, view);
    const all = wordsOf(document);
    expect(all).toContain("Stated in June 2025, day unknown Not counted as of 10 June 2025");
    expect(all).toContain("It was asked, and declined to answer.");
    expect(all).toContain("see e3: declined to say");
    expect(all).toContain("ukraine Removed for legal reasons");
  });

  test("says so when nothing is recorded, or filters leave no row", async () => {
    const empty = await read(take(aRecord([])));
    expect(wordsOf(empty)).toContain("No positions recorded yet");
    expect(wordsOf(empty)).toContain("The cells shown cite no source.");
    const filtered = await read(take(aRecord([aPosition({ statedOn: "2025-06-02" })]), { answers: ["rejects"] }));
    expect(filtered.tables).toEqual([]);
    expect(wordsOf(filtered)).toContain("No row matches these filters");
    expect(wordsOf(filtered)).toContain("Only issues on which a shown party answers: Rejects 2 issues hidden");
  });

  test("cuts a matrix that no page holds into tables, whose notes are numbered in its own order", async () => {
    const parties = Array.from({ length: 31 }, (_, index) => `p${index}`);
    const issues = ["ceasefire-first", "neutrality"];
    const positions = issues.flatMap((issue, row) =>
      parties.map((party, column) =>
        aPosition({
          statedOn: "2025-06-02",
          issue,
          party,
          citations: [aCitation((row + column) % 2 ? "reuters" : "tass")],
        }),
      ),
    );
    const record = aRecord(positions, {
      participations: parties.map((party) => aParticipation(party)),
      issues: issues.map((issue) => anIssue(issue)),
    });
    const { tables, endnotes } = await read(take(record, { parties: "all" }));
    expect(tables.map((table) => table[0]?.cells.length)).toEqual([12, 12, 10]);
    const cells = issues.map((_, row) =>
      tables.flatMap((table) => entryRows(table, (table[0]?.cells.length ?? 0) - 1)[row] ?? []),
    );
    for (const [row, entries] of cells.entries()) {
      for (const [column, { words, notes }] of entries.entries()) {
        expect(words).toContain("Supports");
        expect(endnotes.get(notes[0] ?? 0)?.words).toContain((row + column) % 2 ? "“reuters”" : "“tass”");
      }
    }
  });
});

describe("the file", () => {
  const view = take(
    aRecord([aPosition({ statedOn: "2025-06-02" }), aPosition({ statedOn: "2025-06-02", party: "e3" })]),
  );

  test("is the same for the same view, whatever was made before, and another for another day", async () => {
    const first = await writeDocx(view);
    await writeDocx(take(aRecord([])));
    expect(Buffer.from(await writeDocx(view)).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(await writeDocx({ ...view, retrieved: "2026-11-24" })).equals(Buffer.from(first))).toBe(false);
  });

  test("is written in a thread of its own, with the same bytes", async () => {
    const written = await makeDocx(view);
    expect(Buffer.from(written).equals(Buffer.from(await writeDocx(view)))).toBe(true);
  });

  test("is well-formed in every part, begins with its content types, and names nobody", async () => {
    const parts = xmlParts(await writeDocx(view));
    expect([...parts.keys()][0]).toBe("[Content_Types].xml");
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:title>Talks: Positions as of 2 June 2025</dc:title>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(core.match(/<dc:creator>.*?<|<cp:lastModifiedBy>.*?</g)).toEqual([
      "<dc:creator>Parley<",
      "<cp:lastModifiedBy>Parley<",
    ]);
    expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual(["2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z"]);
  });

  test("has the styles that an editor changes once to change everywhere", async () => {
    const { paragraphs } = await read(view);
    const styles = new Set(paragraphs.map(({ style }) => style));
    for (const style of ["Title", "Heading 1", "Heading 2", "Heading 3", "Quote", "Table header", "Table text"]) {
      expect(styles).toContain(style);
    }
    const xml = xmlParts(await writeDocx(view));
    expect(xml.get("word/endnotes.xml")).toContain('<w:pStyle w:val="EndnoteText"/>');
    expect(xml.get("word/document.xml")).toContain('<w:numFmt w:val="decimal"/>');
  });

  test("turns the page only for more than three parties", async () => {
    const orientation = async (parties: readonly string[] | "all") =>
      /w:orient="landscape"/.test(
        xmlParts(await writeDocx(take(view.record, { parties }))).get("word/document.xml") ?? "",
      );
    expect(await orientation(["russia", "ukraine", "e3"])).toBe(false);
    expect(await orientation("all")).toBe(true);
  });
});
