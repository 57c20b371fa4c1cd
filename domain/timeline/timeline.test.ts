import { describe, expect, test } from "vitest";
import { anIssue, aPosition, aRecord, type Statement } from "@/seeds/record-factory";
import { DEFAULT_VIEW } from "../comparison/view";
import { dayBefore } from "../date/day-before";
import { parseEdtf } from "../date/edtf";
import { buildMatrix } from "../matrix/matrix";
import type { Round } from "../matrix/record";
import { timelineEntries } from "./entries";
import { buildTimeline } from "./timeline";
import { DEFAULT_TIMELINE, type TimelineView } from "./timeline-view";

const record = (...statements: Statement[]) =>
  aRecord(statements.map((statement, index) => aPosition({ sequence: index + 1, ...statement })));

const shiftsOf = (...statements: Statement[]) =>
  Object.fromEntries(
    timelineEntries(record(...statements)).map(({ position, shift }) => [position.id.split(".")[2], shift]),
  );

const idsOf = (of: ReturnType<typeof record>, view: Partial<TimelineView> = {}, pageSize?: number) =>
  buildTimeline(of, { ...DEFAULT_TIMELINE, ...view }, pageSize)
    .years.flatMap(({ months }) => months)
    .flatMap(({ dates }) => dates)
    .flatMap(({ entries }) => entries)
    .map(({ position }) => position.id);

const aRound = (edtf: string, title = edtf): Round => {
  const date = parseEdtf(edtf);
  if (date === null) throw new Error(edtf);
  return { slug: edtf, title, place: null, date };
};

describe("what a statement changed", () => {
  test("is new, then by its stance; a restatement is listed as such", () => {
    expect(
      shiftsOf(
        { statedOn: "2025-05-01", stance: "supports" },
        { statedOn: "2025-05-02", stance: "supports" },
        { statedOn: "2025-05-03", stance: "supports", termsChanged: true },
        { statedOn: "2025-05-04", stance: "rejects" },
        { statedOn: "2025-05-05", silence: "declined" },
        { statedOn: "2025-05-06", stance: "opposes" },
        { statedOn: "2025-05-07", stance: "conditional" },
      ),
    ).toEqual({
      "2025-05-01": { kind: "new" },
      "2025-05-02": { kind: "restated" },
      "2025-05-03": { kind: "terms-changed" },
      "2025-05-04": { kind: "reversed", steps: 3 },
      "2025-05-05": { kind: "fell-silent" },
      "2025-05-06": { kind: "broke-silence" },
      "2025-05-07": { kind: "towards-support", steps: 1 },
    });
  });

  test("differing statements of one date take no part, nor does what comes after them", () => {
    const entries = timelineEntries(
      record(
        { statedOn: "2025-05-01", stance: "supports" },
        { id: "a.b.x", statedOn: "2025-05-02", stance: "rejects" },
        { id: "a.b.y", statedOn: "2025-05-02", stance: "demands" },
        { statedOn: "2025-05-03", stance: "opposes" },
      ),
    );
    expect(entries.map(({ shift, differing }) => [shift?.kind ?? null, differing])).toEqual([
      ["new", false],
      [null, true],
      [null, true],
      [null, false],
    ]);
  });

  test("a month counts on its last day, and leaves the shift to a statement that is surely newer", () => {
    const entries = timelineEntries(
      record(
        { statedOn: "2025-04-30", stance: "supports" },
        { statedOn: "2025-05", stance: "rejects" },
        { statedOn: "2025-05-20", stance: "demands" },
      ),
    );
    expect(
      entries.map(({ position, shift, orderUncertain }) => [position.statedOn.edtf, shift, orderUncertain]),
    ).toEqual([
      ["2025-04-30", { kind: "new" }, false],
      ["2025-05", null, true],
      ["2025-05-20", { kind: "towards-support", steps: 1 }, false],
    ]);
  });

  test("two statements of one day with one answer: the shift stands at the one that the cell shows", () => {
    expect(
      timelineEntries(
        record(
          { id: "a.b.first", statedOn: "2025-05-02", stance: "rejects" },
          { id: "a.b.second", statedOn: "2025-05-02", stance: "rejects" },
        ),
      ).map(({ position, shift }) => [position.id, shift]),
    ).toEqual([
      ["a.b.first", null],
      ["a.b.second", { kind: "new" }],
    ]);
  });

  test("is what the matrix of that day marks against the day before", () => {
    const talks = record(
      { statedOn: "2024", stance: "demands" },
      { statedOn: "2025-03/2025-04", stance: "supports" },
      { statedOn: "2025-04-15", stance: "rejects" },
      { statedOn: "2025-05", stance: "opposes" },
      { statedOn: "2025-05", stance: "opposes", party: "ukraine" },
      { statedOn: "2025-06-02", silence: "ambiguous" },
      { statedOn: "2025-06-02", stance: "supports", issue: "neutrality" },
    );
    for (const { position, shift, before } of timelineEntries(talks)) {
      const day = position.statedOn.lastDay;
      const all = { ...DEFAULT_VIEW, parties: "all", issues: "all" } as const;
      const cellOf = (matrix: ReturnType<typeof buildMatrix>) =>
        matrix.rows
          .flatMap(({ cells }) => cells)
          .find(({ issue, participation }) => issue.slug === position.issue && participation.party === position.party);
      expect(cellOf(buildMatrix(talks, { ...all, asOf: day, against: dayBefore(day) }))?.shift).toEqual(shift);
      const stated = before.kind === "stated" ? before.positions[0].id : null;
      const shown = cellOf(buildMatrix(talks, { ...all, asOf: dayBefore(day) }))?.cell;
      expect(shown?.kind === "stated" ? shown.positions[0].id : null).toBe(stated);
    }
  });
});

