import type { Source } from "../citation/citation";
import { deriveSourceId } from "../dossier/default-names";
import { isLastingId } from "../position/lasting-id";
import { dateOf, type RowFields } from "./read-cells";

/** How a row names its source. */
export interface SourceName {
  id: string | null;
  url: string | null;
  title: string | null;
}

/** How a row names its source; null when it does not. */
export function sourceName({ source, sourceUrl, sourceTitle }: RowFields): SourceName | null {
  const isAddress = source !== undefined && /^https?:\/\//i.test(source);
  const name = {
    id: isAddress ? null : (source ?? null),
    url: sourceUrl ?? (isAddress ? source : null) ?? null,
    title: sourceTitle ?? null,
  };
  return name.id === null && name.url === null && name.title === null ? null : name;
}

/** A source that a table brings along, as a dossier's file writes it and yet unchecked. */
export interface NewSource {
  id: string;
  fields: Readonly<Record<string, string | undefined>>;
  /** The rows that cite it. */
  rows: number[];
}

/** The sources that a table's rows cite: those that are recorded, found by id, address or title, and new ones. */
export class SourceBook {
  readonly #ids = new Set<string>();
  readonly #byUrl = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();
  readonly #added = new Map<string, NewSource>();
  readonly #recorded: ReadonlyMap<string, Source>;
  readonly #cited = new Set<string>();

  constructor(recorded: readonly Source[]) {
    this.#recorded = new Map(recorded.map((source) => [source.id, source]));
    for (const { id, url, title } of recorded) this.#keep({ id, url, title });
  }

  get added(): readonly NewSource[] {
    return [...this.#added.values()];
  }

  /** The recorded ones that rows cite. */
  get cited(): readonly Source[] {
    return [...this.#cited].flatMap((id) => this.#recorded.get(id) ?? []);
  }

  /** The id of the source that a row cites; a message where none is meant, or it cannot be told which. */
  cite(fields: RowFields, row: number): { id: string } | { message: string } {
    const name = sourceName(fields);
    if (name === null) return { message: "is missing; expected the id, the address or the title of a source" };
    const known = this.#find(name);
    if (known !== null) {
      this.#added.get(known)?.rows.push(row);
      this.#cited.add(known);
      return { id: known };
    }
    if (name.id !== null && !isLastingId(name.id)) {
      return { message: `"${name.id}" is neither the id of a source nor an address` };
    }
    if (name.title === null && name.url === null) {
      return {
        message: `no source "${name.id}" is recorded; give its title, type and language in columns of their own`,
      };
    }
    return { id: this.#add(name, fields, row) };
  }

  #find({ id, url, title }: SourceName): string | null {
    if (id !== null) return this.#ids.has(id) ? id : null;
    if (url !== null) return this.#byUrl.get(url) ?? null;
    return title === null ? null : (this.#byTitle.get(title) ?? null);
  }

  #add(name: SourceName, fields: RowFields, row: number): string {
    const id = name.id ?? deriveSourceId(name.title ?? name.url ?? "", this.#ids);
    const { sourceType: type, sourceIssued, sourceLanguage: language } = fields;
    this.#added.set(id, {
      id,
      rows: [row],
      fields: {
        ...{ id, type, language, issued: dateOf(sourceIssued) ?? sourceIssued },
        title: name.title ?? undefined,
        url: name.url ?? undefined,
      },
    });
    this.#keep({ id, url: name.url, title: name.title });
    return id;
  }

  /** An address names one document, a title may name several: the first stands for it. */
  #keep({ id, url, title }: { id: string; url: string | null; title: string | null }): void {
    this.#ids.add(id);
    if (url !== null && !this.#byUrl.has(url)) this.#byUrl.set(url, id);
    if (title !== null && !this.#byTitle.has(title)) this.#byTitle.set(title, id);
  }
}
