import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_VIEW } from "@/domain/comparison/view";
import { matrixPath } from "@/domain/comparison/view-url";
import type { ExportWords } from "@/domain/export/export-words";
import type { TakenView } from "@/domain/export/taken-view";
import { buildMatrix } from "@/domain/matrix/matrix";
import type { Position } from "@/domain/position/position";
import { aPosition, aRecord } from "@/seeds/record-factory";
import { embedPage } from "./embed-page";
import { EMBED_SCRIPT, SIZING_SCRIPT } from "./embed-script";
import { EMBED_STYLE } from "./embed-style";

// The words are named by their keys: what the interface calls them is not of these tests.
const words: ExportWords = {
  locale: "en",
  text: (key, values) => [key, ...Object.values(values ?? {})].join(" "),
  date: ({ edtf }) => edtf,
  day: (day) => day,
  language: (tag) => tag,
};

function taken(positions: Position[], rest: Partial<Parameters<typeof aRecord>[1]> = {}): TakenView {
  const record = aRecord(positions, rest);
  const view = { ...DEFAULT_VIEW, asOf: "2025-06-02" };
  const url = `https://parley.example${matrixPath(record.slug, view)}`;
  return { record, view, matrix: buildMatrix(record, view), dropped: [], url, retrieved: "2026-01-01", pin: null };
}

describe("an embed", () => {
  test("shows each cell with its answer, words, date and sources, and leads to it", () => {
    const page = embedPage(
      taken([aPosition({ statedOn: "2025-06-02", stance: "rejects", redLine: true })]),
      null,
      words,
    );
    expect(page).toContain(
      'class="chip rejects" href="https://parley.example/n/talks?asOf=2025-06-02&amp;cell=ceasefire-first.russia"',
    );
    for (const part of [
      "stance.rejects",
      "stance.redLine",
      "Says so.",
      '?asOf=2025-06-02#source-1"',

      "matrix.notResearched",
    ]) {
      expect(page).toContain(part);
    }
    expect(page.match(/<tr>/g)?.length).toBe(3);
  });

  test("names what is withheld, what is uncertain, and coalitions that it only points to", () => {
    const withheld = [{ issue: "neutrality", party: "russia" }];
    const page = embedPage(
      taken(
        [
          aPosition({ statedOn: "2025-06-02", attribution: "reported-anonymous" }),
          aPosition({ statedOn: "2025-06", party: "ukraine" }),
          aPosition({ statedOn: "2025-05-16", party: "e3" }),
          aPosition({ statedOn: "2025-05-16", issue: "neutrality" }),
        ],
        { withheld },
      ),
      null,
      words,
    );
    for (const part of [
      "matrix.withheld",
      "matrix.dayUnknown 2025-06",
      "matrix.see e3",
      "attribution.reported-anonymous",
    ]) {
      expect(page).toContain(part);
    }
  });

  test("says what its address names in vain, what filters leave out, and what changed between two dates", () => {
    const positions = [
      aPosition({ statedOn: "2025-05-16", stance: "opposes" }),
      aPosition({ statedOn: "2025-06-02", stance: "demands" }),
    ];
    const given = taken(positions);
    const view = { ...given.view, against: "2025-05-20", onRecordOnly: true };
    const dropped = [{ parameter: "parties", value: "<b>atlantis" }];
    const matrix = { ...buildMatrix(given.record, view), filteredOut: 2 };
    const page = embedPage({ ...given, view, matrix, dropped }, null, words);
    for (const part of [
      "matrix.dropped.entry parties &lt;b&gt;atlantis",
      "pinned.asOfAgainst 2025-06-02 2025-05-20 · pinned.filteredOut 2 · pinned.onRecordOnly",
      "shift.since shift.reversed 3 2025-05-20",
    ]) {
      expect(page).toContain(part);
    }
  });

  test("says when it was pinned, how much has changed, and where it is live", () => {
    const pin = { id: "0123456789abc", pinnedAt: "2026-01-01T00:00:00.000Z", sha256: "0".repeat(64) };
    const url = "https://parley.example/s/0123456789abc";
    const live = "https://parley.example/n/talks";
    const page = embedPage(
      { ...taken([aPosition({ statedOn: "2025-06-02" })]), pin, url },
      { changed: 2, live, title: "A headline", filteredOut: 3 },
      words,
    );
    for (const part of [
      "pinned.changed 2",
      "pinned.filteredOut 3",
      ">A headline</a></h1>",
      "pinned.whatChanged",
      `href="${live}"`,
      `href="${url}?cell=ceasefire-first.russia"`,
    ]) {
      expect(page).toContain(part);
    }
  });

  test("whatever is recorded stays text: tags and scripts are those of the page alone", () => {
    const sharp = fc.constantFrom("</script><script>alert(1)</script>", '" onload="x', "<style>*{}</style>", "'><img>");
    const plain = embedPage(taken([aPosition({ statedOn: "2025-06-02" })]), null, words);
    const tags = (page: string) => page.match(/<\/?[a-z][^>]*/gi)?.map((tag) => tag.split(/[\s>]/)[0]);
    fc.assert(
      fc.property(sharp, sharp, sharp, (summary, title, proposition) => {
        const given = taken([aPosition({ statedOn: "2025-06-02", summary })], { title });
        const record = { ...given.record, issues: given.record.issues.map((issue) => ({ ...issue, proposition })) };
        const page = embedPage({ ...given, record, matrix: buildMatrix(record, given.view) }, null, words);
        expect(tags(page)).toEqual(tags(plain));
        expect(page.match(/<script>/g)?.length).toBe(1);
      }),
    );
  });

  test("its style and scripts end nowhere within themselves, and the script for other pages is under 2 kB", () => {
    expect(EMBED_STYLE).not.toContain("</");
    expect(EMBED_SCRIPT).not.toContain("</");
    expect(Buffer.byteLength(SIZING_SCRIPT)).toBeLessThan(2_000);
  });
});
