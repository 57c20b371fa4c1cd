import { useTranslations } from "next-intl";
import type { LinkPage } from "@/domain/comparison/link-line";
import type { FormIssue } from "@/domain/form/form-issue";
import { Notice } from "../account/form-parts";
import { useDayText } from "../ui/date-text";
import { LinkEntry } from "./link-entry";

interface Props {
  links: LinkPage;
  whose: "own" | "all";
  /** Whether this person may see and revoke everybody's links. */
  mayAll: boolean;
  origin: string;
  page: number;
  /** What came of the change before. `typed.link` is the link that it was about. */
  note: { said?: string; typed: Readonly<Record<string, string>>; issues?: readonly FormIssue[] };
}

/** The links that somebody pinned, or everybody's: to copy, to rename, to revoke. */
export function LinksPage({ links, whose, mayAll, origin, page, note }: Props) {
  const t = useTranslations("links");
  const day = useDayText();
  const all = whose === "all";
  const { said, typed, issues = [] } = note;
  return (
    <div className="wrap pt-8">
      <h1>{t(all ? "allTitle" : "title")}</h1>
      <p className="mt-2 max-w-[65ch] text-soft">{t(all ? "allLede" : "lede")}</p>
      {mayAll && (
        <p className="mt-1 text-sm">
          <a href={all ? "/links" : "/links?all=1"} className="inline-block py-1">
            {t(all ? "own" : "all")}
          </a>
        </p>
      )}
      <div className="mt-5 max-w-[52rem]">
        {said !== undefined && t.has(`said.${said}`) && (
          <Notice tone={said.startsWith("done") ? "done" : "problem"}>{t(`said.${said}` as "said.form")}</Notice>
        )}
        {links.shown.length === 0 && page === 1 && (
          <div className="card p-6">
            <p className="font-semibold">{t(all ? "allEmpty" : "empty")}</p>
            <p className="mt-1 text-soft">{t("emptyNext")}</p>
            <p className="mt-4">
              <a href="/" className="button">
                {t("toNegotiations")}
              </a>
            </p>
          </div>
        )}
        <ul className="space-y-4">
          {links.shown.map((link) => (
            <LinkEntry
              key={link.id}
              link={link}
              url={`${origin}/s/${link.id}`}
              all={all}
              refused={said === "form" && typed.link === link.id ? { typed, issues } : null}
            />
          ))}
        </ul>
        {links.next !== null && (
          <p className="mt-5">
            <a href={`/links?${new URLSearchParams({ ...(all && { all: "1" }), page: String(links.next) })}`}>
              {t("older")}
            </a>
          </p>
        )}
        {links.revoked.length > 0 && (
          <section className="mt-10">
            <h2 className="text-lg">{t("revoked")}</h2>
            <ul className="mt-2 divide-y divide-line">
              {links.revoked.map(({ id, title, negotiation, revokedAt }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-2 text-sm">
                  <span className="min-w-0 wrap-anywhere">{title ?? negotiation.title}</span>
                  <a href={`/s/${id}`} className="py-0.5 font-mono text-[13px]" aria-label={t("linkNamed", { id })}>
                    /s/{id}
                  </a>
                  <span className="text-muted sm:ml-auto">{revokedAt && t("revokedOn", { date: day(revokedAt) })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
