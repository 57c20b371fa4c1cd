import { expect, test } from "vitest";
import { tellMediaType } from "./document-type";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);

test.each<[fileName: string, bytes: Uint8Array, told: string | null]>([
  ["speech.txt", utf8("They said so."), "text/plain"],
  ["speech.md", utf8("# They said so"), "text/plain"],
  ["speech.txt", utf16("They said so."), "text/plain"],
  ["windows-1251.txt", new Uint8Array([0xcc, 0xe8, 0xf0]), "text/plain"],
  ["page.html", utf8("<p>They said so."), "text/html"],
  ["page.htm", utf8("Words without any tag"), "text/html"],
  ["page", utf8("\uFEFF <!-- saved --> <!DOCTYPE html><p>They said so."), "text/html"],
  ["page", utf16("<html><p>They said so."), "text/html"],
  ["named.txt", utf8('<?xml version="1.0"?>\n<html xmlns="x"><p>So.'), "text/html"],
  ["speech.pdf", utf8("%PDF-1.7\n…"), "application/pdf"],
  ["named.txt", utf8("junk before\n%PDF-1.4\n…"), "application/pdf"],
  ["about.html", utf8("<!doctype html><p>A file that begins with %PDF-1.7"), "text/html"],
  ["speech.pdf", utf8("No PDF at all"), null],
  ["speech.pdf", utf8("<html><p>Not found"), null],
  ["speech.docx", utf8("PK\u0003\u0004\0\0"), null],
  ["speech.txt", utf8("PK\u0003\u0004\0\0"), null],
  ["speech.doc", utf8("words"), null],
  ["picture.html", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), null],
  ["speech", utf8("words"), null],
  ["", new Uint8Array(), null],
])("%s is told by its bytes and its name", (fileName, bytes, told) => {
  expect(tellMediaType(fileName, bytes)).toBe(told);
});
