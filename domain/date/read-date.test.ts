import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "./edtf";
import { readDate } from "./read-date";

describe("readDate", () => {
  test.each([
    ["2025-06-02", "2025-06-02"],
    [" 2025-05 ", "2025-05"],
    ["2025", "2025"],
    ["2025‑06‑02", "2025-06-02"],
    ["2025?", "2025?"],
    ["2025-05~/2025-06", "2025-05~/2025-06"],
    ["2 June 2025", "2025-06-02"],
    ["02 JUNE 2025", "2025-06-02"],
    ["2nd of June, 2025", "2025-06-02"],
    ["\n2\u00A0June  2025 ", "2025-06-02"],
    ["June 2, 2025", "2025-06-02"],
    ["June 2 2025", "2025-06-02"],
    ["2 Jun 2025", "2025-06-02"],
    ["2 Sept. 2025", "2025-09-02"],
    ["29 February 2024", "2024-02-29"],
    ["2.6.2025", "2025-06-02"],
    ["02.06.2025", "2025-06-02"],
    ["13/06/2025", "2025-06-13"],
    ["6/13/2025", "2025-06-13"],
    ["May 2025", "2025-05"],
    ["may, 2025", "2025-05"],
    ["about 2025", "2025~"],
    ["c. May 2025", "2025-05~"],
    ["c.2025", "2025~"],
    ["ca 2025", "2025~"],
    ["~May 2025", "2025-05~"],
    ["about 2 June 2025", "2025-06-02~"],
    ["around 2025-06-02", "2025-06-02~"],
    ["perhaps May 2025", "2025-05?"],
    ["May 2025?", "2025-05?"],
    ["2 June 2025 ?", "2025-06-02?"],
    ["perhaps May 2025?", "2025-05?"],
    ["24–28 May 2025", "2025-05-24/2025-05-28"],
    ["24 - 28 May 2025", "2025-05-24/2025-05-28"],
    ["24th to 28th May 2025", "2025-05-24/2025-05-28"],
    ["24–28.5.2025", "2025-05-24/2025-05-28"],
    ["May 24–28, 2025", "2025-05-24/2025-05-28"],
    ["28 May to 2 June 2025", "2025-05-28/2025-06-02"],
    ["May 28 to June 2, 2025", "2025-05-28/2025-06-02"],
    ["28 May 2025 – 2 June 2025", "2025-05-28/2025-06-02"],
    ["from 28 May to 2 June 2025", "2025-05-28/2025-06-02"],
    ["between 28 May and 2 June 2025", "2025-05-28/2025-06-02"],
    ["28 December 2025 to 3 January 2026", "2025-12-28/2026-01-03"],
    ["2025-05-28 – 2025-06-02", "2025-05-28/2025-06-02"],
    ["May to June 2025", "2025-05/2025-06"],
    ["May–June 2025", "2025-05/2025-06"],
    ["November 2024 until January 2025", "2024-11/2025-01"],
    ["2024–2025", "2024/2025"],
    ["2024-2025", "2024/2025"],
  ])("reads %j as %s", (text, edtf) => {
    expect(readDate(text)).toEqual(parseEdtf(edtf));
    expect(readDate(text)).not.toBeNull();
  });

  test.each([
    ["", "nothing"],
    ["yesterday", "no date"],
    ["May", "no year"],
    ["2 June", "no year"],
    ["June 25", "no year"],
    ["2 June 25", "half a year"],
    ["2.6.25", "half a year"],
    ["02/06/2025", "June or February"],
    ["2/2/2025", "written in a way that leaves days and months open"],
    ["13/13/2025", "no such month"],
    ["2-6-2025", "June or February"],
    ["31 June 2025", "no such day"],
    ["29 February 2025", "no such day"],
    ["2 Juno 2025", "no such month"],
    ["2025-13", "no such month"],
    ["early May 2025", "a part of a month"],
    ["summer 2025", "a season"],
    ["about May 2025?", "about and perhaps at once"],
    ["about 24–28 May 2025", "about one end or both"],
    ["24–28 May 2025?", "perhaps one end or both"],
    ["28–24 May 2025", "backwards"],
    ["28–28 May 2025", "an interval of one day"],
    ["28 December to 3 January 2026", "backwards as it is written"],
    ["28 May to June 2025", "a day and a month"],
    ["May to 2 June 2025", "a month and a day"],
    ["2024 to May 2025", "a year and a month"],
    ["2001–02", "years or a month"],
    ["28 May 2025 or 2 June 2025", "a choice"],
    ["2 June 2025 and more", "more than a date"],
    ["2 June 2025, 14:00", "a time"],
    ["since May 2025", "an open interval"],
    ["2025/..", "an open interval"],
  ])("does not read %j: %s", (text) => {
    expect(readDate(text)).toBeNull();
  });
});

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"].concat([
  "September",
  "October",
  "November",
  "December",
]);

// A year, a month or a day in EDTF, as it is written in British English.
const inWords = (edtf: string) => {
  const [year = "", month, day] = edtf.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
};

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

test("a text far too long for a date is not even looked at", () => {
  const begun = performance.now();
  expect(readDate("- ".repeat(100_000))).toBeNull();
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test("a date that is written in words is read as that date", () => {
  fc.assert(
    fc.property(point, fc.constantFrom(["", ""], ["about ", "~"], ["perhaps ", "?"]), (edtf, [words, sign]) => {
      expect(readDate(`${words}${inWords(edtf)}`)).toEqual(parseEdtf(`${edtf}${sign}`));
    }),
  );
});

test("so is an interval, whichever way it is written", () => {
  const ends = fc
    .tuple(point, point, fc.constantFrom(" to ", " – ", "–", "-"))
    .filter(([from, to]) => from.length === to.length && from < to);
  fc.assert(
    fc.property(ends, ([from, to, sign]) => {
      expect(readDate(`${inWords(from)}${sign}${inWords(to)}`)).toEqual(parseEdtf(`${from}/${to}`));
    }),
  );
});

test("whatever is typed, a date or nothing comes back", () => {
  const word = fc.constantFrom(
    ..."1 12 13 31 2025 -- - – / . , ? ~ about c. may June to and from between of th 2025-05".split(" "),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
        fc.array(word).map((words) => words.join("")),
      ),
      (text) => {
        const date = readDate(text);
        expect(date && parseEdtf(date.edtf)).toEqual(date);
      },
    ),
    { numRuns: 2000 },
  );
});