describe("a timeline", () => {
  const talks = {
    ...record(
      { statedOn: "2024-11", stance: "supports" },
      { statedOn: "2025", stance: "opposes", party: "e3" },
      { statedOn: "2025-05-20", stance: "demands" },
      { statedOn: "2025-06-02", stance: "demands", summary: "An Älpine restatement." },
      { statedOn: "2025-06-02", stance: "rejects", party: "ukraine", issue: "neutrality" },
    ),
    rounds: [aRound("2025-05-16"), aRound("2025-06-02", "Istanbul"), aRound("2025-07-23")],
  };

  test("lists everything once, newest first by the last day, under its year, month and date", () => {
    const timeline = buildTimeline(talks, DEFAULT_TIMELINE);
    const lines = timeline.years.flatMap(({ year, months }) =>
      months.flatMap(({ month, dates }) =>
        dates.map(({ date, rounds, entries }) => [
          ...[year, month, date.edtf],
          rounds.map(({ title }) => title).join(),
          entries.map(({ position }) => position.party).join(),
        ]),
      ),
    );
    expect(lines).toEqual([
      ["2025", "2025-12", "2025", "", "e3"],
      ["2025", "2025-07", "2025-07-23", "2025-07-23", ""],
      ["2025", "2025-06", "2025-06-02", "Istanbul", "ukraine,russia"],
      ["2025", "2025-05", "2025-05-20", "", "russia"],
      ["2025", "2025-05", "2025-05-16", "2025-05-16", ""],
      ["2024", "2024-11", "2024-11", "", "russia"],
    ]);
    expect(timeline).toMatchObject({ total: 5, matching: 5, shifts: 2, first: 1, last: 5, page: 1, pages: 1 });
    expect(timeline.allYears).toEqual(["2025", "2024"]);
    expect(idsOf(talks, { oldestFirst: true })).toEqual(idsOf(talks).reverse());
  });

  test.each<[string, Partial<TimelineView>, number]>([
    ["a party", { parties: ["e3", "ukraine"] }, 2],
    ["an issue", { issues: ["neutrality"] }, 1],
    ["shifts", { kind: "shifts" }, 2],
    ["one kind of shift", { kind: "towards-support" }, 1],
    ["words, without their accents", { text: "alpine" }, 1],
    ["a period, with all dates that touch it", { from: "2025-05-01", to: "2025-05-31" }, 2],
    ["a beginning", { from: "2025-06-01" }, 3],
    ["an end", { to: "2024-11-10" }, 1],
    ["nothing that matches", { text: "nowhere" }, 0],
  ])("keeps what matches %s", (_, view, count) => {
    expect(idsOf(talks, view)).toHaveLength(count);
    expect(buildTimeline(talks, { ...DEFAULT_TIMELINE, ...view }).matching).toBe(count);
  });

  test("on several pages each statement and each round is on one", () => {
    const many = {
      ...record(...Array.from({ length: 7 }, (_, index) => ({ statedOn: `2025-0${index + 1}-15` }))),
      rounds: [aRound("2024-01-01"), aRound("2025-03-20"), aRound("2026-01-01")],
    };
    const pages = [1, 2, 3, 4].map((page) => buildTimeline(many, { ...DEFAULT_TIMELINE, page }, 3));
    expect(pages.map(({ page, first, last }) => [page, first, last])).toEqual([
      [1, 1, 3],
      [2, 4, 6],
      [3, 7, 7],
      // There is no fourth: the last one instead.
      [3, 7, 7],
    ]);
    const dates = pages
      .slice(0, 3)
      .map(({ years }) => years.flatMap(({ months }) => months).flatMap((one) => one.dates));
    expect(dates.map((page) => page.map(({ date }) => date.edtf))).toEqual([
      ["2026-01-01", "2025-07-15", "2025-06-15", "2025-05-15"],
      ["2025-04-15", "2025-03-20", "2025-03-15", "2025-02-15"],
      ["2025-01-15", "2024-01-01"],
    ]);
  });

  test("a round older than everything stands on the last page, also when that is full", () => {
    const full = {
      ...record({ statedOn: "2025-01-15" }, { statedOn: "2025-02-15" }),
      rounds: [aRound("2024-01-01")],
    };
    const { pages, years } = buildTimeline(full, DEFAULT_TIMELINE, 2);
    expect([pages, years.map(({ year }) => year)]).toEqual([1, ["2025", "2024"]]);
  });

  test("of a record without positions is empty", () => {
    expect(buildTimeline(aRecord([], { rounds: [aRound("2025")], issues: [anIssue("x")] }), DEFAULT_TIMELINE)).toEqual({
      ...{ years: [], total: 0, matching: 0, shifts: 0, first: 0, last: 0, page: 1, pages: 1, allYears: [] },
    });
  });
});
