import { expect, test } from "vitest";
import { isFormQuery } from "./query";
import { DEFAULT_VIEW } from "./view";
import { parseView, viewQuery } from "./view-url";

const known = { parties: new Set(["usa", "russia", "ukraine"]), issues: new Set(["neutrality", "usa"]) };
const read = (query: string) => parseView(new URLSearchParams(query), known);

test.each([
  ["parties=usa,russia,ukraine&move=parties.up.russia", "?parties=russia,usa,ukraine"],
  ["parties=usa&parties=russia&parties=ukraine&move=parties.down.russia", "?parties=usa,ukraine,russia"],
  ["issues=neutrality,usa&move=issues.up.usa", "?issues=usa,neutrality"],
  ["parties=usa,russia&issues=neutrality,usa&move=issues.up.usa", "?parties=usa,russia&issues=usa,neutrality"],
  ["parties=usa,russia&move=parties.up.usa", "?parties=usa,russia"],
  ["parties=usa,russia&move=parties.down.russia", "?parties=usa,russia"],
  ["parties=usa,russia&move=parties.down.ukraine", "?parties=usa,russia"],
  ["parties=usa,russia&move=parties.sideways.usa", "?parties=usa,russia"],
  ["parties=all&move=parties.up.russia", "?parties=all"],
])("%s is the view %s", (query, tidy) => {
  expect(viewQuery(read(query).view)).toBe(tidy);
  expect(isFormQuery(new URLSearchParams(query)), "it is redirected to its tidy form").toBe(true);
});

test("a move without a list changes nothing", () => {
  expect(read("move=parties.up.russia")).toEqual({ view: DEFAULT_VIEW, dropped: [] });
});
