import { expect, test } from "vitest";
import { aPosition, aRecord } from "@/seeds/record-factory";
import { cellHistory } from "./cell-history";

const may = aPosition({ statedOn: "2025-05-16", sequence: 1 });
const june = aPosition({ statedOn: "2025-06-02", sequence: 3 });
const sameDay = aPosition({ statedOn: "2025-06-02", sequence: 4, id: "russia.ceasefire-first.2025-06-02.2" });
const july = aPosition({ statedOn: "2025-07-23", sequence: 2 });
const record = aRecord([july, june, sameDay, may, aPosition({ statedOn: "2025-06-01", party: "ukraine" })]);

const idsOf = (positions: readonly { id: string }[]) => positions.map(({ id }) => id);

test("what the same party stated on the same issue before and after, newest first", () => {
  const { earlier, later } = cellHistory(record, sameDay);
  expect(idsOf(earlier)).toEqual(idsOf([june, may]));
  expect(idsOf(later)).toEqual(idsOf([july]));
});

test("of a statement that is no longer published", () => {
  const retracted = aPosition({ statedOn: "2025-06-10", sequence: 9 });
  const { earlier, later } = cellHistory(record, retracted);
  expect(idsOf(earlier)).toEqual(idsOf([sameDay, june, may]));
  expect(idsOf(later)).toEqual(idsOf([july]));
});
