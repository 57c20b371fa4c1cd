import { expect, test } from "vitest";
import { quoteUrl } from "./text-fragment";

const quote = (exact: string, prefix: string | null = null, suffix: string | null = null) => ({
  exact,
  prefix,
  suffix,
});

test.each([
  ["https://a.example/x", quote("a full ceasefire"), "https://a.example/x#:~:text=a%20full%20ceasefire"],
  ["https://a.example/x#part", quote("yes"), "https://a.example/x#part:~:text=yes"],
  ["https://a.example/x", quote("no-fly, zone & more"), "https://a.example/x#:~:text=no%2Dfly%2C%20zone%20%26%20more"],
  ["https://a.example/x", quote("yes", "said ", " and"), "https://a.example/x#:~:text=said-,yes,-and"],
  ["https://a.example/x", quote("виss par"), "https://a.example/x#:~:text=%D0%B2%D0%B8ss%20par"],
])("%s %j", (url, citation, expected) => {
  expect(quoteUrl(url, citation)).toBe(expected);
});

test("a long quote is given by its beginning and end", () => {
  const words = Array.from({ length: 80 }, (_, index) => `word${index}`);
  expect(quoteUrl("https://a.example", quote(words.join(" ")))).toBe(
    `https://a.example#:~:text=${words.slice(0, 5).join("%20")},${words.slice(-5).join("%20")}`,
  );
});
