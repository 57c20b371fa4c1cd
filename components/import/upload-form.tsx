import { useTranslations } from "next-intl";
import type { UploadFault } from "@/domain/dossier/upload";
import { DropArea } from "./drop-area";

/** Chooses the file to import, and says what it may hold. */
export function UploadForm({ fault, mayPublish }: { fault: UploadFault | "forbidden" | null; mayPublish: boolean }) {
  const t = useTranslations("import");
  return (
    <div className="wrap pt-8">
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-2xl text-muted">{t("lede")}</p>
      <p className="mt-1 max-w-2xl text-muted">{t(`lands.${mayPublish ? "reviewer" : "contributor"}`)}</p>
      <form method="post" action="/import/upload" encType="multipart/form-data" className="mt-6 max-w-2xl">
        {fault !== null && (
          <div id="problems" role="alert" className="error-summary">
            {t(`faults.${fault}`)}
          </div>
        )}
        <div id="drop-box" className="form-field card p-6">
          <label htmlFor="file">{t("file")}</label>
          <p className="mb-2 text-sm text-muted">{t("drop")}</p>
          <input
            id="file"
            name="file"
            type="file"
            required
            accept=".yaml,.yml,.json,.csv,.tsv"
            aria-describedby="file-help"
            className="field"
          />
          <div id="file-help" className="field-help">
            {t("fileHelp")}
          </div>
        </div>
        <DropArea box="drop-box" input="file" />
        <div className="form-actions">
          <button type="submit" className="button button-primary">
            {t("next")}
          </button>
          <p className="text-sm text-muted">{t("kept")}</p>
        </div>
      </form>
      <h2 className="mt-10 text-lg">{t("formats.title")}</h2>
      <p className="mt-2 max-w-2xl text-sm">{t("formats.dossier")}</p>
      <p className="mt-2 max-w-2xl text-sm">{t("formats.table")}</p>
    </div>
  );
}
