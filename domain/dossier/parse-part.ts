import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar } from "yaml";
import { findForbiddenCharacter } from "./forbidden-character";
import { LIMITS } from "./limits";
import type { LineIndex } from "./line-index";
import type { LocatedProblem, Path } from "./problem";
import type { TextPart } from "./text-parts";

/** A part of a text, parsed. */
export interface ParsedPart {
  root: ParsedNode | null;
  /** Objects without prototype, arrays, strings, booleans and null. Undefined when the part is no YAML. */
  value: unknown;
  /** What is wrong with the text itself; what stands in it is checked afterwards. */
  problems: LocatedProblem[];
}

/**
 * Parses a part as YAML 1.2, of which JSON is a part, without its means to repeat or to type values: no anchors, aliases or
 * tags. `path` is the way to the part's own value. Never throws.
 */
export function parsePart(part: TextPart, lines: LineIndex, path: Path): ParsedPart {
  const document = parseTree(part);
  const root = document.contents;
  const syntax = syntaxProblems(document, part, lines);
  if (syntax.length > 0) return { root, value: undefined, problems: syntax };
  const reader = new ValueReader(part, lines);
  const value = reader.read(root, path);
  return { root, value, problems: [...reader.problems, ...reader.commentProblems()] };
}

/** The nodes of a part, without any check. */
export function parseTree({ text }: TextPart): Document.Parsed {
  // Whether keys are unique is seen below: the package compares each with all others of its map.
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false });
}

const TOO_DEEP = "is nested too deeply; the format needs six levels";
const SEVERAL = "a second document begins here; a file holds one dossier, so write the others in files of their own";

function syntaxProblems({ errors }: Document.Parsed, part: TextPart, lines: LineIndex): LocatedProblem[] {
  const place = (offset: number) => lines.at(part.toWhole(offset));
  const deep = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep) return [{ ...place(deep.pos[0]), path: [], message: TOO_DEEP }];
  return errors.map(({ code, message, pos }) => ({
    ...place(pos[0]),
    path: [],
    message: code === "MULTIPLE_DOCS" ? SEVERAL : `is not valid YAML: ${message}`,
  }));
}

interface MapItem {
  key: ParsedNode | null;
  value: ParsedNode | null;
}

/** Turns nodes into plain values and collects what the format has no place for. */
class ValueReader {
  readonly problems: LocatedProblem[] = [];
  /** Where each scalar begins and ends, in file order: what is outside of them is comment or syntax. */
  readonly #scalars: [number, number][] = [];

  constructor(
    private readonly part: TextPart,
    private readonly lines: LineIndex,
  ) {}

  read(node: ParsedNode | null, path: Path): unknown {
    if (node === null) return null;
    if (isAlias(node)) return this.#refuse(node.range[0], path, "is an alias; write its value out");
    const [start] = node.range;
    if (node.anchor) this.#refuse(start, path, "is an anchor; write the value out wherever it is needed");
    if (node.tag)
      this.#refuse(start, path, `has the tag ${node.tag}; write the value plainly, in quotes if it is text`);
    if (path.length > LIMITS.depth) return this.#refuse(start, path, TOO_DEEP);
    if (isMap(node)) return this.#readMap(node.items as MapItem[], path, start);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item as ParsedNode, [...path, index]));
    return isScalar(node) ? this.#readScalar(node as Scalar.Parsed, path) : null;
  }

  /** Forbidden characters in comments and between values: they could make a file look other than it is. */
  commentProblems(): LocatedProblem[] {
    const { text } = this.part;
    const problems: LocatedProblem[] = [];
    let from = 0;
    for (const [start, end] of [...this.#scalars, [text.length, text.length] as const]) {
      const found = start > from ? findForbiddenCharacter(text.slice(from, start)) : null;
      if (found) problems.push({ ...this.#place(from + found.index), path: [], message: found.message });
      from = Math.max(from, end);
    }
    return problems;
  }

  #readMap(items: readonly MapItem[], path: Path, start: number): unknown {
    const object: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, number>();
    for (const { key, value } of items) {
      const name = isScalar(key) ? this.#readScalar(key as Scalar.Parsed, path) : null;
      const at = key?.range[0] ?? start;
      if (typeof name !== "string") {
        this.#refuse(at, path, "has a field whose name is no text; expected a field of the format");
        continue;
      }
      const first = seen.get(name);
      if (first !== undefined) {
        const { line } = this.#place(first);
        this.#refuse(at, [...path, name], `is given twice; keep one (the other is on line ${line})`);
        continue;
      }
      seen.set(name, at);
      object[name] = this.read(value, [...path, name]);
    }
    return object;
  }

  #readScalar(node: Scalar.Parsed, path: Path): unknown {
    const { value } = node;
    const [start, end] = node.range;
    this.#scalars.push([start, end]);
    // Nothing in the format is a number: digits without quotes are text as it stands there.
    if (typeof value === "number" || typeof value === "bigint") return node.source;
    if (typeof value !== "string") return value;
    const found = findForbiddenCharacter(value);
    if (found) {
      // Written as an escape it is nowhere in the text: then the place is that of the whole value.
      const inText = findForbiddenCharacter(this.part.text.slice(start, end));
      this.#refuse(start + (inText?.index ?? 0), path, found.message);
    }
    return value;
  }

  #refuse(offset: number, path: Path, message: string): undefined {
    this.problems.push({ ...this.#place(offset), path, message });
    return undefined;
  }

  #place(offset: number) {
    return this.lines.at(this.part.toWhole(offset));
  }
}
