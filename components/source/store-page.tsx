import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Source } from "@/domain/citation/citation";
import type { CopyProblem, StoreWay } from "@/domain/citation/copy-problem";
import { DOCUMENT_LIMIT } from "@/domain/citation/snapshot";

interface Props {
  source: Source;
  /** Why nothing was stored a moment ago; null where nobody tried. */
  problem: { code: CopyProblem; status: number | null } | null;
  /** The form that was sent. */
  way: StoreWay | null;
  /** The archive link that was typed into it. */
  archive: string;
}

/** The ways to store a copy of a source: its address is asked, a file is handed over, or its text is pasted. */
export function StorePage({ source, problem, way, archive }: Props) {
  const t = useTranslations("copies.store");
  const base = `/sources/${encodeURIComponent(source.id)}`;
  const typed = (own: StoreWay) => (own === way ? archive : "");
  return (
    <div className="wrap pt-7">
      <div className="max-w-3xl">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-sm text-muted">
          <a href={base}>{source.title}</a>
        </p>
        <p className="mt-3 text-muted">{t("lede")}</p>
        {problem && <Problem {...problem} />}
        <Way id="fetch" title={t("fetch")}>
          {source.url === null ? (
            <p className="mt-1">
              {t("noAddress")} <a href={`${base}/edit`}>{t("addAddress")}</a>
            </p>
          ) : (
            <form method="post" action={`${base}/snapshot/fetch`}>
              <p className="mt-1 text-muted">
                {t("fetchHelp")} <span className="wrap-anywhere text-ink">{source.url}</span>
              </p>
              <ArchiveField way="fetch" value={typed("fetch")} wrong={way === "fetch" && isArchive(problem)} />
              <button type="submit" className="button button-primary">
                {t("fetchNow")}
              </button>
            </form>
          )}
        </Way>
        <Way id="file" title={t("file")}>
          <form method="post" action={`${base}/snapshot/file`} encType="multipart/form-data">
            <div className="form-field mt-3">
              <label htmlFor="copy-file">{t("fileLabel")}</label>
              <input
                id="copy-file"
                name="file"
                type="file"
                required
                accept=".html,.htm,.xhtml,.txt,.md,.pdf"
                aria-describedby="copy-file-help"
                className="field"
              />
              <div id="copy-file-help" className="field-help">
                {t("fileHelp", { megabytes: DOCUMENT_LIMIT / 1024 / 1024 })}
              </div>
            </div>
            <ArchiveField way="file" value={typed("file")} wrong={way === "file" && isArchive(problem)} />
            <button type="submit" className="button button-primary">
              {t("fileNow")}
            </button>
          </form>
        </Way>
        <Way id="paste" title={t("paste")}>
          <p className="mt-1 mb-3 text-muted">{t("pasteHelp")}</p>
          <a href={`${base}/snapshot/paste`} className="button">
            {t("pasteNow")}
          </a>
        </Way>
      </div>
    </div>
  );
}

const isArchive = (problem: Props["problem"]) => problem?.code === "not-a-web-address";

function Problem({ code, status }: NonNullable<Props["problem"]>) {
  const t = useTranslations("copies.problems");
  return (
    <div id="problems" role="alert" className="error-summary mt-5">
      {code === "status" && status !== null ? t("status", { status }) : t(code === "status" ? "unreachable" : code)}
    </div>
  );
}

function Way({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`way-${id}`} className="card mt-6 p-5">
      <h2 id={`way-${id}`} className="text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

function ArchiveField({ way, value, wrong }: { way: StoreWay; value: string; wrong: boolean }) {
  const t = useTranslations("copies.store");
  const form = useTranslations("form");
  const id = `archive-${way}`;
  return (
    <div className="form-field mt-4">
      <label htmlFor={id}>
        {t("archive")} <span className="text-sm font-normal text-muted">{form("optional")}</span>
      </label>
      <input
        id={id}
        name="archiveUrl"
        type="url"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={wrong}
        aria-describedby={`${id}-help`}
        className="field"
      />
      <div id={`${id}-help`} className="field-help">
        {wrong ? form("errors.not-a-web-address") : t("archiveHelp")}
      </div>
    </div>
  );
}
