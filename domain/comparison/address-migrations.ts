/**
 * A change to what parameters of an address are called or mean. Links are a contract: whoever renames or removes a parameter
 * adds a migration here, and an address that was handed on before goes on showing the same.
 */
export interface AddressMigration {
  /** What changed, in a few words; the tests name it. */
  name: string;
  /** The query as it would be written now; the same one where the migration does not concern it. */
  migrate(query: URLSearchParams): URLSearchParams;
}

/** All migrations, in the order in which they came. */
export const ADDRESS_MIGRATIONS: readonly AddressMigration[] = [
  {
    // Pasted from a page's source, or through a program that wrote it as one: "?parties=russia&amp;asOf=2025-06-02".
    name: "ampersands that were written as in HTML",
    migrate: (query) => {
      const pairs = [...query];
      if (!pairs.some(([name]) => name.startsWith("amp;"))) return query;
      return new URLSearchParams(pairs.map(([name, value]) => [name.replace(/^(?:amp;)+/, ""), value]));
    },
  },
];

/** A query as it would be written now. */
export function migrateAddress(query: URLSearchParams): URLSearchParams {
  return ADDRESS_MIGRATIONS.reduce((migrated, { migrate }) => migrate(migrated), query);
}
