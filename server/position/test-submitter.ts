// Started by killed.test.ts on the database at DATABASE_URL: submits positions until it is killed, each from a source of its
// own. Prints "begun" before it submits one, and its lasting id once that was acknowledged.
import type { Viewer } from "@/domain/access/role";
import { submitPosition } from "./submit";
import { openPositionDraft, TYPED } from "./test-drafts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date("2026-03-01T10:00:00Z");

const viewer: Viewer = JSON.parse(String(process.argv[2]));
const first = Number(process.argv[3]);

for (let number = first; ; number++) {
  const url = `https://example.org/source-${number}`;
  const newSource = { title: `Source ${number}`, type: "webpage", language: "en", url };
  const values = {
    ...TYPED,
    statedOn: new Date(Date.UTC(1990, 0, 1) + number * DAY).toISOString().slice(0, 10),
    citations: [
      { quote: `words ${number}`, newSource },
      { quote: `more words ${number}`, source: "tass" },
    ],
  };
  const draftId = await openPositionDraft(viewer, "talks", null, values);
  process.stdout.write("begun\n");
  const request = { viewer, negotiation: "talks", position: null, baseRevisionId: null, draftId, values, now: NOW };
  const result = await submitPosition(request);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  process.stdout.write(`${/talks\.([^?]*)/.exec(result.outcome)?.[1]}\n`);
}
