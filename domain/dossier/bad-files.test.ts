import { expect, test } from "vitest";
import { LIMITS } from "./limits";
import { problemLine } from "./problem";
import { readDossier } from "./read-dossier";

// A good file; each bad one differs from it in what its name tells.
const GOOD = `negotiation: {slug: talks, title: Talks, summary: Some talks.}
rounds:
  - {slug: first, title: First round, date: "2025-06-02", place: Istanbul}
parties:
  - {slug: russia, name: Russian Federation, shortName: Russia, kind: state, role: principal, code: RU}
  - {slug: e3, name: The E3, shortName: E3, kind: coalition, role: backer}
issues:
  - {slug: ceasefire, title: Ceasefire, proposition: A ceasefire comes first., category: Process}
sources:
  - {id: tass, type: webpage, title: A report, url: "https://tass.example/1", language: en}
positions:
  - party: russia
    issue: ceasefire
    stance: supports
    statedOn: "2025-06-02"
    summary: Wants it.
    attribution: on-record
    citations: [{source: tass, quote: we want it}]
`;

function problemsOf(text: string): string[] {
  const result = readDossier(new TextEncoder().encode(text));
  return result.ok ? [] : result.problems.map((problem) => problemLine("f", problem));
}

/** The good file with one passage replaced. */
function changed(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`The good file has no ${from}`);
  return GOOD.replace(from, to);
}

test("the good file has no problem", () => {
  expect(problemsOf(GOOD)).toEqual([]);
});

const second = `  - {party: russia, issue: ceasefire, stance: opposes, statedOn: "2025-06-02", summary: No., attribution: on-record, citations: [{source: tass, quote: we want it}]}\n`;

