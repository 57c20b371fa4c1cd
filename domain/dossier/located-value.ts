import { isMap, isScalar, isSeq, type LineCounter, type Node, type ParsedNode } from "yaml";
import type { LocatedProblem, Path, Problem } from "./problem";

/** A place in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Finds the places of a parsed file's entries. */
export class Locator {
  constructor(
    private readonly root: ParsedNode | null,
    private readonly lines: LineCounter,
  ) {}

  /** The place of an offset. */
  at(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** The place of an entry's value, or of its name; where the path leads nowhere, the place of the nearest entry around it. */
  find(path: Path, atKey = false): Place {
    let node: unknown = this.root;
    let offset = startOf(this.root) ?? 0;
    for (const [depth, part] of path.entries()) {
      const step = child(node, part);
      if (step === null) break;
      const wantsKey = atKey && depth === path.length - 1;
      offset = (wantsKey ? startOf(step.key) : startOf(step.value)) ?? startOf(step.key) ?? offset;
      node = step.value;
    }
    return this.at(offset);
  }

  /** A problem with its place, and with the line of the other place if it has one. */
  locate({ path, message, atKey, other }: Problem): LocatedProblem {
    const place = this.find(path, atKey);
    return { ...place, path, message: other ? `${message} (line ${this.find(other).line})` : message };
  }
}

function child(node: unknown, part: string | number): { key: unknown; value: unknown } | null {
  if (isSeq(node) && typeof part === "number") {
    const value = node.items[part];
    return value === undefined ? null : { key: null, value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}

function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}
