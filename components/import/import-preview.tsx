import { useTranslations } from "next-intl";
import type { ImportPage } from "@/domain/dossier/import-page";
import { LANDINGS } from "@/domain/dossier/landing";
import { ConfirmForm } from "./confirm-form";
import { DiscardImport } from "./discard-import";
import { ImportRows } from "./import-rows";
import { ReasonList } from "./place-text";
import { type PreviewQuery, previewLink } from "./preview-link";

/** Why a confirmation was not taken. */
export type Refusal = "stale" | "blocked" | "leave-out-required" | "reason-required" | "nothing" | "forbidden";

export interface ImportPreviewProps {
  draftId: string;
  fileName: string;
  page: ImportPage;
  query: PreviewQuery;
  refusal: Refusal | null;
  mayPublish: boolean;
  isTable: boolean;
}

/** What an import would do, row by row, and the button that does it. */
export function ImportPreview({ draftId, fileName, page, query, refusal, mayPublish, isTable }: ImportPreviewProps) {
  const t = useTranslations("import");
  const about = { file: fileName, negotiation: page.negotiation.title };
  return (
    <div className="wrap pt-8">
      <h1>{t("preview.title")}</h1>
      <p className="mt-2 text-muted wrap-anywhere">
        {t(page.negotiation.isNew ? "preview.newNegotiation" : "preview.about", about)}
        {isTable && (
          <>
            {" · "}
            <a href={`/import/${draftId}/columns`}>{t("columns.change")}</a>
          </>
        )}
      </p>
      <p className="mt-1 font-semibold">{t("preview.dry")}</p>
      {refusal !== null && (
        <div id="problems" role="alert" className="error-summary mt-4 max-w-3xl">
          {t(`refusals.${refusal}`)}
        </div>
      )}
      {mayPublish && <LandingChoice draftId={draftId} query={query} />}
      <Blocking page={page} mayPublish={mayPublish} />
      <OtherChanges others={page.others} />
      <ImportRows draftId={draftId} page={page} query={query} />
      <ConfirmForm draftId={draftId} page={page} />
      <DiscardImport draftId={draftId} />
    </div>
  );
}

function LandingChoice({ draftId, query }: { draftId: string; query: PreviewQuery }) {
  const t = useTranslations("import");
  return (
    <nav aria-label={t("preview.landing")} className="mt-4 flex flex-wrap gap-2">
      {LANDINGS.map((landing) => (
        <a
          key={landing}
          href={previewLink(draftId, { landing, outcome: null, page: 1 })}
          data-soft="keep"
          aria-current={landing === query.landing ? "true" : undefined}
          className="button aria-current:border-ink aria-current:font-semibold"
        >
          {t(`landings.${landing}`)}
        </a>
      ))}
    </nav>
  );
}

function Blocking({ page: { blocking, landing }, mayPublish }: { page: ImportPage; mayPublish: boolean }) {
  const t = useTranslations("import.preview");
  if (blocking.length === 0) return null;
  return (
    <section className="error-summary mt-6 max-w-4xl">
      <h2 className="mb-2 text-base">{t("blocking")}</h2>
      <ReasonList reasons={blocking} />
      {mayPublish && landing === "in-review" && <p className="mt-2">{t("tryPublished")}</p>}
    </section>
  );
}

/** How many names are written out. */
const NAMED = 10;

function OtherChanges({ others }: Pick<ImportPage, "others">) {
  const t = useTranslations("import");
  if (others.length === 0) return null;
  const names = (list: readonly string[]) => {
    const first = list.slice(0, NAMED).join(", ");
    return list.length > NAMED ? t("others.more", { names: first, count: list.length - NAMED }) : first;
  };
  const said = (change: "added" | "revised", list: readonly string[]) =>
    list.length === 0 ? [] : t(`others.${change}`, { count: list.length, names: names(list) });
  return (
    <section className="mt-6">
      <h2 className="text-base">{t("preview.others")}</h2>
      <ul className="mt-1 text-sm">
        {others.map(({ kind, added, revised }) => (
          <li key={kind} className="wrap-anywhere">
            <b className="font-semibold">{t(`others.${kind}`)}</b>:{" "}
            {kind === "negotiation"
              ? t(added.length > 0 ? "others.addedItself" : "others.revisedItself")
              : [...[said("added", added)].flat(), ...[said("revised", revised)].flat()].join("; ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
