import { useTranslations } from "next-intl";
import { type Change, countChangedCells } from "@/domain/comparison/changes-since";
import { positionPath } from "@/domain/position/address";
import { useDayText } from "../ui/date-text";
import type { PinnedLinkFacts } from "./pinned-page";

/** When a view was pinned, what has changed since, and the way to the live view. */
export function PinnedBanner({ link, changes }: { link: PinnedLinkFacts; changes: readonly Change[] }) {
  const t = useTranslations("pinned");
  const day = useDayText();
  const cells = countChangedCells(changes);
  const later = changes.filter(({ kind }) => kind === "said-later");
  const changed = changes.filter(({ kind }) => kind !== "said-later");
  return (
    <aside aria-label={t("label")} className="rounded-lg border border-line bg-notice px-4 py-2.5 text-sm">
      <p>
        {t("pinnedOn", { date: day(link.pinnedAt) })} <strong>{t("changed", { count: cells })}</strong>{" "}
        {later.length > 0 && <>{t("saidLater", { count: later.length })} </>}
        <a href={link.address} data-soft className="inline-block py-0.5">
          {t("live")}
        </a>
      </p>
      {changes.length > 0 && (
        <details className="mt-1">
          <summary className="w-max cursor-pointer py-0.5">{t("whatChanged")}</summary>
          <ChangeList title={t("inCells")} changes={changed} link={link} />
          <ChangeList title={t("since")} changes={later} link={link} />
        </details>
      )}
    </aside>
  );
}

function ChangeList({ title, changes, link }: { title: string; changes: readonly Change[]; link: PinnedLinkFacts }) {
  const t = useTranslations("pinned");
  if (changes.length === 0) return null;
  const { record } = link.pinned;
  const issueOf = new Map(record.issues.map(({ slug, title }) => [slug, title]));
  const partyOf = new Map(record.participations.map(({ party, shortName }) => [party, shortName]));
  return (
    <section className="mt-2">
      <h2 className="text-base">{title}</h2>
      <ul className="mt-1 list-disc pl-5">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.issue}.${change.party} ${"position" in change ? change.position : ""}`}>
            {t("cell", { party: partyOf.get(change.party) ?? "", issue: issueOf.get(change.issue) ?? "" })}{" "}
            <ChangeText change={change} />{" "}
            {"position" in change && (
              <a href={recordPath(link.negotiation.slug, change)} data-soft className="inline-block py-0.5">
                {t(change.kind === "corrected" ? "difference" : "record")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function recordPath(negotiation: string, { kind, position }: Change & { position: string }): string {
  const path = positionPath(negotiation, position);
  return kind === "corrected" ? `${path}/history` : path;
}

function ChangeText({ change }: { change: Change }) {
  const t = useTranslations("pinned.change");
  const day = useDayText();
  switch (change.kind) {
    case "corrected":
      return t(change.as, { date: day(change.at) });
    case "retracted":
      return t("retracted", { reason: change.reason });
    case "removed":
    case "recorded-later":
    case "said-later":
      return t(change.kind);
  }
}
