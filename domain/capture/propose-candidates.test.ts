import { describe, expect, it } from "vitest";
import { candidate } from "./candidate";
import { contextIn, proposedFrom } from "./capture-cases.fixture";
import { proposeCandidates } from "./propose-candidates";

describe("proposeCandidates", () => {
  it.each<[string, string, string[]]>([
    [
      "gives a rejected demand to both",
      "Kyiv rejected Moscow's demand for neutrality.",
      ["russia demands neutrality", "ukraine rejects neutrality"],
    ],
    ["knows a future refused", "The Kremlin will never accept foreign troops.", ["russia rejects troops"]],
    ["follows a predicate to whom it concerns", "Neutrality is unacceptable to Kyiv.", ["ukraine rejects neutrality"]],
    ["follows a passive to its agent", "The truce was rejected by Moscow.", ["russia rejects ceasefire"]],
    ["takes no rejection that did not happen", "Ukraine did not reject the truce.", []],
    ["takes no demand that was not made", "Moscow does not demand neutrality.", []],
    ["turns a negated agreement into a rejection", "Moscow does not accept a ceasefire.", ["russia rejects ceasefire"]],
    [
      "reads a demand to stop as support of a stop",
      "Moscow demanded an end to arms supplies.",
      ["russia demands arms"],
    ],
    [
      "reads a demand for what the proposition ends as its rejection",
      "Kyiv demanded arms supplies.",
      ["ukraine rejects arms"],
    ],
    [
      "tells what it depends on",
      "Moscow would agree to a truce only if Kyiv pulls back.",
      ["russia conditional ceasefire"],
    ],
    ["takes no opinion of bystanders", "Analysts say Moscow rejects the truce.", []],
    ["takes no question", "Did Moscow reject the truce?", []],
    ["takes no possibility", "Moscow might accept a ceasefire.", []],
    ["takes nothing long past", "In 2022 Moscow rejected a truce.", []],
    ["takes nobody's word for another's position", "Moscow said Kyiv rejected the truce.", []],
    ["gives a silence its name", "The Kremlin declined to comment on the ceasefire.", ["russia declined ceasefire"]],
    ["keeps a coalition apart from its members", "The European powers demanded a ceasefire.", ["e3 demands ceasefire"]],
    [
      "gives two subjects their shares",
      "Kyiv backed the ceasefire, but Moscow opposed it.",
      ["russia opposes ceasefire", "ukraine supports ceasefire"],
    ],
    [
      "learns people from the text",
      "Hans Roux, France's envoy, arrived. Roux said Paris opposes foreign troops.",
      ["france opposes troops"],
    ],
    [
      "resolves a pronoun to who was spoken of",
      "Moscow stood firm. It rejected a ceasefire.",
      ["russia rejects ceasefire"],
    ],
    ["takes nothing that somebody unknown says", "Marine biologists said Moscow should accept a truce.", []],
    [
      "carries the issue to a sentence that names none",
      "Kyiv backed the ceasefire. Moscow was unconvinced.",
      ["russia opposes ceasefire", "ukraine supports ceasefire"],
    ],
    [
      "reads a party's own ministry behind its stance",
      "Paris was brief. Moscow rejects a ceasefire, its foreign ministry said.",
      ["russia rejects ceasefire"],
    ],
    ["reads whom an opening names", "For Moscow, foreign troops are unacceptable.", ["russia rejects troops"]],
    ["turns round a wish that is denied", "Moscow does not want a ceasefire.", ["russia opposes ceasefire"]],
    ["takes no readiness to talk for support", "Moscow is ready to talk about a ceasefire.", []],
    ["gives a must to who says it", "“Ukraine must adopt neutrality,” Lavrov said.", ["russia demands neutrality"]],
  ])("%s", (_, text, expected) => expect(proposedFrom(text)).toEqual(expected));

  it.each<[string, string, string[]]>([
    [
      "отклонил требование",
      "Киев отверг требование Москвы о нейтралитете.",
      ["russia demands neutrality", "ukraine rejects neutrality"],
    ],
    ["требует прекратить", "Россия требует прекратить поставки оружия.", ["russia demands arms"]],
    ["условие", "Москва готова на перемирие только при условии отвода войск.", ["russia conditional ceasefire"]],
    ["по его словам", "Лавров был краток. По его словам, Москва отвергает перемирие.", ["russia rejects ceasefire"]],
    ["обмен, обмену", "Киев готов к обмену пленными.", ["ukraine supports prisoners"]],
    ["прекращение огня", "Украина требует прекращения огня.", ["ukraine demands ceasefire"]],
    ["не исключил", "Киев не исключил перемирия.", []],
    ["аналитики", "Эксперты считают, что Москва отвергает перемирие.", []],
  ])("reads Russian: %s", (_, text, expected) => expect(proposedFrom(text, "ru")).toEqual(expected));

  it.each<[string, string, string[]]>([
    [
      "відкинув",
      "Київ відкинув вимогу Москви щодо нейтралітету.",
      ["russia demands neutrality", "ukraine rejects neutrality"],
    ],
    ["вимагає припинити", "Росія вимагає припинити постачання зброї.", ["russia demands arms"]],
    ["не погоджується", "Україна не погодиться на іноземні війська.", ["ukraine rejects troops"]],
  ])("reads Ukrainian: %s", (_, text, expected) => expect(proposedFrom(text, "uk")).toEqual(expected));

  const long =
    "Kyiv rejected Moscow's demand for neutrality on Wednesday. “We will not accept foreign troops,” Lavrov said. ".repeat(
      3,
    );

  it("proposes only what the contract allows, within the text and of the negotiation", () => {
    const context = contextIn("en");
    const proposed = proposeCandidates(long, context);
    expect(proposed.length).toBeGreaterThan(2);
    for (const each of proposed) {
      expect(candidate.safeParse(each).success).toBe(true);
      expect(context.parties.map(({ slug }) => slug)).toContain(each.party);
      expect(context.issues.map(({ slug }) => slug)).toContain(each.issue);
      expect(each.answer).not.toBeNull();
      for (const span of [each.quote, ...each.reasons.map(({ at }) => at)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(long.length);
      }
    }
  });

  it("proposes the same twice", () => {
    expect(proposeCandidates(long, contextIn("en"))).toEqual(proposeCandidates(long, contextIn("en")));
  });

  it("quotes direct speech without its marks, and says who spoke", () => {
    const [first] = proposeCandidates("“We will not accept foreign troops,” Sergei Lavrov said.", contextIn("en"));
    expect(
      first && "“We will not accept foreign troops,” Sergei Lavrov said.".slice(first.quote.start, first.quote.end),
    ).toBe("We will not accept foreign troops");
    expect(first).toMatchObject({ speaker: "Sergei Lavrov", attribution: "on-record" });
  });

  // Half a second on an idle core; what grows with the square of the length takes half a minute.
  it("reads ten thousand words without slowing down by their number", () => {
    const text = long.repeat(200);
    const before = performance.now();
    proposeCandidates(text, contextIn("en"));
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("survives an empty text and an empty negotiation", () => {
    expect(proposeCandidates("", contextIn("en"))).toEqual([]);
    expect(proposeCandidates(long, { ...contextIn("en"), parties: [], issues: [] })).toEqual([]);
  });

  it("reads a title that the proposition does not hold as the proposition itself", () => {
    const known = contextIn("en");
    const truce = {
      slug: "truce",
      title: "Truce",
      proposition: "Fighting stops before talks.",
      category: "Process",
      keywords: [],
    };
    const stated = proposeCandidates("Kyiv demands a truce before any talks.", { ...known, issues: [truce] });
    expect(stated.map(({ party, answer }) => `${party} ${answer}`)).toEqual(["ukraine demands"]);
  });

  it("says where the proposition is the opposite of what is demanded", () => {
    const text = "Kyiv demanded arms supplies.";
    const [rejected] = proposeCandidates(text, contextIn("en"));
    const opposite = rejected?.reasons.find(({ code }) => code === "opposite");
    expect(opposite && text.slice(opposite.at.start, opposite.at.end)).toBe("arms supplies");
    const [demanded] = proposeCandidates("Moscow demanded an end to arms supplies.", contextIn("en"));
    expect(demanded?.reasons.map(({ code }) => code)).not.toContain("opposite");
  });
});
