import type { TextSpan } from "./candidate";
import { contentOf, leadOf } from "./content";
import { type Cue, findAll } from "./cue";
import type { IssueMention } from "./find-issues";
import { ruleTable } from "./rule-tables";
import { findIssuesIn, type Scene, type SentenceScene } from "./scene";

/** An issue that a cue is about. */
interface IssueOfCue {
  issue: IssueMention;
  /** The part of the text that tells. */
  within: TextSpan;
  /** An "it", or nothing at all, stands for what was spoken of before. */
  carried: boolean;
}

/** What is left unsaid is what was spoken of before, if so few words follow: "Telora is unconvinced." */
const BARE = 3;

/** The issues that a cue is about, and the part of the text that tells: what follows it, what leads to it, or what an "it" stands for. */
export function issuesOfCue(scene: Scene, here: SentenceScene, cue: Cue, topic: readonly IssueMention[]): IssueOfCue[] {
  const whole = contentOf(scene, here, cue);
  // What a stance depends on is not what it is about.
  const marker = cue.kind === "noun" ? undefined : findAll(scene.text, ruleTable(scene.language).conditions, whole)[0];
  const content = marker ? { start: whole.start, end: marker.start } : whole;
  const lead = leadOf(here, cue);
  const about = (within: TextSpan, least: number) =>
    distinct(findIssuesIn(scene, within).filter((issue) => issue.score >= least)).map((issue) => ({
      issue,
      within,
      carried: false,
    }));
  const direct = about(content, 1.6);
  if (direct.length > 0) return direct;
  if (cue.kind === "noun") return [];
  const word = scene.text.slice(cue.start, cue.end);
  // "…, calling it madness" looks back no further than its own part.
  const before = /ing$/u.test(word) ? [] : about(lead, 2).slice(0, 1);
  if (before.length > 0) return before.map((each) => ({ ...each, within: partOf(scene, cue, lead, content) }));
  const { anaphors } = ruleTable(scene.language);
  // An "it" that stands for the issue is the object right behind the cue, or the subject of what is said of it.
  const anaphor =
    findAll(scene.text, anaphors, content).find((each) => each.start - content.start < 8) ??
    (cue.kind === "predicate" ? findAll(scene.text, anaphors, lead)[0] : undefined);
  const bare =
    !OPEN_END.test(word) &&
    cue.kind !== "modal" &&
    rest(scene.text, content) <= BARE &&
    !/["”»]/u.test(scene.text.slice(content.start, content.end));
  if (!(anaphor && content.end - content.start <= 90) && !bare) return faint(scene, content, topic);
  // What stands first in the sentence, or under its heading: "On butter, …", "Sharing of masts: …".
  const earlier = about({ start: here.sentence.start, end: cue.start }, 1.6).slice(0, 1);
  if (earlier.length > 0) return earlier.map((each) => ({ ...each, carried: true }));
  const first = topic[0];
  return first ? [{ issue: first, within: first, carried: true }] : faint(scene, content, topic);
}

/** What is done to the issue may follow the cue: "the tariff must be abolished". */
function partOf(scene: Scene, cue: Cue, lead: TextSpan, content: TextSpan): TextSpan {
  const negated = /^\s+(?:not|never)(?!\p{L})/iu.test(scene.text.slice(content.start, content.end));
  return cue.kind === "modal" && !negated ? { start: lead.start, end: content.end } : lead;
}

/** These say nothing without what follows them. */
const OPEN_END = /(?:(?:^|\s)(?:to|not|never|should|for|of)|n['’]t|готов\p{L}*|не \p{L}+)$/iu;

const rest = (text: string, span: TextSpan) => (text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu) ?? []).length;

/** An issue of which only a word of the proposition stands there, if no other is as near; rather the one spoken of before. */
function faint(scene: Scene, content: TextSpan, topic: readonly IssueMention[]): IssueOfCue[] {
  const weak = findIssuesIn(scene, content).filter((issue) => issue.score >= 0.8);
  const issue = weak.find((each) => topic.some((spoken) => spoken.issue === each.issue)) ?? weak[0];
  const tied = weak.filter((each) => each.score === issue?.score).length > 1;
  return issue && (!tied || topic.some((spoken) => spoken.issue === issue.issue))
    ? [{ issue, within: content, carried: false }]
    : [];
}

/** The surest, and others that stand elsewhere: at most three. */
function distinct(issues: readonly IssueMention[]): IssueMention[] {
  const kept: IssueMention[] = [];
  for (const issue of issues) {
    const apart = kept.every((other) => issue.start >= other.end || other.start >= issue.end);
    if (kept.length < 3 && apart && (kept.length === 0 || issue.score >= 2)) kept.push(issue);
  }
  return kept;
}
