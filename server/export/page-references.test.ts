import { expect, test } from "vitest";
import type { CitedPage } from "@/domain/citation/cited-page";
import { setPageReferences } from "./page-references";

const page: CitedPage = {
  title: "Talks, positions as of 2 June 2025",
  url: "https://parley.example/n/talks?parties=a,b&asOf=2025-06-02",
  changed: "2025-06-04",
  retrieved: "2026-11-23",
  pin: null,
};

test("a page that follows the record is cited with the days of its change and of its reading", () => {
  expect(setPageReferences(page)).toEqual({
    apa: `Talks, positions as of 2 June 2025. (2025, June 4). Parley. Retrieved November 23, 2026, from ${page.url}`,
    chicago: `“Talks, Positions as of 2 June 2025.” 2025. Parley. June 4, 2025. ${page.url}.`,
    harvard: `Talks, positions as of 2 June 2025 (2025) Parley. Available at: ${page.url} (Accessed: 23 November 2026).`,
  });
});

test("a pinned link is cited with the day of its pinning, for what it shows stays", () => {
  const url = "https://parley.example/s/abc";
  const pin = { id: "abc", pinnedAt: "2025-07-01T23:59:59.999Z", sha256: "0".repeat(64) };
  expect(setPageReferences({ ...page, url, pin })).toEqual({
    apa: `Talks, positions as of 2 June 2025. (2025, July 1). Parley. ${url}`,
    chicago: `“Talks, Positions as of 2 June 2025.” 2025. Parley. July 1, 2025. ${url}.`,
    harvard: `Talks, positions as of 2 June 2025 (2025) Parley. Available at: ${url}.`,
  });
});
