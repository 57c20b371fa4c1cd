/** The address that a GET form leads to, with repeated fields joined and empty ones left out. */
export function formUrl(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action);
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string" && value !== "") values.set(name, [...(values.get(name) ?? []), value]);
  }
  url.search = [...values]
    .map(([name, list]) => `${name}=${encodeURIComponent(list.join(",")).replaceAll("%2C", ",")}`)
    .join("&");
  return url;
}
