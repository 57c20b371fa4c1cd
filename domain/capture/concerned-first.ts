import type { Cue } from "./cue";
import type { PartyMention } from "./find-parties";
import type { Scene, SentenceScene } from "./scene";

/** "For Wellington, an end to aid is a must", "In Moscow's eyes, …", «Для города это …»: whoever is named so first. */
export function concernedFirst(scene: Scene, here: SentenceScene, cue: Cue): PartyMention | null {
  const { text } = scene;
  const first = scene.mentions.find((each) => each.start >= here.sentence.start && each.end <= cue.start);
  if (!first || here.boundaries.some((each) => each.start >= first.end && each.end <= cue.start)) return null;
  const before = text.slice(here.sentence.start, first.start);
  if (/^(?:for|to|для)\s+(?:the\s+)?$/iu.test(before)) return first;
  return /^in\s+(?:the\s+)?$/iu.test(before) &&
    /^(?:['’]s?)?\s+(?:eyes|view|opinion|book)/iu.test(text.slice(first.end))
    ? first
    : null;
}
