import { LINK_KINDS } from "../../../domain/access/one-time-link";
import { ROLES as USER_ROLES } from "../../../domain/access/role";
import { CANDIDATE_STATES } from "../../../domain/capture/candidate";
import { QUOTE_CHECKS } from "../../../domain/citation/citation";
import { FETCH_OUTCOMES, FETCH_PROBLEMS } from "../../../domain/citation/fetch-problem";
import { SOURCE_GRADES } from "../../../domain/citation/grade";
import { SNAPSHOT_WAYS } from "../../../domain/citation/snapshot";
import { ACTOR_KINDS, LOG_ACTIONS } from "../../../domain/log/log";
import { PARTY_KINDS, ROLES } from "../../../domain/matrix/record";
import { ATTRIBUTIONS } from "../../../domain/position/position";
import { POSITION_STATES, REVIEW_STATES, REVISION_KINDS } from "../../../domain/position/state";
import { SILENCES, STANCES } from "../../../domain/stance/stance";
import { chained, derivedDays, notBlank, oneOf, positive, sha256, slugShaped, together } from "./conditions";
import type { Check, Guard, Immutable, Refusal } from "./guard";

// What the database itself holds to, whatever the code above it does. Put in place by `applyGuards` after each migration.

const IMMUTABLE: readonly Immutable[] = [
  "Revision",
  "RevisionBody",
  "Citation",
  "Snapshot",
  "SnapshotBytes",
  "LegalRemoval",
  "ReviewComment",
  "LogEntry",
  "PinnedContent",
].map((table) => ({
  kind: "immutable",
  table,
  message: `${table} is immutable: its rows are never changed or removed`,
}));

const CLOSED_SETS: readonly Check[] = [
  oneOf("Party", "kind", PARTY_KINDS),
  oneOf("Participation", "role", ROLES),
  oneOf("Position", "state", POSITION_STATES),
  oneOf("Actor", "kind", ACTOR_KINDS),
  oneOf("Revision", "kind", REVISION_KINDS),
  oneOf("Revision", "stance", STANCES),
  oneOf("Revision", "silence", SILENCES),
  oneOf("Revision", "attribution", ATTRIBUTIONS),
  oneOf("Source", "grade", SOURCE_GRADES),
  oneOf("LogEntry", "action", LOG_ACTIONS),
  oneOf("Review", "state", REVIEW_STATES),
  oneOf("QuoteCheck", "result", ["exact", "normalised", "near", "absent"]),
  oneOf("QuoteAlert", "before", QUOTE_CHECKS),
  oneOf("QuoteAlert", "after", QUOTE_CHECKS),
  oneOf("Snapshot", "how", SNAPSHOT_WAYS),
  oneOf("SourceFetch", "outcome", FETCH_OUTCOMES),
  oneOf("SourceFetch", "problem", FETCH_PROBLEMS),
  oneOf("CaptureCandidate", "state", CANDIDATE_STATES),
  oneOf("User", "role", USER_ROLES),
  oneOf("OneTimeLink", "kind", LINK_KINDS),
];

const SHAPES: readonly Check[] = [
  slugShaped("Negotiation", "slug"),
  slugShaped("Round", "slug"),
  slugShaped("Party", "slug"),
  slugShaped("Issue", "slug"),
  slugShaped("FormerSlug", "slug"),
  notBlank("Comparison", "title"),
  notBlank("Comparison", "note"),
  notBlank("Negotiation", "title"),
  notBlank("Negotiation", "summary"),
  notBlank("Round", "title"),
  notBlank("Party", "name"),
  notBlank("Participation", "shortName"),
  notBlank("Participation", "abbreviation"),
  notBlank("Issue", "title"),
  notBlank("Issue", "proposition"),
  notBlank("Issue", "category"),
  notBlank("Position", "key"),
  notBlank("Actor", "label"),
  notBlank("RevisionBody", "summary"),
  notBlank("Source", "key"),
  notBlank("Source", "title"),
  notBlank("Source", "language"),
  notBlank("QuoteAlert", "note"),
  notBlank("Citation", "exact"),
  notBlank("Citation", "language"),
  notBlank("Citation", "translation"),
  notBlank("Review", "override"),
  notBlank("ReviewComment", "text"),
  notBlank("LegalRemoval", "reason"),
  notBlank("User", "name"),
  notBlank("User", "email"),
  derivedDays("Round", "date"),
  derivedDays("Revision", "statedOn"),
  derivedDays("Source", "issued"),
  positive("Site", "version"),
  positive("Negotiation", "version"),
  positive("Revision", "number"),
  sha256("Revision", "contentHash"),
  sha256("Snapshot", "sha256"),
  sha256("Snapshot", "bytesSha256"),
  sha256("Actor", "commitment"),
  sha256("PinnedContent", "sha256"),
  sha256("LogEntry", "contentHash"),
  chained("LogEntry", "previousHash"),
  chained("LogEntry", "hash"),
];

