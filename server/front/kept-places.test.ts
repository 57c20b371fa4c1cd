import { expect, test } from "vitest";
import { ROUTES } from "@/domain/access/routes";
import { dependenceOf } from "./kept-places";

const EXAMPLES: Readonly<Record<string, string>> = { negotiation: "talks", format: "csv", copy: "1" };
const addressOf = (route: string) => route.replace(/\[(\w+)\]/g, (_, name) => EXAMPLES[name] ?? "one");

test("nothing is kept but what everybody may read", () => {
  const others = ROUTES.filter(({ action }) => action !== "read-published").map(({ path }) => addressOf(path));
  expect(others.length).toBeGreaterThan(50);
  expect(others.filter((path) => dependenceOf(path) !== null)).toEqual([]);
});

test("all that everybody may read is kept, but for what is no record", () => {
  const passed = ROUTES.filter(
    ({ action, path }) => action === "read-published" && dependenceOf(addressOf(path)) === null,
  );
  expect(passed.map(({ path }) => path).sort()).toEqual(
    ["/api/health", "/api/oembed", "/embed.js", "/robots.txt", "/search"].sort(),
  );
});

test.each([
  ["/n/talks", "talks"],
  ["/n/talks.json", "talks"],
  ["/n/talks.xlsx.csv", "talks"],
  ["/n/big-talks/issues/a-truce", "big-talks"],
  ["/n/talks/parties/north/feed.atom", "talks"],
  ["/embed/n/talks", "talks"],
])("%s depends on the negotiation alone", (path, slug) => {
  expect(dependenceOf(path)).toEqual({ on: "negotiation", slug });
});

test.each(["/", "/sources/tass", "/sources/tass/cite.bib/", "/s/abc.json", "/s/abc", "/positions/a.b.c.2025"])(
  "%s depends on more than one negotiation, or is none",
  (path) => {
    expect(dependenceOf(path)).toEqual(path.endsWith("/") && path !== "/" ? null : { on: "site" });
  },
);

test.each(["/_next/static/chunks/a.css", "/_next/static/media/a.b.woff2", "/icon.svg"])(
  "%s never changes while it is served",
  (path) => {
    expect(dependenceOf(path)).toEqual({ on: "build" });
  },
);

test.each(["/n/talks/issues/new", "/n/talks/parties/north/edit", "/n/talks/pin", "/n/", "/N/talks", "/sources/health"])(
  "%s is not kept",
  (path) => {
    expect(dependenceOf(path)).toBeNull();
  },
);
