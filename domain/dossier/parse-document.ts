import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from "yaml";
import { findForbiddenCharacter } from "./forbidden-character";
import { LIMITS } from "./limits";
import { Locator } from "./located-value";
import type { LocatedProblem, Path } from "./problem";

/** The text of a file, read as plain values. */
export interface ParsedText {
  /** Objects without prototype, arrays, strings, booleans and null. Undefined when the text is no YAML. */
  value: unknown;
  locator: Locator;
  /** What is wrong with the text itself; what stands in it is checked afterwards. */
  problems: LocatedProblem[];
}

/**
 * Reads YAML 1.2, of which JSON is a part, without its means to repeat or to type values: no anchors, aliases or tags.
 * Never throws.
 */
export function parseText(text: string): ParsedText {
  const lines = new LineCounter();
  // Whether keys are unique is seen below: the package compares each with all others of its map.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const locator = new Locator(document.contents, lines);
  const syntax = syntaxProblems(document, locator);
  if (syntax.length > 0) return { value: undefined, locator, problems: syntax };
  const reader = new ValueReader(text, locator);
  const value = reader.read(document.contents, []);
  return { value, locator, problems: [...reader.problems, ...commentProblems(text, locator, reader.scalarEnds)] };
}

function syntaxProblems({ errors }: Document.Parsed, locator: Locator): LocatedProblem[] {
  const deep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep)
    return [{ ...locator.at(deep.pos[0]), path: [], message: "is nested too deeply; the format needs six levels" }];
  return errors.map(({ code, message, pos }) => {
    const several =
      "a second document begins here; a file holds one dossier, so write the others in files of their own";
    return {
      ...locator.at(pos[0]),
      path: [],
      message: code === "MULTIPLE_DOCS" ? several : `is not valid YAML: ${message}`,
    };
  });
}

/** Turns nodes into plain values and collects what the format has no place for. */
class ValueReader {
  readonly problems: LocatedProblem[] = [];
  /** Where each piece of text begins and ends: what is outside of them is comment or syntax. */
  readonly scalarEnds: [number, number][] = [];

  constructor(
    private readonly text: string,
    private readonly locator: Locator,
  ) {}

  read(node: ParsedNode | null, path: Path): unknown {
    if (node === null) return null;
    if (isAlias(node)) return this.refuse(node, path, "is an alias; write its value out");
    if (node.anchor) this.refuse(node, path, "is an anchor; write the value out wherever it is needed");
    if (node.tag) this.refuse(node, path, `has the tag ${node.tag}; write the value plainly, in quotes if it is text`);
    if (path.length > LIMITS.depth) return this.refuse(node, path, "is nested too deeply; the format needs six levels");
    if (isMap(node)) return this.readMap(node.items as MapItem[], path);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as ParsedNode, [...path, index]));
    if (isScalar(node)) return this.readScalar(node as Scalar.Parsed, path);
    return null;
  }

  private readMap(items: MapItem[], path: Path): unknown {
    const object: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, ParsedNode>();
    for (const { key, value } of items) {
      if (!isScalar(key) || typeof key.value !== "string") {
        this.refuse(key ?? value, path, "has a field without a name; expected a field of the format");
        continue;
      }
      this.readScalar(key as Scalar.Parsed, [...path, key.value]);
      const first = seen.get(key.value);
      if (first) {
        const line = this.locator.at(first.range[0]).line;
        this.refuse(key, [...path, key.value], `is given twice; keep one (the other is on line ${line})`);
        continue;
      }
      seen.set(key.value, key);
      object[key.value] = this.read(value, [...path, key.value]);
    }
    return object;
  }

  private readScalar(node: Scalar.Parsed, path: Path): unknown {
    const { value } = node;
    const [start, end] = node.range;
    this.scalarEnds.push([start, end]);
    // Nothing in the format is a number: digits without quotes are text as it stands there.
    if (typeof value === "number" || typeof value === "bigint") return node.source;
    if (typeof value !== "string") return value;
    const found = findForbiddenCharacter(value);
    if (found) {
      // Written as an escape it is nowhere in the text: then the place is that of the whole value.
      const inText = findForbiddenCharacter(this.text.slice(start, end));
      const at = this.locator.at(start + (inText?.index ?? 0));
      this.problems.push({ ...at, path, message: found.message });
    }
    return value;
  }

  private refuse(node: ParsedNode | null, path: Path, message: string): undefined {
    this.problems.push({ ...this.locator.at(node?.range[0] ?? 0), path, message });
    return undefined;
  }
}

interface MapItem {
  key: ParsedNode | null;
  value: ParsedNode | null;
}

/** Forbidden characters in comments and between values: they could make a file look other than it is. */
function commentProblems(text: string, locator: Locator, scalars: readonly [number, number][]): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  let from = 0;
  for (const [start, end] of [...scalars, [text.length, text.length] as const]) {
    const found = start > from ? findForbiddenCharacter(text.slice(from, start)) : null;
    if (found) problems.push({ ...locator.at(from + found.index), path: [], message: found.message });
    from = Math.max(from, end);
  }
  return problems;
}
