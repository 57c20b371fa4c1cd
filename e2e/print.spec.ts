import { expect, test } from "@playwright/test";

const MATRIX = "/n/russia-ukraine?asOf=2025-06-02";

test("a printed matrix says its date, its sources' addresses, where it stands and when it was retrieved", async ({
  page,
}) => {
  await page.goto(MATRIX);
  const citation = page.getByText(/^Parley: who wants what .* Retrieved \d+ \w+ \d{4}\.$/).last();
  await expect(citation).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(citation).toBeVisible();
  await expect(citation).toContainText("/n/russia-ukraine?asOf=2025-06-02");
  await expect(page.getByText("Positions as of 2 June 2025", { exact: true })).toBeVisible();
  const sources = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  for (const source of await sources.all()) await expect(source.getByText(/^https?:\/\//)).toBeVisible();
});

test("paper holds nothing to press", async ({ page }) => {
  for (const address of [MATRIX, "/positions/russia-ukraine.russia.sanctions-relief.2025-06-02"]) {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    for (const name of ["What the matrix shows", "Site"]) await expect(page.getByLabel(name)).toBeHidden();
    await expect(page.getByText("Read it in the source").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText("Cite", { exact: true }).filter({ visible: true })).toHaveCount(0);
  }
});

test("paper is white and its ink dark, whatever the screen", async ({ page }) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(MATRIX);
  const [ground, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect(ground).toBe("rgb(255, 255, 255)");
  expect(ink).toBe("rgb(29, 27, 24)");
});

test("a matrix lies across its pages, in few of them; other pages stand upright", async ({ page }) => {
  const print = async (address: string) => {
    await page.goto(address);
    return (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  };
  const shapes = (pdf: string) =>
    [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      Number(width) > Number(height) ? "across" : "upright",
    );
  expect(new Set(shapes(await print(MATRIX)))).toEqual(new Set(["across"]));
  expect(shapes(await print(MATRIX)).length).toBeLessThanOrEqual(5);
  expect(shapes(await print("/n/russia-ukraine?parties=all&issues=all")).length).toBeLessThanOrEqual(20);
  expect(new Set(shapes(await print("/positions/russia-ukraine.russia.sanctions-relief.2025-06-02")))).toEqual(
    new Set(["upright"]),
  );
});
