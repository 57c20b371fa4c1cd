import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../parts/people";

/** A source that the dossiers have, on which public positions rest; one for each test, as copies stay. */
const SOURCE = "almayadeen-2025-05";

async function newSource(page: Page, url = ""): Promise<string> {
  await page.goto("/sources/new");
  await page.getByLabel("Title").fill(`Memorandum ${randomUUID()}`);
  if (url !== "") await page.getByLabel(/^Web address/).fill(url);
  await page.getByLabel("Kind of document").selectOption("report");
  await page.getByLabel("Language").fill("en");
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page.getByRole("link", { name: "Store a copy" })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function storeFile(page: Page, path: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto(`${path}/snapshot`);
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Store this file" }).click();
}

const textFile = (text: string, name = "speech.txt") => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function paste(page: Page, path: string, text: string) {
  await page.goto(`${path}/snapshot`);
  await page.getByRole("link", { name: "Paste the text" }).click();
  await page.getByLabel(/^Text/).fill(text);
  await page.getByLabel(/^Public archive copy/).fill("https://web.archive.org/web/2025/https://example.org/");
  await page.getByRole("button", { name: "Store this copy" }).last().click();
}

/** The smallest PDF that shows a line of text. */
function pdfOf(words: string): Buffer {
  const content = `BT /F1 12 Tf 20 100 Td (${words}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file and a pasted text are stored, and what changed between them is shown word by word", async ({ page }) => {
    await signIn(page, "contributor");
    const path = await newSource(page);
    const word = randomUUID();
    await storeFile(page, path, textFile(`The first line.\nThe minister said no to ${word}.\nThe last line.`));
    await expect(page.getByText("The copy is stored")).toBeVisible();
    await expect(page.getByRole("region", { name: "Stored text" })).toContainText(`said no to ${word}`);
    await paste(page, path, `The first line.\nThe minister said yes to ${word}.\nThe last line.`);
    await expect(page.getByText("The copy is stored")).toBeVisible();

    const copies = page.getByRole("region", { name: "Stored copies" }).getByRole("listitem");
    await expect(copies).toHaveCount(2);
    await expect(copies.first()).toContainText("text pasted");
    await expect(copies.first().getByRole("link", { name: /^https:\/\/web\.archive\.org/ })).toBeVisible();
    await expect(copies.last()).toContainText("file handed over · plain text");
    await expect(copies.last()).toContainText("SHA-256 of the document");

    await copies.first().getByRole("link", { name: "What changed from copy 1" }).click();
    await expect(page.getByRole("heading", { name: "Copy 1 and copy 2 compared" })).toBeVisible();
    await expect(page.getByRole("main").locator("del")).toHaveText(" no");
    await expect(page.getByRole("main").locator("ins")).toHaveText(" yes");

    await page.goto(`${path}/copies/1`);
    await expect(page.getByRole("heading", { name: "Copy 1" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("speech.txt");
    const link = await page.getByRole("link", { name: "Download the document" }).getAttribute("href");
    const file = await page.request.get(link ?? "");
    expect(await file.text()).toContain(word);
    expect(file.headers()).toMatchObject({
      "content-disposition": expect.stringMatching(/^attachment; /),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
    });
    for (const address of ["/copies/3", "/copies/0", "/copies/compare?from=1&to=3", "/copies/2/file"]) {
      expect((await page.request.get(path + address)).status(), address).toBe(404);
    }
  });

  test("what cannot be stored is refused with what would be right", async ({ page }) => {
    await signIn(page, "contributor");
    const path = await newSource(page);
    const alert = page.getByRole("main").getByRole("alert");
    await storeFile(page, path, textFile("PK\u0003\u0004\0\0", "speech.docx"));
    await expect(alert).toContainText("neither a web page (HTML), nor plain text, nor a PDF");
    await storeFile(page, path, textFile("No PDF at all", "speech.pdf"));
    await expect(alert).toContainText("neither a web page");
    await storeFile(page, path, textFile(""));
    await expect(alert).toContainText("This file is empty");
    await storeFile(page, path, textFile("a".repeat(5 * 1024 * 1024 + 20_000)));
    await expect(alert).toContainText("at most 5 MB");
    await page.goto(`${path}/snapshot`);
    await expect(page.getByText("No web address of this source is recorded.")).toBeVisible();
    await page.getByLabel("File", { exact: true }).setInputFiles(textFile("Words."));
    await page.getByLabel(/^Public archive copy/).fill("ftp://web.archive.org/");
    await page.getByRole("button", { name: "Store this file" }).click();
    await expect(alert).toContainText("is not a web address");
    await expect(page.getByLabel(/^Public archive copy/)).toHaveValue("ftp://web.archive.org/");
    await page.goto(path);
    await expect(page.getByText("No stored copy yet")).toBeVisible();
  });

  test("a PDF and a web page are stored with the text that can be read in them", async ({ page }) => {
    await signIn(page, "contributor");
    const path = await newSource(page);
    await storeFile(page, path, { name: "a.pdf", mimeType: "text/html", buffer: pdfOf("They agreed to pause fire") });
    await expect(page.getByRole("region", { name: "Stored text" })).toContainText("They agreed to pause fire");
    await expect(page.getByRole("region", { name: "Stored copies" })).toContainText("file handed over · PDF");
    const paragraph = "They did not agree to anything that was said before, and went home late that night. ".repeat(6);
    const html = `<!doctype html><title>News</title><nav>Menu</nav><article><h1>News</h1><p>${paragraph}</p></article><script>alert(1)</script>`;
    await storeFile(page, path, { name: "page", mimeType: "text/plain", buffer: Buffer.from(html) });
    await expect(page.getByRole("region", { name: "Stored text" })).toContainText("did not agree to anything");
    await expect(page.getByRole("region", { name: "Stored text" })).not.toContainText("alert(1)");
  });

  test("an address of this server is not asked, and the refusal tells nothing of it", async ({ page }) => {
    await signIn(page, "contributor");
    const path = await newSource(page, `http://127.0.0.1:9/${randomUUID()}`);
    await page.goto(`${path}/snapshot`);
    await page.getByRole("button", { name: "Fetch and store" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("This address cannot be asked.");
  });
});

