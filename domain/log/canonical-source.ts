import type { Source } from "../citation/citation";
import { canonicalJson } from "../dossier/canonical-json";

/** A source's record as canonical JSON (RFC 8785), what is absent left out: what the hash in its log entries is taken of. */
export function canonicalSource(source: Source): string {
  const { id, type, title, containerTitle, publisher, authors, issued, url, language, grade, note } = source;
  return canonicalJson({
    ...{ id, type, title, containerTitle, publisher, authors, url, language, grade, note },
    issued: issued?.edtf ?? null,
  });
}

const PREFIX = "source/";

/** How log entries name a source. */
export function sourceSubject(key: string): string {
  return PREFIX + key;
}

/** The source that an entry's subject names; null when it names something else. */
export function findSubjectSource(subject: string | null): string | null {
  return subject?.startsWith(PREFIX) ? subject.slice(PREFIX.length) : null;
}
