import { describe, expect, it } from "vitest";
import { withShortNames } from "./short-names";

const party = (slug: string, ...names: string[]) => ({ slug, names, memberOf: [] });

describe("withShortNames", () => {
  it("adds what the name of a body ends in", () => {
    expect(withShortNames([party("pilots", "Pilots' Union"), party("norland", "Norland")])).toEqual([
      party("pilots", "Pilots' Union", "union"),
      party("norland", "Norland"),
    ]);
  });

  it("adds nothing that two parties are", () => {
    const both = [party("pilots", "Pilots' Union"), party("eu", "European Union")];
    expect(withShortNames(both)).toEqual(both);
  });
});
