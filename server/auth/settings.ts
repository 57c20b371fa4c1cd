import { transaction } from "../db/db";
import { raiseVersion } from "../db/versions";
import { appendLog } from "../log/append";
import { type Denial, findDenial } from "./authorise";
import type { By } from "./user-commands";

/** Says whether a person may publish what they wrote themselves, with a public mark. */
export function setSoleEditorMayPublish(allowed: boolean, { viewer, now }: By): Promise<Denial | null> {
  return transaction(async (tx) => {
    await raiseVersion(tx, [], now);
    const denial = await findDenial(tx, viewer, "change-settings");
    if (viewer === null || denial !== null) return denial ?? "signed-out";
    await tx.site.update({ where: { id: 1 }, data: { soleEditorMayPublish: allowed } });
    const reason = allowed ? "a single editor may publish" : "a second person publishes";
    const subject = "setting/sole-editor-may-publish";
    await appendLog(tx, [{ action: "setting-changed", subject, reason, actorId: viewer.actorId, at: now }]);
    return null;
  });
}