test.each([
  [
    "an unknown field",
    changed("summary: Wants", "sumary: Wants"),
    [
      "f:12:5 positions[0].summary: is missing; expected what the party stated, in our own words",
      'f:16:5 positions[0].sumary: is no field of the format; did you mean "summary"?',
    ],
  ],
  [
    "an unknown field like no other",
    changed("place: Istanbul", "colour: red"),
    ["f:3:59 rounds[0].colour: is no field of the format; expected one of slug, title, date, place"],
  ],
  [
    "an unknown list",
    `${GOOD}extras: []\n`,
    [
      "f:19:1 extras: is no field of the format; expected one of negotiation, rounds, parties, issues, sources, positions",
    ],
  ],
  [
    "a missing list",
    changed('rounds:\n  - {slug: first, title: First round, date: "2025-06-02", place: Istanbul}\n', ""),
    ["f:1:1 rounds: is missing; expected meetings and tabled texts"],
  ],
  [
    "a list where text belongs",
    changed("summary: Wants it.", "summary: [Wants it.]"),
    ["f:16:14 positions[0].summary: is a list; expected what the party stated, in our own words"],
  ],
  [
    "true where text belongs",
    changed("summary: Wants it.", "summary: true"),
    ["f:16:14 positions[0].summary: is true without quotes; expected what the party stated, in our own words"],
  ],
  [
    "text where true or false belongs",
    changed("stance: supports", "stance: supports\n    redLine: maybe"),
    [
      'f:15:14 positions[0].redLine: is the text "maybe"; expected true only when the party itself called it non-negotiable',
    ],
  ],
  [
    "an empty field",
    changed("summary: Wants it.", "summary:"),
    ["f:16:13 positions[0].summary: is empty; expected what the party stated, in our own words, or no such field"],
  ],
  [
    "an unknown party",
    changed("party: russia", "party: rusia"),
    ['f:12:12 positions[0].party: "rusia" is not among the dossier\'s parties; did you mean "russia"?'],
  ],
  [
    "an unknown issue",
    changed("issue: ceasefire", "issue: neutrality"),
    ['f:13:12 positions[0].issue: "neutrality" is not among the dossier\'s issues; add it there, or name one of them'],
  ],
  [
    "an unknown source",
    changed("source: tass", "source: tas"),
    ['f:18:26 positions[0].citations[0].source: "tas" is not among the dossier\'s sources; did you mean "tass"?'],
  ],
  [
    "a slug in capitals",
    changed("slug: first", "slug: First"),
    ['f:3:12 rounds[0].slug: "First" is not lower-case letters, digits and single hyphens, such as "united-states"'],
  ],
  [
    "a stance outside the list",
    changed("stance: supports", "stance: suports"),
    [
      'f:14:13 positions[0].stance: "suports" is not one of rejects, opposes, conditional, supports, demands, not-addressed, declined, ambiguous; did you mean "supports"?',
    ],
  ],
  [
    "no answer",
    changed("    stance: supports\n", ""),
    ["f:12:5 positions[0]: has no answer; give a stance, or a silence"],
  ],
  [
    "two answers",
    changed("stance: supports", "stance: supports\n    silence: declined"),
    ["f:12:5 positions[0]: has both a stance and a silence; keep the one that holds"],
  ],
  [
    "no citation",
    changed("citations: [{source: tass, quote: we want it}]", "citations: []"),
    ["f:18:16 positions[0].citations: has no citation; give at least one quote with its source"],
  ],
  [
    "an empty quote",
    changed("quote: we want it", 'quote: " "'),
    ["f:18:39 positions[0].citations[0].quote: is empty; expected the exact words of the source"],
  ],
  [
    "an over-long quote",
    changed("we want it", "x".repeat(1001)),
    ["f:18:39 positions[0].citations[0].quote: has 1,001 characters; expected at most 1,000"],
  ],
  [
    "an over-long summary",
    changed("Wants it.", "x".repeat(401)),
    ["f:16:14 positions[0].summary: has 401 characters; expected at most 400"],
  ],
  [
    "a script for an address",
    changed("https://tass.example/1", "javascript:alert(1)"),
    [
      'f:10:53 sources[0].url: "javascript:alert(1)" is not a web address; expected one that begins with https:// or http://',
    ],
  ],
  [
    "a language that is none",
    changed("language: en", "language: English"),
    ['f:10:89 sources[0].language: "English" is not a BCP 47 language tag, such as "en", "uk" or "zh-Hans"'],
  ],
  [
    "a duplicate id",
    changed("  - party: russia\n", "  - id: a\n    party: russia\n") +
      second.replace("{party", "{id: a, party").replace("we want it", "no"),
    ['f:20:10 positions[1].id: "a" is taken; give another id, or keep one of the two (line 12)'],
  ],
  [
    "a statement told twice",
    GOOD + second,
    [
      "f:19:5 positions[1]: repeats a statement of russia on ceasefire on 2025-06-02 with the same quote; keep one of the two (line 12)",
    ],
  ],
  [
    "a party told twice",
    changed("slug: e3, name", "slug: russia, name"),
    ['f:6:12 parties[1].slug: "russia" is taken; give another slug, or keep one of the two (line 5)'],
  ],
  [
    "a member of itself",
    changed("role: backer", "role: backer, memberOf: [e3]"),
    ["f:6:87 parties[1].memberOf[0]: a party cannot be a member of itself; remove it"],
  ],
  [
    "members of each other",
    changed("role: backer", "role: backer, memberOf: [russia]").replace("code: RU", "memberOf: [e3]"),
    [
      'f:5:106 parties[0].memberOf[0]: "e3" is itself a member of "russia", directly or through others; remove one of these memberships',
      'f:6:87 parties[1].memberOf[0]: "russia" is itself a member of "e3", directly or through others; remove one of these memberships',
    ],
  ],
  [
    "a membership that leads nowhere",
    changed("role: backer", "role: backer, memberOf: [nato]"),
    ['f:6:87 parties[1].memberOf[0]: "nato" is not among the dossier\'s parties; add it there, or name one of them'],
  ],
  [
    "a control character",
    changed("Wants it.", "Wants\u0007 it."),
    ["f:16:19 positions[0].summary: holds the control character U+0007; remove it"],
  ],
  [
    "a NUL written as an escape",
    changed("Wants it.", '"Wants\\0 it."'),
    ["f:16:14 positions[0].summary: holds the control character U+0000; remove it"],
  ],
  [
    "a bidirectional override",
    changed("we want it", "we \u202Ewant it"),
    ["f:18:42 positions[0].citations[0].quote: holds U+202E, which changes the direction of the text; remove it"],
  ],
  [
    "a bidirectional isolate in a comment",
    `# \u2066\n${GOOD}`,
    ["f:1:3 dossier: holds U+2066, which changes the direction of the text; remove it"],
  ],
  [
    "half of a character",
    changed("Wants it.", '"\\ud800"'),
    ["f:16:14 positions[0].summary: holds U+D800, half of a character; write the whole character"],
  ],
  [
    "a field twice",
    changed("stance: supports", "stance: supports\n    stance: opposes"),
    ["f:15:5 positions[0].stance: is given twice; keep one (the other is on line 14)"],
  ],
  [
    "an anchor and its alias",
    changed("summary: Wants it.", "summary: &a Wants it.\n    conditions: *a"),
    [
      "f:16:17 positions[0].summary: is an anchor; write the value out wherever it is needed",
      "f:17:17 positions[0].conditions: is an alias; write its value out",
    ],
  ],
  [
    "a tag",
    changed("summary: Wants", "summary: !!binary Wants"),
    [
      "f:16:23 positions[0].summary: has the tag tag:yaml.org,2002:binary; write the value plainly, in quotes if it is text",
    ],
  ],
  [
    "a second document",
    `${GOOD}---\nmore: 1\n`,
    [
      "f:19:1 dossier: a second document begins here; a file holds one dossier, so write the others in files of their own",
    ],
  ],
  ["nothing", "", ["f:1:1 dossier: is empty; expected a dossier"]],
  ["only a comment", "# later\n", ["f:1:1 dossier: is empty; expected a dossier"]],
  [
    "a list for a dossier",
    "- a\n- b\n",
    ["f:1:1 dossier: is a list; expected One negotiation: who stated what, when, and in which words"],
  ],
  [
    "no YAML",
    "a: [1, 2\nb: 3\n",
    [
      "f:2:1 dossier: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
  ],
])("%s", (_, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

test.each([
  "02-06-2025",
  "2025-02-30",
  "2025-13",
  "2025-06-02/2025-05-01",
  "June 2025",
  "2025-06-02T10:00",
  "2025-XX",
  "",
])("the date %j is refused", (date) => {
  expect(problemsOf(changed('statedOn: "2025-06-02"', `statedOn: "${date}"`))).toEqual([
    `f:15:15 positions[0].statedOn: "${date}" is not a date that exists, in EDTF; expected such as "2025-06-02", "2025-06", "2025", "2025~" or "2025-06-01/2025-06-03"`,
  ]);
});

test("every problem of a file is told, in file order", () => {
  const text = changed("slug: first", "slug: F").replace("kind: state", "kind: land").replace("supports", "never");
  expect(problemsOf(text).map((line) => line.split(" ")[1])).toEqual([
    "rounds[0].slug:",
    "parties[0].kind:",
    "positions[0].stance:",
  ]);
});

test("a bomb of aliases is refused without being unfolded", () => {
  const levels = Array.from({ length: 30 }, (_, level) => `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`);
  const problems = problemsOf(["l: &l-1 [x]", ...levels].join("\n"));
  expect(problems).toContain("f:2:10 l0[0]: is an alias; write its value out");
});

test.each(["[", "{a: ", "- "])("a file nested without end by %j is refused", (opening) => {
  expect(problemsOf(opening.repeat(100_000)).join()).toMatch(/is nested too deeply|is not valid YAML/);
});

test("broken UTF-8 is refused at its place", () => {
  const bytes = new TextEncoder().encode("# é\nnegotiation: {slug: x}\n");
  bytes[bytes.length - 5] = 0xff;
  const result = readDossier(bytes);
  expect(result.ok ? [] : result.problems.map((problem) => problemLine("f", problem))).toEqual([
    "f:2:19 dossier: is not valid UTF-8 here; save the file as UTF-8",
  ]);
});

test("a file over 20 MB is refused", () => {
  const result = readDossier(new Uint8Array(LIMITS.file + 1));
  expect(result.ok ? [] : result.problems.map((problem) => problemLine("f", problem))).toEqual([
    "f:1:1 dossier: has 20.0 MB; expected at most 20 MB",
  ]);
});

test("places are right in JSON too, and tabs are no fault", () => {
  const good = JSON.stringify(JSON.parse('{"negotiation":{"slug":"Talks"}}'), null, "\t");
  expect(problemsOf(good)).toContain(
    'f:3:11 negotiation.slug: "Talks" is not lower-case letters, digits and single hyphens, such as "united-states"',
  );
});
