import type { Locator, Page } from "@playwright/test";

/**
 * The list that searches, once the page's script has put it in the place of the plain control. Both are comboboxes by
 * role; only the one that searches completes what is typed.
 */
export function searchBox(page: Page, name: string | RegExp): Locator {
  return page.getByRole("combobox", { name, exact: typeof name === "string" }).and(page.locator("[aria-autocomplete]"));
}
