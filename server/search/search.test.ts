import { beforeAll, describe, expect, test } from "vitest";
import { searchEntries } from "@/domain/search/entries";
import type { SearchHit } from "@/domain/search/hit";
import { aCitation, anIssue, aParticipation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { loadNegotiation } from "../negotiation/load-negotiation";
import { reindexNegotiation } from "./commands";
import { search } from "./queries";

const now = new Date("2026-01-01T00:00:00Z");

const record = aRecord(
  [
    aPosition({
      statedOn: "2025-06-02",
      issue: "neutrality",
      summary: "Wants neutrality written into the constitution.",
      conditions: "If the Straße stays open in Łódź.",
      speaker: "Dmitry Peskov",
      citations: [
        {
          ...aCitation(),
          exact: "нейтральный статус, её границы",
          language: "ru",
          translation: { text: "neutral status, its borders", by: "TASS" },
        },
        { ...aCitation("reuters"), exact: "a non-bloc state" },
      ],
    }),
    aPosition({
      statedOn: "2025-05-16",
      party: "ukraine",
      summary: "Offers an unconditional ceasefire, said President Зеленський.",
      citations: [{ ...aCitation(), exact: "Ми готові до повного припинення вогню", language: "uk" }],
    }),
  ],
  {
    participations: [
      aParticipation("russia", { name: "Russian Federation", shortName: "Russia", aliases: ["Moscow", "Kremlin"] }),
      aParticipation("ukraine", { name: "Ukraine", shortName: "Ukraine", aliases: ["Kyiv"] }),
      aParticipation("turkey", {
        name: "Türkiye",
        shortName: "Türkiye",
        aliases: ["Erdoğan", "İbrahim Kalın"],
        abbreviation: "TR",
      }),
    ],
    issues: [
      anIssue("ceasefire-first", { title: "Ceasefire first", proposition: "Fighting shall stop before talks." }),
      anIssue("neutrality", { title: "Permanent neutrality", keywords: ["S-400", "non-aligned"] }),
    ],
  },
);
const other = { ...record, slug: "other-talks", title: "Other talks" };

const idOf = ({ kind, ref, negotiation }: SearchHit) => `${kind} ${negotiation}/${ref}`;
const plain = (segments: SearchHit["title"]) => segments.map(({ text }) => text).join("");
const marked = (segments: SearchHit["title"]) => segments.filter(({ hit }) => hit).map(({ text }) => text);
const find = async (query: string) =>
  (await search(query, 20)).hits.filter(({ negotiation }) => negotiation === "talks");

async function mustImport(dossier: Parameters<typeof importDossier>[0]["dossier"]) {
  const result = await importDossier({ dossier, now });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

const reindex = (slug: string) =>
  transaction(async (tx) => {
    const { id } = await tx.negotiation.findUniqueOrThrow({ where: { slug } });
    await reindexNegotiation(tx, id);
  });

const RUSSIAN = "position talks/russia.neutrality.2025-06-02";
const UKRAINIAN = "position talks/ukraine.ceasefire-first.2025-05-16";
const quoteOf = (position: string, number: number) => `${position.replace("position", "quote")}#${number}`;

describeOnEachDatabase("search", () => {
  beforeAll(async () => {
    for (const one of [record, other]) {
      await mustImport(dossierOf(one));
      await reindex(one.slug);
    }
  });

  describe("finds", () => {
    test.each<[what: string, query: string, found: string[]]>([
      ["a party by its name", "russian", ["party talks/russia"]],
      ["a party by what it is also called", "kremlin", ["party talks/russia"]],
      ["without the accent", "turkiye", ["party talks/turkey"]],
      ["with the accent", "TÜRKİYE", ["party talks/turkey"]],
      ["a soft g", "erdogan", ["party talks/turkey"]],
      ["a dotless i", "ibrahim kalin", ["party talks/turkey"]],
      ["Polish letters and sharp s", "lodz strasse", [RUSSIAN]],
      ["Cyrillic in lower case", "зеленський", [UKRAINIAN]],
      ["Cyrillic in capitals, by its beginning", "ЗЕЛЕНС", [UKRAINIAN]],
      ["Cyrillic without the breve", "зеленськии", [UKRAINIAN]],
      ["ё by е", "ее границы", [quoteOf(RUSSIAN, 1)]],
      ["е by ё", "ёё", [quoteOf(RUSSIAN, 1)]],
      ["a decomposed word", "зеленськи\u0306", [UKRAINIAN]],
      ["a translation", "its borders", [quoteOf(RUSSIAN, 1)]],
      ["the second quote", "non-bloc", [quoteOf(RUSSIAN, 2)]],
      ["a speaker", "peskov", [RUSSIAN]],
      ["an issue by its proposition", "fighting stop", ["issue talks/ceasefire-first"]],
      ["an issue by a keyword", "s-400", ["issue talks/neutrality"]],
      ["words in any order", "status neutral", [quoteOf(RUSSIAN, 1)]],
      ["a word of the title with one of the body", "russia constit", [RUSSIAN]],
      ["nothing when one word is missing", "constitution banana", []],
      ["nothing for the middle of a word", "utrality", []],
    ])("%s", async (_, query, found) => {
      expect((await find(query)).map(idOf).toSorted()).toEqual(found.toSorted());
    });
  });

  test("finds beginnings of words, a hit in the title before one in the body", async () => {
    const found = (await find("neutr")).map(idOf);
    expect(found.toSorted()).toEqual(
      [RUSSIAN, quoteOf(RUSSIAN, 1), quoteOf(RUSSIAN, 2), "issue talks/neutrality"].toSorted(),
    );
    expect((await find("ceasefire")).map(({ kind }) => kind)[0]).toBe("issue");
    expect((await find("ukraine")).map(idOf)[0]).toBe("party talks/ukraine");
  });

  test("marks the hits, in the title and in the text as it was written", async () => {
    const [hit] = await find("зеленськии");
    expect(hit && plain(hit.title)).toBe("Ukraine on Ceasefire first");
    expect(hit && plain(hit.excerpt)).toBe("Offers an unconditional ceasefire, said President Зеленський.");
    expect(hit && marked(hit.excerpt)).toEqual(["Зеленський"]);
    const [turkey] = await find("turk");
    expect(turkey && marked(turkey.title)).toEqual(["Türkiye"]);
    expect(turkey && plain(turkey.excerpt)).toBe("Erdoğan\nİbrahim Kalın");
  });

  test("gives a source once, though two negotiations rest on it, and says when there is more", async () => {
    expect((await search("tass", 10)).hits.filter(({ kind }) => kind === "source")).toHaveLength(1);
    const all = await search("ukraine", 10);
    expect(all.more).toBe(false);
    for (const limit of [1, 2, 3]) {
      const some = await search("ukraine", limit);
      expect(some).toEqual({ hits: all.hits.slice(0, limit), more: true });
    }
    expect(await search("ukraine", all.hits.length)).toEqual(all);
  });

  test.each([
    ...["", " ", "\0", "-", "!!!", "…", "😀", "\uD800"],
    ...['"neutr', "neutr*", "title:neutr", "-neutr", "neutr &", "| neutr", "(neutr", "neutr:*", "'neutr'", "neutr\0"],
    ...[
      "NEAR(neutr, 2)",
      "neutr OR x",
      "{title}: neutr",
      "^neutr",
      "neutr' OR 1=1 --",
      "neutr\\",
      "%neutr_",
      "<->",
      "!neutr",
    ],
    ...["neutr ".repeat(2_000), "a".repeat(10_000), "\u0301".repeat(500), "\uD83D".repeat(300), "𞤀𞤁", "½", "ﷺ", "नि"],
  ])("takes %j as words and nothing else", async (query) => {
    const { hits } = await search(query, 5);
    for (const hit of hits) expect([...marked(hit.title), ...marked(hit.excerpt)]).not.toEqual([]);
  });

  test("signs only part words", async () => {
    const found = (await find("neutr")).map(idOf);
    for (const query of ['"neutr', "neutr*", "(neutr", "neutr:*", "-neutr", "neutr\0", "^neutr", " 'neutr' "]) {
      expect((await find(query)).map(idOf)).toEqual(found);
    }
  });

  test("indexes again what a negotiation holds now, and leaves the others alone", async () => {
    await transaction(async (tx) => {
      const { id } = await tx.negotiation.findUniqueOrThrow({ where: { slug: "other-talks" } });
      await tx.position.updateMany({
        where: { negotiationId: id, key: "ukraine.ceasefire-first.2025-05-16" },
        data: { state: "retracted", publishedRevisionId: null, retractedReason: "It was wrong." },
      });
      await tx.issue.updateMany({
        where: { negotiationId: id, slug: "neutrality" },
        data: { title: "Finlandisation" },
      });
      await reindexNegotiation(tx, id);
      await reindexNegotiation(tx, id);
    });
    expect((await search("finland", 20)).hits.map(idOf)).toContain("issue other-talks/neutrality");
    expect((await search("зеленський", 20)).hits.map(idOf)).toEqual([UKRAINIAN]);
  });

  test("forgets a reindexing that was rolled back", async () => {
    const before = await search("neutr", 20);
    await expect(
      transaction(async (tx) => {
        const { id } = await tx.negotiation.findUniqueOrThrow({ where: { slug: "talks" } });
        await tx.issue.updateMany({ where: { negotiationId: id }, data: { title: "Neutrino" } });
        await reindexNegotiation(tx, id);
        throw new Error("stop");
      }),
    ).rejects.toThrow("stop");
    expect(await search("neutr", 20)).toEqual(before);
  });

  test("indexes just what the published record holds", async () => {
    const loaded = await transaction((tx) => loadNegotiation(tx, "talks"));
    expect(loaded && searchEntries(loaded)).toEqual(searchEntries(record));
  });
});
