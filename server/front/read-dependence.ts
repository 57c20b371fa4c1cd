import { readSiteVersion, readVersion } from "../db/versions";
import { databaseSeconds } from "../operation/metrics";
import type { RecordDependence } from "./kept-places";

/** The version of what an answer depends on, as it is now; null for a negotiation that is not there. */
export function readDependence(dependence: RecordDependence): Promise<number | null> {
  return dependence.on === "site" ? readSiteVersion() : readVersion(dependence.slug);
}

/** The same, and how long the database took for it is measured. */
export async function readAndTime(dependence: RecordDependence): Promise<number | null> {
  const end = databaseSeconds.startTimer({ what: "version" });
  try {
    return await readDependence(dependence);
  } finally {
    end();
  }
}
