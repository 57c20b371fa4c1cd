import { isMap, isScalar, isSeq, type Node } from "yaml";
import type { LineIndex, Place } from "./line-index";
import { parseTree } from "./parse-part";
import type { LocatedProblem, Path, Problem } from "./problem";
import type { TextPart } from "./text-parts";

/** A batch of positions and the place of its first one in the list. */
export interface Batch {
  part: TextPart;
  first: number;
}

interface Tree {
  part: TextPart;
  root: unknown;
}

/** Finds the places of a dossier's entries. Parses a part again when it is asked about it, and keeps the last one. */
export class Locator {
  #outline: Tree | undefined;
  #batch: Tree | undefined;

  constructor(
    private readonly outline: TextPart,
    private readonly batches: readonly Batch[],
    private readonly lines: LineIndex,
  ) {}

  /** A problem with its place, and with the line of the other place if it has one. */
  locate({ path, message, atKey = false, other }: Problem): LocatedProblem {
    const place = this.#find(path, atKey);
    return { ...place, path, message: other ? `${message} (line ${this.#find(other, false).line})` : message };
  }

  /** The place of an entry's value, or of its name; where the path leads nowhere, that of the nearest entry around it. */
  #find(path: Path, atKey: boolean): Place {
    const { tree, rest } = this.#treeOf(path);
    let node = tree.root;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of rest.entries()) {
      const found = child(node, step);
      if (found === null) break;
      const wantsKey = atKey && depth === rest.length - 1;
      offset = (wantsKey ? startOf(found.key) : startOf(found.value)) ?? startOf(found.key) ?? offset;
      node = found.value;
    }
    return this.lines.at(tree.part.toWhole(offset));
  }

  /** The parsed part in which a path leads on, and the way from there. */
  #treeOf(path: Path): { tree: Tree; rest: Path } {
    const [list, index, ...rest] = path;
    const batch = list === "positions" && typeof index === "number" ? this.#batchOf(index) : undefined;
    if (batch === undefined || typeof index !== "number") {
      this.#outline ??= parsed(this.outline);
      return { tree: this.#outline, rest: path };
    }
    if (this.#batch?.part !== batch.part) this.#batch = parsed(batch.part);
    return { tree: this.#batch, rest: [index - batch.first, ...rest] };
  }

  #batchOf(index: number): Batch | undefined {
    return this.batches.findLast(({ first }) => first <= index);
  }
}

function parsed(part: TextPart): Tree {
  return { part, root: parseTree(part).contents };
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (isSeq(node) && typeof step === "number") {
    const value = node.items[step];
    return value === undefined ? null : { key: null, value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}

function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}
