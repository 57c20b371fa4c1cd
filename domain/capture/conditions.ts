import type { TextSpan } from "./candidate";
import { type Answer, type Cue, findAll } from "./cue";
import { ruleTable } from "./rule-tables";
import type { Scene, SentenceScene } from "./scene";

/** The words that make a stance depend on something, and all that it depends on; null where it stands by itself. */
export function findConditions(
  scene: Scene,
  here: SentenceScene,
  cue: Cue,
  answer: Answer,
): { marker: TextSpan; whole: TextSpan } | null {
  const { text } = scene;
  const markers = findAll(text, ruleTable(scene.language).conditions, here.sentence);
  const after = markers.find(
    (each) => each.start >= cue.end && !here.boundaries.some((stop) => stop.start >= cue.end && stop.end <= each.start),
  );
  const marker = after ?? (markers[0] && markers[0].start - here.sentence.start < 4 ? markers[0] : undefined);
  if (!marker) return null;
  // A refusal with an "if" stays a refusal; "unless" and "until" leave a door open.
  if (
    answer === "rejects" &&
    !/^(?:unless|until|без|пока не|до тех пор|доки не|поки не)/iu.test(text.slice(marker.start, marker.end))
  )
    return null;
  const rest = text.slice(marker.start, here.sentence.end);
  const stop = rest
    .slice(marker.end - marker.start)
    .search(
      /[;”»"]|\.$|,\s+(?:\p{Lu}\p{L}+\s+)*(?:he|she|it|said|сказал|заявил|заявив|сказав)(?!\p{L})|,\s+(?:but|while|а|но|але)(?!\p{L})/u,
    );
  const end = stop < 0 ? here.sentence.end : marker.end + stop;
  const whole = text
    .slice(marker.start, end)
    .trimEnd()
    .replace(/[.,;]$/u, "");
  return { marker, whole: { start: marker.start, end: marker.start + whole.length } };
}
