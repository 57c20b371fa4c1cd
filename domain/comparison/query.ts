import { migrateAddress } from "./address-migrations";

/** The query of a URL as a page receives it. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The query of a page as `URLSearchParams`, with repeated parameters in their order. */
export function toQuery(searchParams: SearchParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(searchParams)) {
    for (const one of typeof value === "string" ? [value] : (value ?? [])) query.append(name, one);
  }
  return query;
}

/**
 * Whether a query looks as a plain HTML form sends it, with repeated or empty parameters or a button's, or is written as
 * addresses were before. Such an address is redirected to its tidy form, so that what readers see and pass on stays readable.
 */
export function isFormQuery(query: URLSearchParams): boolean {
  if (migrateAddress(query) !== query) return true;
  const names = [...query.keys()];
  return new Set(names).size < names.length || query.has("move") || [...query.values()].includes("");
}
