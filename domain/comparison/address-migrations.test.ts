import { describe, expect, test } from "vitest";
import { ADDRESS_MIGRATIONS, migrateAddress } from "./address-migrations";
import { isFormQuery } from "./query";
import { DEFAULT_VIEW, type View } from "./view";
import { parseView, viewQuery } from "./view-url";

const known = { parties: new Set(["russia", "ukraine"]), issues: new Set(["ceasefire-first", "neutrality"]) };

/** One address at least for each migration, by its name, with the view that it was handed on for. */
const MIGRATED: Record<string, [query: string, view: Partial<View>][]> = {
  "ampersands that were written as in HTML": [
    ["parties=russia&amp;asOf=2025-06-02", { parties: ["russia"], asOf: "2025-06-02" }],
    ["parties=russia&amp;amp;issues=neutrality", { parties: ["russia"], issues: ["neutrality"] }],
  ],
};

/**
 * Addresses as they were handed on, one for each parameter there ever was. Nothing here is ever changed or taken away: an
 * address that no longer shows the same asks for a migration.
 */
const HANDED_ON: [query: string, view: Partial<View>][] = [
  ["", {}],
  ["parties=russia,ukraine&asOf=2025-06-02", { parties: ["russia", "ukraine"], asOf: "2025-06-02" }],
  ["parties=all&issues=all", { parties: "all", issues: "all" }],
  ["issues=ceasefire-first,neutrality", { issues: ["ceasefire-first", "neutrality"] }],
  ["asOf=2025-06-02&against=2025-05-28", { asOf: "2025-06-02", against: "2025-05-28" }],
  ["stance=rejects,declined", { answers: ["rejects", "declined"] }],
  ["disagreement=0.5", { disagreement: 0.5 }],
  ["q=observer", { text: "observer" }],
  ["attribution=onrecord", { onRecordOnly: true }],
  ["layout=transposed", { transposed: true }],
  ["cell=neutrality.russia", { cell: { issue: "neutrality", party: "russia" } }],
  ["at=neutrality.russia", { at: { issue: "neutrality", party: "russia" } }],
  ["at=sheet-3", { at: { sheet: 3 } }],
  ["find=observer", { find: "observer" }],
];

const read = (query: string) => parseView(new URLSearchParams(query), known);

describe.each(ADDRESS_MIGRATIONS)("$name", ({ name, migrate }) => {
  test("has addresses that need it", () => expect(MIGRATED[name]?.length).toBeGreaterThan(0));

  test.each(MIGRATED[name] ?? [])("%s", (query, view) => {
    expect(read(query)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, dropped: [] });
    expect(isFormQuery(new URLSearchParams(query))).toBe(true);
    const tidy = new URLSearchParams(viewQuery({ ...DEFAULT_VIEW, ...view }));
    expect(migrate(tidy)).toBe(tidy);
  });
});

test.each(HANDED_ON)("%j shows what it was handed on for", (query, view) => {
  expect(read(query)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, dropped: [] });
  expect(String(migrateAddress(new URLSearchParams(query)))).toBe(String(new URLSearchParams(query)));
});
