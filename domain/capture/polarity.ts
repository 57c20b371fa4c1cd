import type { TextSpan } from "./candidate";
import { isReversed } from "./content";
import { type Answer, findAll, reverse } from "./cue";
import type { IssueMention } from "./find-issues";
import { ruleTable } from "./rule-tables";
import type { Scene } from "./scene";

const TALKED_OF =
  /(?<!\p{L})(?:negotiat|discuss|talk|debat|обсужда|обсудить|обговор|говорить)\p{L}*(?:\s+(?:on|about|over|of))?(?:\s+\p{L}+){0,2}\s*$/iu;
const WHOLE =
  /(?<!\p{L})(?:move|proposal|plan|compromise|deal|position|offer|point|clause|rule|provision|article|compromis|предложени\p{L}|пункт\p{L}*|план\p{L}*|пропозиці\p{L})\s+(?:on|about|over|regarding|concerning|по|о|об|про|щодо)(?:\s+(?:the|a|an))?\s*$/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The answer to the proposition, which may say the opposite of what the words are about: "demands arms supplies" rejects
 * that they stop. Null where the words and the proposition are of two scripts and only the proposition is turned round.
 */
export function polarised(
  scene: Scene,
  answer: Answer,
  issue: IssueMention,
  within: TextSpan,
  proposition: string,
): Answer | null {
  // A proposition is often in another language than the text.
  const language = CYRILLIC.test(proposition) ? (scene.language === "en" ? "ru" : scene.language) : "en";
  const asks =
    findAll(proposition, ruleTable(language).reversers, { start: 0, end: proposition.length }).length % 2 === 1;
  // A name with such a word in it ("lifting sanctions", "прекращение огня") was recorded for what the proposition says.
  const named = findAll(scene.text, ruleTable(scene.language).reversers, issue).length > 0;
  const says = isReversed(scene, within, issue) !== (named && asks);
  if (asks === says) return answer;
  // "A move on night shifts" is the proposition as it stands.
  if (WHOLE.test(scene.text.slice(within.start, issue.start))) return answer;
  // Not to talk of something says nothing of whether it should end.
  if (TALKED_OF.test(scene.text.slice(within.start, issue.start))) return answer;
  // A bare keyword that the proposition does not hold may stand for the whole of it.
  if (asks && !issue.literal)
    return CYRILLIC.test(proposition) === CYRILLIC.test(scene.text.slice(issue.start, issue.end)) ? answer : null;
  return reverse(answer);
}
