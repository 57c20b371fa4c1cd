import { useTranslations } from "next-intl";
import type { EdtfDate } from "@/domain/date/edtf";
import { useDateText } from "../ui/date-text";

interface ManagedRecord {
  slug: string;
  title: string;
  detail: string;
  place: number | null;
  featured: boolean;
}

/** What a negotiation is made of, with a way to change each of it and to add to it. */
export function ManagePage({
  negotiation: { slug, title, rounds, issues, parties },
}: {
  negotiation: {
    slug: string;
    title: string;
    rounds: readonly (ManagedRecord & { date: EdtfDate })[];
    issues: readonly ManagedRecord[];
    parties: readonly ManagedRecord[];
  };
}) {
  const t = useTranslations("records.manage");
  const date = useDateText();
  const base = `/n/${slug}`;
  const dated = rounds.map((round) => ({
    ...round,
    detail: [date(round.date), round.detail].filter((text) => text !== "").join(" · "),
  }));
  return (
    <div className="wrap pt-7">
      <div className="max-w-3xl">
        <h1>{t("title", { negotiation: title })}</h1>
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-sm">
          <a href={base} className="py-1">
            {t("back")}
          </a>
          <a href={`${base}/edit`} className="py-1">
            {t("edit")}
          </a>
          <a href={`${base}/positions/new`} className="py-1">
            {t("addPosition")}
          </a>
        </p>
        <Records id="parties" records={parties} base={base} title={t("parties")} add={t("addParty")} shared />
        <Records id="issues" records={issues} base={base} title={t("issues")} add={t("addIssue")} />
        <Records id="rounds" records={dated} base={base} title={t("rounds")} add={t("addRound")} />
      </div>
    </div>
  );
}

function Records({
  id,
  records,
  base,
  title,
  add,
  shared = false,
}: {
  /** The section's id, and the part of the addresses of its records. */
  id: "parties" | "issues" | "rounds";
  records: readonly ManagedRecord[];
  base: string;
  title: string;
  add: string;
  /** Whether a part of each record is shared with other negotiations. */
  shared?: boolean;
}) {
  const t = useTranslations("records.manage");
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-9">
      <h2 id={`${id}-title`}>{title}</h2>
      {records.length === 0 && <p className="mt-3 text-muted">{t("none")}</p>}
      <ul className="mt-3">
        {records.map((record) => (
          <li key={record.slug} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2">
            <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
              <b className="font-semibold">{record.title}</b>{" "}
              <span className="text-sm text-muted">
                {[
                  record.detail,
                  record.place !== null && t("at", { place: record.place }),
                  record.featured && t("featured"),
                ]
                  .filter((text) => text !== false)
                  .join(" · ")}
              </span>
            </span>
            {shared && (
              <a
                href={`/parties/${record.slug}/edit`}
                className="py-1 text-sm"
                aria-label={t("changeSharedOf", { title: record.title })}
              >
                {t("changeShared")}
              </a>
            )}
            <a
              href={`${base}/${id}/${record.slug}/edit`}
              className="py-1 text-sm"
              aria-label={t("changeOf", { title: record.title })}
            >
              {t("change")}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={`${base}/${id}/new`} className="button">
          {add}
        </a>
      </p>
    </section>
  );
}
