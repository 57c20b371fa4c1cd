import { readSiteVersion, readVersion } from "../db/versions";
import { databaseSeconds } from "../operation/metrics";
import type { Dependence } from "./kept-places";

/** The version of what an answer depends on, as it is now; null for a negotiation that is not there. */
export async function readDependence(dependence: Dependence): Promise<number | null> {
  const end = databaseSeconds.startTimer({ what: "version" });
  try {
    return await (dependence.on === "site" ? readSiteVersion() : readVersion(dependence.slug));
  } finally {
    end();
  }
}
