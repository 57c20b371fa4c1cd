import type { CaptureContext } from "./candidate";
import { proposeCandidates } from "./propose-candidates";

/** A small negotiation with names and keywords in three languages. */
export function contextIn(language: string): CaptureContext {
  return {
    language,
    writtenOn: "2025-06-05",
    parties: [
      {
        slug: "russia",
        names: [
          "Russia",
          "Moscow",
          "Kremlin",
          "Russian",
          "Lavrov",
          "Россия",
          "Москва",
          "Кремль",
          "российский",
          "Росія",
          "Кремль",
          "російський",
          "Лавров",
        ],
        memberOf: [],
      },
      {
        slug: "ukraine",
        names: [
          "Ukraine",
          "Kyiv",
          "Ukrainian",
          "Украина",
          "Киев",
          "украинский",
          "Україна",
          "Київ",
          "український",
          "Сибіга",
        ],
        memberOf: [],
      },
      { slug: "france", names: ["France", "Paris", "French"], memberOf: ["e3"] },
      { slug: "e3", names: ["E3", "European powers"], memberOf: [] },
    ],
    issues: [
      {
        slug: "neutrality",
        title: "Permanent neutrality",
        proposition: "Ukraine adopts permanent neutrality.",
        category: "Security",
        keywords: ["neutrality", "нейтралитет", "нейтралітет"],
      },
      {
        slug: "arms",
        title: "Halt to arms supplies",
        proposition: "Western arms supplies to Ukraine stop.",
        category: "Security",
        keywords: ["arms supplies", "поставки оружия", "постачання зброї"],
      },
      {
        slug: "troops",
        title: "Foreign troops in Ukraine",
        proposition: "Foreign troops may be stationed in Ukraine.",
        category: "Security",
        keywords: ["foreign troops", "peacekeepers", "иностранные войска", "іноземні війська"],
      },
      {
        slug: "ceasefire",
        title: "Ceasefire before talks",
        proposition: "A full ceasefire precedes talks.",
        category: "Process",
        keywords: ["ceasefire", "truce", "прекращение огня", "перемирие", "перемир'я"],
      },
      {
        slug: "prisoners",
        title: "Prisoner exchange",
        proposition: "All prisoners are exchanged.",
        category: "Humanitarian",
        keywords: ["prisoners", "обмен пленными", "обмін полоненими"],
      },
    ],
  };
}

/** What a text yields, as "party answer issue", sorted. */
export function proposedFrom(text: string, language = "en"): string[] {
  return proposeCandidates(text, contextIn(language))
    .map(({ party, answer, issue }) => `${party} ${answer} ${issue}`)
    .sort();
}
