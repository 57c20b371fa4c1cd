import { describe, expect, test } from "vitest";
import { aSource } from "@/domain/citation/source.fixture";
import { DEFAULT_VIEW } from "@/domain/comparison/view";
import type { TakenView } from "@/domain/export/taken-view";
import { buildMatrix } from "@/domain/matrix/matrix";
import type { NegotiationRecord } from "@/domain/matrix/record";
import type { Revision } from "@/domain/position/history";
import { aCitation, aPosition, aRecord } from "@/seeds/record-factory";
import { CITATION_FORMATS, type CitationFormat, citationFile, isCitationFormat, writeCitations } from "./citations";
import { sourceAlone, sourcesOfPosition } from "./cited-lists";

const sources = [
  aSource({ id: "first", title: "Заявление", language: "ru", authors: ["МИД России"] }),
  aSource({ id: "second", title: "Readiness & more", issued: "2025-05" }),
  aSource({ id: "unshown", title: "Not shown" }),
];
const record: NegotiationRecord = aRecord(
  [
    aPosition({ statedOn: "2025-06-02", citations: [aCitation("first"), aCitation("second"), aCitation("first")] }),
    aPosition({ statedOn: "2025-06-02", party: "ukraine", citations: [aCitation("second")] }),
    aPosition({ statedOn: "2025-05-01", party: "ukraine", citations: [aCitation("unshown")] }),
  ],
  { sources: new Map(sources.map((source) => [source.id, source])) },
);
const view = { ...DEFAULT_VIEW, parties: "all", issues: "all" } as const;
const url = "https://parley.example/n/talks?parties=all&issues=all";
const taken = (rest: Partial<TakenView> = {}): TakenView => ({
  ...{ record, view, matrix: buildMatrix(record, view), dropped: [], url, retrieved: "2026-11-23", pin: null },
  ...rest,
});
const formats = Object.keys(CITATION_FORMATS).filter(isCitationFormat);
const fileOf = (format: CitationFormat, rest: Partial<TakenView> = {}) =>
  new TextDecoder().decode(citationFile(format).make(taken(rest)));

describe.each(formats)("the sources of a view as %s", (format) => {
  test("are those of its cells, each once, with its address and day", () => {
    const text = fileOf(format);
    for (const own of ["Заявление", "Readiness"]) expect(text.split(own)).toHaveLength(2);
    expect(text).not.toContain("Not shown");
    expect(text).toContain(url);
    expect(text).toContain("retrieved 23 November 2026");
  });

  test("are a well-formed file when no cell cites any", () => {
    const empty = aRecord([]);
    const text = fileOf(format, { record: empty, matrix: buildMatrix(empty, view) });
    expect(text).not.toMatch(/undefined|null/);
    if (format === "csl.json") expect(JSON.parse(text)).toEqual([]);
    if (format.endsWith(".txt")) expect(text).toContain("No source is cited there.");
  });
});

test("CSL-JSON keeps the numbering of the page", () => {
  expect(JSON.parse(fileOf("csl.json")).map(({ id }: { id: string }) => id)).toEqual(["first", "second"]);
});

test("files that say it once name the pinned link that they were taken from, with its hash", () => {
  const pin = { id: "abc", pinnedAt: "2025-07-01T10:00:00.000Z", sha256: "f".repeat(64) };
  for (const format of ["bib", "apa.txt", "chicago.txt", "harvard.txt"] as const) {
    const text = fileOf(format, { pin, url: "https://parley.example/s/abc" });
    expect(text).toContain(`Pinned 1 July 2025. SHA-256: ${pin.sha256}`);
    expect(text).toContain("https://parley.example/s/abc");
  }
});

const taking = { origin: "https://parley.example", retrieved: "2026-11-23" };

test("a source alone has the day of its newest stored copy", () => {
  const [source = aSource()] = sources;
  const takenAt = ["2025-07-03T08:00:00.000Z", "2025-07-01T08:00:00.000Z"];
  const list = sourceAlone(
    { source, snapshots: takenAt.map((at) => ({ sha256: "0", takenAt: at })), negotiations: [] },
    taking,
  );
  const text = new TextDecoder().decode(writeCitations(list, "bib"));
  expect(text).toContain("urldate = {2025-07-03}");
  expect(text).toContain("https://parley.example/sources/first");
});

test("a position's sources are those of its published words, and none when the law has taken them", () => {
  const position = aPosition({
    statedOn: "2025-06-02",
    id: "p",
    citations: [aCitation("second"), aCitation("second")],
  });
  const revision: Revision = {
    ...{ number: 1, kind: "original", publishedAt: "2025-06-03T00:00:00.000Z", publisher: null, reason: null },
    actor: { kind: "import", label: null },
    position,
  };
  const found = {
    ...{ id: "p", negotiation: record, retraction: null, shown: revision, revisions: [revision] },
    participation: { party: "russia", shortName: "Russia" },
    issue: { slug: "ceasefire-first", title: "Ceasefire", proposition: "Now." },
    sources: record.sources,
  };
  const list = sourcesOfPosition(found, taking);
  expect(list?.sources.map(({ id }) => id)).toEqual(["second"]);
  expect(list?.from).toContain("Talks: Russia on Ceasefire, stated 2 June 2025");
  expect(sourcesOfPosition({ ...found, shown: { ...revision, position: null } }, taking)).toBeNull();
});
