import { expect, test } from "vitest";
import { sharedRead } from "./shared-read";

/** A read whose answers come when the test says so. */
function heldRead() {
  const held: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const read = sharedRead(() => new Promise<string>((resolve, reject) => held.push({ resolve, reject })));
  return { held, read };
}

test("nobody is given what was read before they asked, and all who wait share one read", async () => {
  const { held, read } = heldRead();
  const first = read();
  const later = [read(), read(), read()];
  expect(held).toHaveLength(1);
  held[0]?.resolve("old");
  expect(await first).toBe("old");
  await expect.poll(() => held.length).toBe(2);
  const last = read();
  held[1]?.resolve("new");
  expect(await Promise.all(later)).toEqual(["new", "new", "new"]);
  await expect.poll(() => held.length).toBe(3);
  held[2]?.resolve("newest");
  expect(await last).toBe("newest");
});

test("a read that fails is told to those who asked before it began, and the next one is made", async () => {
  const { held, read } = heldRead();
  const first = read();
  const second = read();
  held[0]?.reject(new Error("broken"));
  await expect(first).rejects.toThrow("broken");
  await expect.poll(() => held.length).toBe(2);
  held[1]?.resolve("there");
  expect(await second).toBe("there");
  const third = read();
  await expect.poll(() => held.length).toBe(3);
  held[2]?.resolve("again");
  expect(await third).toBe("again");
});
