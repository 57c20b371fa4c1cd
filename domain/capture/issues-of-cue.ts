import type { TextSpan } from "./candidate";
import { contentOf, leadOf } from "./content";
import { type Cue, findAll } from "./cue";
import type { IssueMention } from "./find-issues";
import { ruleTable } from "./rule-tables";
import { findIssuesIn, type Scene, type SentenceScene } from "./scene";

/** The issues that a cue is about, and the part of the text that tells: what follows it, what leads to it, or what an "it" stands for. */
export function issuesOfCue(
  scene: Scene,
  here: SentenceScene,
  cue: Cue,
  topic: readonly IssueMention[],
): { issue: IssueMention; within: TextSpan }[] {
  const whole = contentOf(scene, here, cue);
  // What a stance depends on is not what it is about.
  const marker = cue.kind === "noun" ? undefined : findAll(scene.text, ruleTable(scene.language).conditions, whole)[0];
  const content = marker ? { start: whole.start, end: marker.start } : whole;
  const lead = leadOf(here, cue);
  const about = (within: TextSpan, least: number) =>
    distinct(findIssuesIn(scene, within).filter((issue) => issue.score >= least)).map((issue) => ({ issue, within }));
  const direct = about(content, 1.6);
  if (direct.length > 0) return direct;
  if (cue.kind === "noun") return [];
  const before = about(lead, 2);
  if (before.length > 0) return before.slice(0, 1);
  const { anaphors } = ruleTable(scene.language);
  // An "it" that stands for the issue is the object right behind the cue, or the subject of what is said of it.
  const anaphor =
    findAll(scene.text, anaphors, content).find((each) => each.start - content.start < 8) ??
    (cue.kind === "predicate" ? findAll(scene.text, anaphors, lead)[0] : undefined);
  if (!anaphor || content.end - content.start > 60) return [];
  const earlier = about({ start: here.sentence.start, end: lead.start }, 2).slice(0, 1);
  const first = topic[0];
  return earlier.length > 0 ? earlier : first ? [{ issue: first, within: first }] : [];
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
