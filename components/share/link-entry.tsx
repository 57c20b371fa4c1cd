import { useTranslations } from "next-intl";
import type { LinkLine } from "@/domain/comparison/link-line";
import type { FormIssue } from "@/domain/form/form-issue";
import { useDayText } from "../ui/date-text";
import { LinkField } from "./link-field";
import { LinkWords } from "./link-words";

interface Props {
  link: LinkLine;
  /** The link in full. */
  url: string;
  /** Whether the list is of everybody's links. */
  all: boolean;
  /** New words of it that were typed and refused. */
  refused: { typed: Readonly<Record<string, string>>; issues: readonly FormIssue[] } | null;
}

/** How many parties a line names before it counts the rest. */
const NAMED = 4;

/** A pinned link in a list: what it shows, the link to copy, and the forms that rename and revoke it. */
export function LinkEntry({ link, url, all, refused }: Props) {
  const t = useTranslations("links");
  const day = useDayText();
  const { id, negotiation, note, shows } = link;
  const title = link.title ?? negotiation.title;
  const pinned = { date: day(link.pinnedAt), by: link.by ?? t("stranger") };
  return (
    <li className="card p-4 sm:p-5">
      <h2 className="text-lg wrap-anywhere">
        <a href={`/s/${id}`}>{title}</a>
      </h2>
      {link.title !== null && <p className="text-sm text-muted">{negotiation.title}</p>}
      {note !== null && <p className="mt-1.5 max-w-[65ch] whitespace-pre-line text-soft wrap-anywhere">{note}</p>}
      {shows && (
        <p className="mt-1.5 text-sm">
          {t("shows", {
            parties: shows.parties.slice(0, NAMED).join(", "),
            more: Math.max(0, shows.parties.length - NAMED),
            issues: shows.issues,
            date: day(shows.asOf),
          })}
        </p>
      )}
      <p className="mt-0.5 mb-3 flex flex-wrap gap-x-4 text-sm text-muted">
        <span>{t(all ? "pinnedOnBy" : "pinnedOn", pinned)}</span>
        {shows && (
          <span className={shows.changed > 0 ? "font-semibold text-ink" : ""}>
            {t("changed", { count: shows.changed })}
          </span>
        )}
      </p>
      <LinkField id={`link-${id}`} url={url} title={title} label={t("linkOf", { title })} labelHidden />
      <div className="mt-2 flex flex-wrap gap-x-6 text-sm">
        {link.own && (
          <details open={refused !== null} className="open:w-full">
            <summary className="w-max max-w-full py-1 text-accent underline">
              {t("rename")}
              <span className="sr-only">: {title}</span>
            </summary>
            <form method="post" action={`/links/${id}/rename`} className="mt-2 mb-3 max-w-[36rem]">
              <From all={all} />
              <LinkWords
                id={`words-${id}`}
                typed={refused?.typed ?? { title: link.title ?? "", note: note ?? "" }}
                issues={refused?.issues ?? []}
              />
              <button type="submit" className="button button-primary">
                {t("save")}
              </button>
            </form>
          </details>
        )}
        <details className="open:w-full">
          <summary className="w-max max-w-full py-1 text-accent underline">
            {t("revoke")}
            <span className="sr-only">: {title}</span>
          </summary>
          <form method="post" action={`/links/${id}/revoke`} className="mt-1">
            <From all={all} />
            <p className="mb-3 max-w-[60ch]">{t("revokeMeans")}</p>
            <button type="submit" className="button button-primary">
              {t("revokeSure")}
            </button>
          </form>
        </details>
      </div>
    </li>
  );
}

/** Which list the form leads back to. */
function From({ all }: { all: boolean }) {
  return all ? <input type="hidden" name="all" value="on" /> : null;
}
