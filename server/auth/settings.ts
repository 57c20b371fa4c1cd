import { db, type Tx, transaction } from "../db/db";
import { raiseVersion } from "../db/versions";
import { appendLog } from "../log/append";
import { type Denial, findDenial } from "./authorise";
import type { By } from "./user-commands";

/** The settings of the site. */
export interface Settings {
  /** Whether a person may publish what they wrote themselves, with a public mark. */
  soleEditorMayPublish: boolean;
  /** Whether everybody may read stored texts whole, not only those who are signed in. */
  storedTextIsPublic: boolean;
  /** Whether the server checks sources every hour by itself. */
  checksSourcesHourly: boolean;
}

// How the log names a setting, and what it says of either state.
const LOGGED: Record<keyof Settings, { subject: string; on: string; off: string }> = {
  soleEditorMayPublish: {
    subject: "setting/sole-editor-may-publish",
    on: "a single editor may publish",
    off: "a second person publishes",
  },
  storedTextIsPublic: {
    subject: "setting/stored-text-is-public",
    on: "readers see stored texts whole",
    off: "readers see quotes from stored texts alone",
  },
  checksSourcesHourly: {
    subject: "setting/checks-sources-hourly",
    on: "sources are checked every hour",
    off: "sources are checked when somebody asks",
  },
};

/** Saves the settings of the site; the log tells of those that changed. */
export function saveSettings(settings: Settings, { viewer, now }: By): Promise<Denial | null> {
  return transaction(async (tx) => {
    await raiseVersion(tx, [], now);
    const denial = await findDenial(tx, viewer, "change-settings");
    if (viewer === null || denial !== null) return denial ?? "signed-out";
    const before = await readSettings(tx);
    await tx.site.update({ where: { id: 1 }, data: settings });
    const changed = (Object.keys(LOGGED) as (keyof Settings)[]).filter((name) => settings[name] !== before[name]);
    const entries = changed.map((name) => {
      const { subject, on, off } = LOGGED[name];
      return { action: "setting-changed", subject, reason: settings[name] ? on : off } as const;
    });
    await appendLog(
      tx,
      entries.map((entry) => ({ ...entry, actorId: viewer.actorId, at: now })),
    );
    return null;
  });
}

/** The settings of the site as they are. */
export function readSettings(from: Pick<Tx, "site"> = db): Promise<Settings> {
  const select = { soleEditorMayPublish: true, storedTextIsPublic: true, checksSourcesHourly: true };
  return from.site.findUniqueOrThrow({ where: { id: 1 }, select });
}
