import { expect, test } from "vitest";
import { extractDocument } from "./extract-document";
import { pdfOf } from "./pdf-bytes.fixture";

const read = (bytes: Uint8Array) => extractDocument({ bytes, mediaType: "application/pdf", charset: null, url: null });

const INFO = "/Title (Statement on the strait) /Author (Ministry of Trade) /CreationDate (D:20250602120000Z)";

test("reads a PDF of two columns page by page, and what it says of itself but for the day its file was made", async () => {
  const columns = [
    { x: 50, y: 700, text: "We reject the" },
    { x: 50, y: 686, text: "proposal of May." },
    { x: 320, y: 700, text: "Our conditions" },
    { x: 320, y: 686, text: "are unchanged." },
  ];
  const found = await read(pdfOf([columns, [{ x: 50, y: 700, text: "Second page." }]], INFO));
  if (!found.ok) throw new Error(found.problem);
  expect(found.text.replaceAll(/(?<!\n)\s(?!\n)/g, " ")).toBe(
    "We reject the proposal of May. Our conditions are unchanged.\n\nSecond page.",
  );
  expect(found.metadata).toMatchObject({
    title: "Statement on the strait",
    authors: ["Ministry of Trade"],
    issued: null,
  });
});

test("drops a title that the writing program made up", async () => {
  const found = await read(pdfOf([[{ x: 50, y: 700, text: "Words." }]], "/Title (Microsoft Word - final.docx)"));
  expect(found).toMatchObject({ ok: true, text: "Words.", metadata: { title: null } });
});

test("says of a scanned PDF that it has no text", async () => {
  expect(await read(pdfOf([[]]))).toEqual({ ok: false, problem: "no-text" });
});
