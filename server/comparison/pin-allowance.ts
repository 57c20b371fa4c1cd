import type { Viewer } from "@/domain/access/role";
import { networkCode } from "../auth/network-address";
import { forgetOldTries, type Limit, mayTry, nextTryAt } from "../auth/rate-limit";

const HOUR = 60 * 60 * 1000;
const PREFIX = "pin/";

/** How often links may be pinned: by the readers of one network, by all who are not signed in together, by one who is. */
export const PIN_LIMITS = {
  network: { most: 20, within: HOUR },
  strangers: { most: 300, within: HOUR },
  viewer: { most: 200, within: HOUR },
} as const satisfies Record<string, Limit>;

export type PinLimits = Readonly<Record<keyof typeof PIN_LIMITS, Limit>>;

/** Whether somebody may pin a link now; if not, when again. */
export type PinAllowance = { ok: true } | { ok: false; again: Date };

/**
 * Counts a link that somebody is about to pin. One that then turns out to be there already counts too: finding it takes as
 * much work.
 */
export async function allowPin(
  { headers, viewer, now }: { headers: Headers; viewer: Viewer | null; now: Date },
  limits: PinLimits = PIN_LIMITS,
): Promise<PinAllowance> {
  await forgetOldTries(PREFIX, new Date(now.getTime() - HOUR));
  // The network first: one that has used up its own share takes nothing from everybody's.
  const counts: [key: string, limit: Limit][] =
    viewer === null
      ? [
          [`${PREFIX}network/${networkCode(headers)}`, limits.network],
          [`${PREFIX}strangers`, limits.strangers],
        ]
      : [[`${PREFIX}user/${viewer.userId}`, limits.viewer]];
  for (const [key, limit] of counts) {
    if (!(await mayTry(key, limit, now))) return { ok: false, again: (await nextTryAt(key, limit, now)) ?? now };
  }
  return { ok: true };
}
