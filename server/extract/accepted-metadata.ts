import { sourceForm } from "@/domain/citation/source-form";
import type { SourceMetadata } from "@/domain/citation/source-metadata";
import { parseEdtf } from "@/domain/date/edtf";

/** What a document says of itself, as it says it: of each, the first that a source may have is taken. */
export interface Said {
  types: readonly string[];
  titles: readonly string[];
  containers: readonly string[];
  publishers: readonly string[];
  authors: readonly string[];
  dates: readonly string[];
  urls: readonly string[];
  languages: readonly string[];
}

/** Holds what a document says to what the form of a source takes: the rest is dropped, never cut. */
export function acceptedMetadata(said: Said): SourceMetadata {
  const { shape } = sourceForm;
  const container = first(said.containers, (value) => shape.containerTitle.safeParse(value).data);
  return {
    type: first(said.types, (value) => shape.type.safeParse(value).data),
    title: first(said.titles, (value) => shape.title.safeParse(value).data),
    containerTitle: container,
    publisher: first(said.publishers, (value) => shape.publisher.safeParse(value).data),
    authors: shape.authors.safeParse([...new Set(said.authors.map(authorName).filter(isName))].join("\n")).data ?? [],
    issued: first(said.dates, dateIn),
    url: first(said.urls, (value) => shape.url.safeParse(value).data),
    language: first(said.languages, (value) => shape.language.safeParse(value.replace("_", "-")).data),
  };
}

function first<Value>(said: readonly string[], read: (value: string) => Value): NonNullable<Value> | null {
  for (const value of said) {
    const line = value.replaceAll(/\s+/g, " ").trim();
    const taken = line === "" ? null : read(line);
    if (taken !== null && taken !== undefined) return taken;
  }
  return null;
}

const authorName = (said: string): string =>
  said
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^by:?\s+/i, "");

const isName = (said: string): boolean => said !== "" && !/^(https?:|www\.|@)|\/\//i.test(said);

/** The day, month or year of a machine's date, as it is written there: no time zone moves it. */
function dateIn(said: string): string | null {
  const written = /^(\d{4})(?:[-/](\d{2})(?:[-/](\d{2}))?)?(?!\d)/.exec(said);
  if (written === null) return null;
  const date = written
    .slice(1)
    .filter((part) => part !== undefined)
    .join("-");
  return parseEdtf(date) === null ? null : date;
}
