import { useTranslations } from "next-intl";
import type { NegotiationLink } from "@/domain/matrix/record";
import { useDayText } from "../ui/date-text";

/** A capture in the list of one's own. */
interface Listed {
  id: string;
  negotiation: string;
  source: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** How many candidates wait for a decision. */
  open: number;
}

/** Where somebody hands over a text, and finds again those that they were at. */
export function CapturesPage({
  negotiations,
  captures,
  source,
}: {
  negotiations: readonly NegotiationLink[];
  captures: readonly Listed[];
  /** The recorded source whose text it is to be; null where it is any other. */
  source: { id: string; title: string } | null;
}) {
  const t = useTranslations("capture");
  const day = useDayText();
  return (
    <div className="wrap pt-7">
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[70ch] text-soft">{t("lede")}</p>
      {negotiations.length === 0 ? (
        <p className="form-notice mt-6">
          {t("noNegotiation")} <a href="/desk">{t("toDesk")}</a>
        </p>
      ) : (
        <form action="/capture/new" className="mt-6 flex flex-wrap items-end gap-3">
          {source && (
            <p className="w-full wrap-anywhere">
              <input type="hidden" name="source" value={source.id} />
              {t("fromSource")} <a href={`/sources/${encodeURIComponent(source.id)}`}>{source.title}</a>
            </p>
          )}
          <label className="block min-w-0 max-w-full text-sm">
            <span className="mb-1 block font-semibold">{t("negotiation")}</span>
            <select name="negotiation" className="field w-full">
              {negotiations.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button button-primary">
            {t("start")}
          </button>
        </form>
      )}
      <h2 className="mt-10">{t("own")}</h2>
      {captures.length === 0 && <p className="mt-2 text-sm text-muted">{t("none")}</p>}
      <ul className="mt-2 max-w-4xl divide-y divide-line">
        {captures.map(({ id, negotiation, source, createdAt, open }) => (
          <li key={id} className="py-2.5">
            <a href={`/capture/${id}`} className="inline-block py-0.5 font-semibold wrap-anywhere">
              {source}
            </a>
            <p className="text-sm text-muted">
              {negotiation} · {day(createdAt)} · {t("open", { count: open })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
