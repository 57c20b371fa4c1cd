import type { Candidate, CandidateReason, CaptureContext, TextSpan } from "./candidate";
import { findConditions } from "./conditions";
import { isGoverned } from "./content";
import type { Answer, Cue } from "./cue";
import { type IssueMention, indexIssues } from "./find-issues";
import { findParties } from "./find-parties";
import { type Carried, findHolder, type Holder } from "./holder";
import { issuesOfCue } from "./issues-of-cue";
import { learnPeople, type Person, withPeople } from "./people";
import { polarised } from "./polarity";
import { findQuotedSpeech } from "./quoted-speech";
import { findIssuesIn, readSentenceScene, type Scene, type SentenceScene } from "./scene";
import { readSentences } from "./sentences";
import { withShortNames } from "./short-names";
import { attributionOf, quoteOf, speakerName } from "./source-of-words";
import { findStatementDate } from "./statement-date";
import { ruleLanguage } from "./stem-word";
import { negationOf, unstated } from "./unstated";
import { readWords } from "./words";

/**
 * The positions that a text states, as far as rules can tell: deterministic, with the reasons of each, in the order of
 * the text; one of a kind (party, issue, answer). None without a party, an issue and an answer: what cannot be told is left out.
 */
export function proposeCandidates(text: string, context: CaptureContext): Candidate[] {
  const language = ruleLanguage(context.language);
  const words = readWords(text, language);
  const parties = withShortNames(context.parties);
  const people = learnPeople(text, words, findParties(text, words, parties), language);
  const allMentions = findParties(text, words, withPeople(parties, people));
  const whole: Scene = {
    text,
    language,
    context,
    words,
    mentions: allMentions,
    allMentions,
    names: new Map(),
    quotes: findQuotedSpeech(text),
    index: indexIssues(context.issues, language),
  };
  const found = new Map<string, Candidate>();
  let carried: Carried = { subject: null, speaker: null };
  let topic: readonly IssueMention[] = [];
  for (const sentence of readSentences(text, context.language)) {
    const scene = narrowed(whole, sentence);
    if (sentence.heading) {
      // It states nothing, but what stands under it is about what it names.
      const named = findIssuesIn(scene, sentence).filter((issue) => issue.score >= 1.6);
      if (named.length > 0) topic = named;
      continue;
    }
    const here = readSentenceScene(scene, sentence);
    if (!sentence.question) {
      for (const cue of here.cues) {
        for (const candidate of candidatesOf(scene, here, cue, carried, topic, people)) {
          const key = [candidate.party, candidate.issue, candidate.answer].join(" ");
          if (!found.has(key)) found.set(key, candidate);
        }
      }
    }
    carried = carriedFrom(here, carried);
    const spoken = findIssuesIn(scene, sentence).filter((issue) => issue.score >= 1.6);
    if (spoken.length > 0) topic = spoken;
  }
  return [...found.values()].sort((a, b) => a.quote.start - b.quote.start);
}

/** The scene with what stands in one sentence only, so that a long text takes no longer by the sentence. */
function narrowed(scene: Scene, { start, end }: TextSpan): Scene {
  const within = (span: TextSpan) => span.start < end && start < span.end;
  return { ...scene, mentions: scene.allMentions.filter(within), quotes: scene.quotes.filter(within) };
}

function carriedFrom(here: SentenceScene, before: Carried): Carried {
  const outside = here.subjects.filter(
    (subject) => !here.quotes.some((quote) => subject.start >= quote.start && subject.end <= quote.end),
  );
  const subject = outside.find((each) => each.kind === "party" || each.kind === "bystander");
  const saying = here.sayings.find((each) => each.parties !== null);
  const next = subject
    ? subject.parties?.length
      ? { parties: subject.parties, at: { start: subject.start, end: subject.end } }
      : null
    : before.subject;
  const speaker =
    saying?.parties?.length && saying.by
      ? { parties: saying.parties, at: { start: saying.by.start, end: saying.by.end }, saying }
      : saying
        ? null
        : before.speaker;
  return { subject: speaker && saying ? { parties: speaker.parties, at: speaker.at } : next, speaker };
}