const RELATIONS_WITHIN_A_ROW: readonly Check[] = [
  together("Citation", "translation", "translator"),
  together("Snapshot", "mediaType", "bytesSha256"),
  together("QuoteAlert", "settledAt", "actorId"),
  together("Issue", "scaleLow", "scaleHigh"),
  {
    kind: "check",
    table: "Revision",
    name: "one_answer",
    message: "Revision must have exactly one of stance and silence",
    condition: (column) => `(${column("stance")} IS NULL) <> (${column("silence")} IS NULL)`,
  },
  {
    kind: "check",
    table: "Position",
    name: "published_has_revision",
    message: "Position must have a published revision exactly when its state is published",
    condition: (column) => `(${column("state")} = 'published') = (${column("publishedRevisionId")} IS NOT NULL)`,
  },
  {
    kind: "check",
    table: "Position",
    name: "retracted_has_reason",
    message: "Position must give a reason when it is retracted",
    condition: (column) =>
      `${column("state")} <> 'retracted' OR (${column("retractedReason")} IS NOT NULL AND trim(${column("retractedReason")}) <> '')`,
  },
  {
    kind: "check",
    table: "Site",
    name: "one_row",
    message: "Site has one row",
    condition: (column) => `${column("id")} = 1`,
  },
  {
    kind: "check",
    table: "Membership",
    name: "not_itself",
    message: "Membership: a party cannot be a member of itself",
    condition: (column) => `${column("memberId")} <> ${column("coalitionId")}`,
  },
];

const REFUSALS: readonly Refusal[] = [
  ...["Negotiation", "Site"].map(
    (table): Refusal => ({
      kind: "refusal",
      table,
      name: "version_only_rises",
      message: `${table}.version may only rise`,
      on: "update",
      when: 'NEW."version" < OLD."version"',
    }),
  ),
  {
    kind: "refusal",
    table: "Actor",
    name: "commitment_stays",
    message: "Actor.commitment is never changed: the log's hashes are made of it",
    on: "update",
    when: 'OLD."commitment" IS NOT NULL AND (NEW."commitment" IS NULL OR NEW."commitment" <> OLD."commitment")',
  },
  {
    kind: "refusal",
    table: "Comparison",
    name: "shows_the_same",
    message: "Comparison: what a pinned link shows is never changed, and one that was revoked stays so",
    on: "update",
    when: `NEW."sha256" <> OLD."sha256" OR NEW."query" <> OLD."query" OR NEW."pinnedAt" <> OLD."pinnedAt"
      OR NEW."negotiationId" <> OLD."negotiationId" OR NEW."logSequence" <> OLD."logSequence"
      OR (OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS NULL)`,
  },
  {
    kind: "refusal",
    table: "Position",
    name: "own_revision",
    message: "Position.publishedRevision must be a revision of that position",
    on: "insert or update",
    when: `NEW."publishedRevisionId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Revision" WHERE "id" = NEW."publishedRevisionId" AND "positionId" = NEW."id")`,
  },
];

/** Every guard of the database. */
export const GUARDS: readonly Guard[] = [
  ...IMMUTABLE,
  ...CLOSED_SETS,
  ...SHAPES,
  ...RELATIONS_WITHIN_A_ROW,
  ...REFUSALS,
];
