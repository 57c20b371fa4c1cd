import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ROUTES } from "../domain/access/routes";

/** The addresses of app/: a page's or a route handler's folder, without the groups, which no address has. */
function addresses(): string[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const served = files.filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file));
  return served.map((file) => {
    const folders = file.split("/").slice(0, -1);
    return `/${folders.filter((folder) => !/^\(.*\)$/.test(folder)).join("/")}`;
  });
}

test("every page and route handler is in the table of who may open it, and nothing else is", () => {
  const listed = ROUTES.map(({ path }) => path);
  expect(listed.toSorted()).toEqual([...new Set(addresses())].sort());
});