function candidatesOf(
  scene: Scene,
  here: SentenceScene,
  cue: Cue,
  carried: Carried,
  topic: readonly IssueMention[],
  people: readonly Person[],
): Candidate[] {
  if (unstated(scene, here, cue) || isGoverned(scene, here, cue)) return [];
  const negation = negationOf(scene, here, cue);
  const answer = answerOf(cue, negation !== null);
  // Ready to talk of something is no support of it.
  if (answer === "supports" && TALK.test(scene.text.slice(cue.end, here.sentence.end))) return [];
  if (answer === null) return [];
  const holder = findHolder(scene, here, cue, carried);
  if (!holder) return [];
  return issuesOfCue(scene, here, cue, topic).flatMap(({ issue, within, carried: isCarried }) => {
    const proposition = scene.context.issues.find(({ slug }) => slug === issue.issue);
    if (!proposition) return [];
    const conditions =
      answer === "supports" || (answer === "rejects" && cue.kind !== "noun")
        ? findConditions(scene, here, cue, answer)
        : null;
    // What is said of "it" or "the plan" is said of the proposition as it stands.
    const stance = conditions
      ? "conditional"
      : isCarried
        ? answer
        : polarised(scene, answer, issue, within, proposition.proposition);
    if (stance === null) return [];
    const opposite = conditions === null && stance !== answer;
    return holder.parties
      .filter((party) => scene.context.parties.some(({ slug }) => slug === party))
      .map((party) => draw(scene, here, { cue, negation, opposite, holder, party, issue, stance, conditions, people }));
  });
}

const TALK = /^\s+(?:(?:to|на|к)\s+)?(?:talk|discuss|negotiat|speak|обсужд|обсуд|обговор|говорить|перегов)/iu;

/** What the words say when they are turned round; null where nothing is left: "did not reject" is no support. */
function answerOf(cue: Cue, negated: boolean): Answer | null {
  if (!negated) return cue.answer;
  if (cue.answer === "supports") return cue.kind === "predicate" ? "opposes" : "rejects";
  if (cue.answer === "opposes") return "supports";
  if (cue.answer === "demands" && cue.kind === "modal") return "rejects";
  return null;
}

interface Drawn {
  cue: Cue;
  negation: TextSpan | null;
  /** Whether the proposition says the opposite of what the words are about. */
  opposite: boolean;
  holder: Holder;
  party: string;
  issue: IssueMention;
  stance: Answer;
  conditions: { marker: TextSpan; whole: TextSpan } | null;
  people: readonly Person[];
}

function draw(
  scene: Scene,
  here: SentenceScene,
  { cue, negation, opposite, holder, party, issue, stance, conditions, people }: Drawn,
): Candidate {
  const date = findStatementDate(scene.text, here.sentence, scene.language, scene.context.writtenOn);
  const speaker = speakerName(scene, holder, people);
  const reason = (code: CandidateReason["code"], { start, end }: TextSpan): CandidateReason => ({
    code,
    at: { start, end },
  });
  const reasons = [reason("party", holder.at), reason("issue", issue), reason("stance", cue)];
  if (negation) reasons.push(reason("negation", negation));
  if (opposite) reasons.push(reason("opposite", issue));
  if (holder.saying) reasons.push(reason("attribution", holder.saying));
  if (conditions) reasons.push(reason("condition", conditions.marker));
  if (date.at) reasons.push(reason("date", date.at));
  return {
    party,
    issue: issue.issue,
    answer: stance,
    conditions: conditions?.whole ?? null,
    speaker,
    attribution: attributionOf(scene, here, cue, speaker),
    statedOn: date.statedOn,
    quote: quoteOf(scene, here, cue),
    reasons,
  };
}
