import { Lexer } from "yaml";

/** Where the entries of a list stand in a text. */
export interface Entries {
  /** From the first entry to behind the last. */
  start: number;
  end: number;
  /** Where each entry begins. */
  starts: number[];
  /** Whether the list stands in brackets. */
  bracketed: boolean;
}

// What the lexer adds to the text's own pieces.
const DOCUMENT = "\u0002";
const FLOW_ERROR = "\u0018";
const SCALAR = "\u001f";

/**
 * Finds the entries of a list that is a field of the whole text, by its tokens alone: they need a hundredth of the memory of
 * the parsed list. Null when there is no such list or the text is written in a way that this does not follow.
 */
export function findEntries(text: string, field: string): Entries | null {
  const finder = new Finder(field);
  let offset = 0;
  let isMarked = false;
  for (const token of new Lexer().lex(text)) {
    if (token === FLOW_ERROR) return null;
    if (token === SCALAR) isMarked = true;
    if (token === SCALAR || token === DOCUMENT) continue;
    finder.take(token, offset, isMarked || token.startsWith('"') || token.startsWith("'"));
    if (finder.isDone) break;
    isMarked = false;
    offset += token.length;
  }
  return finder.finish(text.length);
}

/** Follows the tokens: first to the field, then through its list. */
class Finder {
  #depth = 0;
  #lineStart = 0;
  #isLineEmpty = true;
  #state: "before" | "at the name" | "at the value" | "inside" | "done" = "before";
  /** The depth at which the field stands: 0 in block style, 1 inside braces. */
  #fieldDepth = 0;
  #indent = 0;
  #found: Entries | null = null;

  constructor(private readonly field: string) {}

  get isDone(): boolean {
    return this.#state === "done";
  }

  finish(end: number): Entries | null {
    if (this.#found === null || this.#state === "done") return this.#found;
    return this.#found.bracketed ? null : { ...this.#found, end };
  }

  take(token: string, at: number, isScalar: boolean): void {
    const says = !/^[\s#]/.test(token);
    if (says) this.#step(token, at, isScalar);
    if (says && !isScalar) this.#nest(token, at);
    const newline = token.lastIndexOf("\n");
    if (newline >= 0) {
      this.#lineStart = at + newline + 1;
      this.#isLineEmpty = newline === token.length - 1;
    } else if (says) this.#isLineEmpty = false;
  }

  #step(token: string, at: number, isScalar: boolean): void {
    const column = at - this.#lineStart;
    if (this.#state === "before") {
      const isTop = this.#depth === 1 ? this.#fieldDepth === 1 : this.#depth === 0 && column === 0 && this.#isLineEmpty;
      if (isTop && isScalar && unquoted(token) === this.field) this.#state = "at the name";
      else if (token === "{" && this.#depth === 0 && column === 0) this.#fieldDepth = 1;
    } else if (this.#state === "at the name") {
      this.#state = token === ":" ? "at the value" : "before";
    } else if (this.#state === "at the value") this.#open(token, at, isScalar, column);
    else if (
      this.#found &&
      !this.#found.bracketed &&
      this.#depth === 0 &&
      this.#isLineEmpty &&
      column <= this.#indent
    ) {
      if (column === this.#indent && token === "-" && !isScalar) this.#found.starts.push(this.#lineStart);
      else this.#close(this.#lineStart);
    }
  }

  #open(token: string, at: number, isScalar: boolean, column: number): void {
    this.#state = "done";
    if (isScalar) return;
    if (token === "-" && this.#isLineEmpty && this.#fieldDepth === 0) {
      const start = this.#lineStart;
      this.#found = { start, end: start, starts: [start], bracketed: false };
      this.#indent = column;
      this.#state = "inside";
    } else if (token === "[") {
      this.#found = { start: at + 1, end: at + 1, starts: [at + 1], bracketed: true };
      this.#state = "inside";
    }
  }

  /** Counts brackets; inside a bracketed list, commas at its own depth divide the entries. */
  #nest(token: string, at: number): void {
    if (token === "[" || token === "{") this.#depth += 1;
    if (token === "]" || token === "}") this.#depth -= 1;
    if (!this.#found?.bracketed || this.#state === "done") return;
    if (token === "," && this.#depth === this.#fieldDepth + 1) this.#found.starts.push(at + 1);
    if (token === "]" && this.#depth === this.#fieldDepth) this.#close(at);
  }

  #close(end: number): void {
    if (this.#found) this.#found.end = end;
    this.#state = "done";
  }
}

const unquoted = (token: string) => token.replace(/^(["'])(.*)\1$/, "$2");