test("marks lead to their positions; the public sees the quotes, and the text once the setting is on", async ({
  page,
  browser,
}) => {
  await signIn(page, "administrator");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`/sources/${SOURCE}`);
  const quote = (await stranger.getByRole("main").locator("blockquote").first().innerText()).replace(
    /^[“"«]|[”"»]$/g,
    "",
  );
  const secret = `Nobody quoted ${randomUUID()}.`;
  await paste(page, `/sources/${SOURCE}`, `${secret}\n${"And so on. ".repeat(40)}\n${quote}\nThe end.`);
  await expect(page.getByText("The copy is stored")).toBeVisible();
  await expect(page.getByRole("region", { name: "Stored text" })).toContainText(secret);
  const jump = page.getByRole("link", { name: /^Quote 1: / }).first();
  await jump.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#quote-1$/);
  const mark = page.getByRole("region", { name: "Stored text" }).getByRole("link", { name: /^Quote 1: / });
  await expect(mark).toBeInViewport();
  await mark.press("Enter");
  await expect(page).toHaveURL(/\/positions\//);

  await stranger.reload();
  await expect(stranger.getByRole("region", { name: "Stored copies" })).toContainText("text pasted");
  await expect(stranger.getByRole("main")).not.toContainText(secret);
  const copies = stranger.getByRole("region", { name: "Stored copies" }).getByRole("link", { name: /^Copy \d+$/ });
  const copy = (await copies.first().getAttribute("href")) ?? "";
  await stranger.goto(copy);
  await expect(stranger.getByRole("region", { name: "Quotes in this text" })).toContainText(quote.slice(0, 40));
  await expect(stranger.getByRole("main")).not.toContainText(secret);
  expect((await stranger.request.get(`${copy}/file`, { maxRedirects: 0 })).headers().location).toContain("/sign-in");

  await page.goto("/users");
  await page.getByLabel(/^Readers see stored texts whole/).check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("The settings are saved.")).toBeVisible();
  try {
    await stranger.reload();
    await expect(stranger.getByRole("region", { name: "Stored text" })).toContainText(secret);
  } finally {
    await page.goto("/users");
    await page.getByLabel(/^Readers see stored texts whole/).uncheck();
    await page.getByRole("button", { name: "Save settings" }).click();
  }
  await expect(page.getByText("The settings are saved.")).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole("main")).not.toContainText(secret);
});
