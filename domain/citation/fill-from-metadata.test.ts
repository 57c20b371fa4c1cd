import { expect, test } from "vitest";
import { fillSource } from "./fill-from-metadata";
import { NO_METADATA } from "./source-metadata";

test("fills what is empty, keeps what was typed, and names what it filled", () => {
  const metadata = { ...NO_METADATA, title: "Its title", authors: ["Ann Lee", "Bo Ray"], issued: "2025-06-02" };
  const typed = { title: "My title", authors: " ", note: "Mine", publisher: "" };
  expect(fillSource(typed, metadata)).toEqual({
    values: { title: "My title", authors: "Ann Lee\nBo Ray", note: "Mine", publisher: "", issued: "2025-06-02" },
    filled: ["authors", "issued"],
  });
});
