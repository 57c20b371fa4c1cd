import { readSiteVersion } from "../db/versions";

/**
 * Loads in several queries until nothing public has changed meanwhile, so that what they give is never a mixture of two
 * states.
 */
export async function untilSettled<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = await readSiteVersion();
    const loaded = await load();
    if ((await readSiteVersion()) === before) return loaded;
  }
}
