import type { TextSpan } from "./candidate";
import { anyOf } from "./cue";
import type { RuleLanguage } from "./stem-word";

/** A day told by the text, and the words that tell it. */
export interface StatementDate {
  statedOn: string | null;
  at: TextSpan | null;
}

const WEEKDAYS: Record<RuleLanguage, readonly string[]> = {
  en: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
  ru: ["воскресень[ея]", "понедельник", "вторник", "сред[ау]", "четверг", "пятниц[ау]", "суббот[ау]"],
  uk: [
    "неділ[яю]",
    "понеділ(?:ок|ка)",
    "вівтор(?:ок|ка)",
    "серед[ау]",
    "четвер(?:га)?",
    "п['’ʼ]ятниц[яюі]",
    "субот[ау]",
  ],
};
const MONTHS: Record<RuleLanguage, readonly string[]> = {
  en: [
    "jan(?:uary)?",
    "feb(?:ruary)?",
    "mar(?:ch)?",
    "apr(?:il)?",
    "may",
    "june?",
    "july?",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "oct(?:ober)?",
    "nov(?:ember)?",
    "dec(?:ember)?",
  ],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
  uk: [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
  ],
};
const RELATIVE: Record<RuleLanguage, readonly [string, number][]> = {
  en: [
    ["yesterday", 1],
    ["today|this morning|this afternoon|this evening", 0],
    ["the day before yesterday", 2],
  ],
  ru: [
    ["вчера", 1],
    ["сегодня", 0],
    ["позавчера", 2],
  ],
  uk: [
    ["вчора|учора", 1],
    ["сьогодні", 0],
    ["позавчора", 2],
  ],
};
/** Before a day: it is still to come, or it is no day of a statement. */
const AHEAD: Record<RuleLanguage, string> = {
  en: "(?:next|by|until|before|from|due|coming|following|after)\\s+(?:\\p{L}+\\s+)?$",
  ru: "(?:следующ\\p{L}*|до|к|после|с)\\s+(?:\\p{L}+\\s+)?$",
  uk: "(?:наступн\\p{L}*|до|після|з)\\s+(?:\\p{L}+\\s+)?$",
};

const patterns = new Map<string, RegExp>();
function dayPattern(words: string): RegExp {
  const known = patterns.get(words) ?? anyOf([words]);
  patterns.set(words, known);
  return known;
}

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The day on which a sentence's statement was made, counted from the day of the text, on or before it; that day itself where nothing tells. */
export function findStatementDate(
  text: string,
  sentence: TextSpan,
  language: RuleLanguage,
  writtenOn: string | null,
): StatementDate {
  const part = text.slice(sentence.start, sentence.end);
  const span = (match: RegExpMatchArray): TextSpan => ({
    start: sentence.start + (match.index ?? 0),
    end: sentence.start + (match.index ?? 0) + match[0].length,
  });
  const ahead = (match: RegExpMatchArray) => new RegExp(AHEAD[language], "iu").test(part.slice(0, match.index));
  const written = writtenOn === null ? null : Date.parse(`${writtenOn}T00:00:00Z`);

  for (const [month, name] of MONTHS[language].entries()) {
    const forms = [`(\\p{N}{1,2})(?:st|nd|rd|th)? (?:${name})(?:,? (\\p{N}{4}))?`];
    if (language === "en") forms.push(`(?:${name}) (\\p{N}{1,2})(?:st|nd|rd|th)?(?:,? (\\p{N}{4}))?`);
    for (const pattern of forms) {
      for (const match of part.matchAll(dayPattern(pattern))) {
        if (ahead(match)) continue;
        const day = Number(match[1]);
        const told = dayOf(match[2] === undefined ? null : Number(match[2]), month, day, written);
        if (told) return { statedOn: told, at: span(match) };
      }
    }
  }
  if (written !== null && !Number.isNaN(written)) {
    for (const [words, back] of RELATIVE[language]) {
      const match = part.matchAll(dayPattern(words)).next().value;
      if (match && back > 0) return { statedOn: iso(written - back * DAY), at: span(match) };
      if (match) return { statedOn: writtenOn, at: span(match) };
    }
    for (const [weekday, words] of WEEKDAYS[language].entries()) {
      for (const match of part.matchAll(dayPattern(words))) {
        if (ahead(match)) continue;
        const back = (new Date(written).getUTCDay() - weekday + 7) % 7;
        return { statedOn: iso(written - back * DAY), at: span(match) };
      }
    }
  }
  return { statedOn: writtenOn, at: null };
}

/** Without a year, the last such day on or before the text's; null where there is no such day, or it is still to come. */
function dayOf(year: number | null, month: number, day: number, written: number | null): string | null {
  const at = (y: number) => {
    const time = Date.UTC(y, month, day);
    return new Date(time).getUTCMonth() === month && new Date(time).getUTCDate() === day ? time : null;
  };
  if (year === null && written === null) return null;
  let time = at(year ?? new Date(written ?? 0).getUTCFullYear());
  if (time !== null && year === null && written !== null && time > written)
    time = at(new Date(written).getUTCFullYear() - 1);
  if (time === null || (written !== null && time > written)) return null;
  // Half a year and more back is history, not news.
  if (written !== null && year === null && written - time > 183 * DAY) return null;
  return iso(time);
}
