import { useTranslations } from "next-intl";
import { CopyButton } from "../ui/copy-button";
import { ScriptButton } from "../ui/script-button";

/** A link to hand on, in a field whose text can be selected; with a script also to copy, and to share by the system. */
export function LinkField({
  id,
  url,
  title,
  label,
  labelHidden = false,
  describedBy,
}: {
  /** The field's own, on the page. */
  id: string;
  url: string;
  /** What the link shows: the system's sheet passes it on. */
  title: string;
  label: string;
  labelHidden?: boolean;
  describedBy?: string;
}) {
  const t = useTranslations("share");
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "mb-1 block text-sm font-semibold"}>
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          id={id}
          readOnly
          value={url}
          aria-describedby={describedBy}
          className="field min-w-0 flex-1 basis-48 bg-paper font-mono"
        />
        <CopyButton
          field={id}
          words={{ copy: t("copy"), copied: t("copied"), selected: t("selected") }}
          label={t("copyNamed", { name: label })}
        />
        <ScriptButton press={{ what: "share", url, title }}>{t("system")}</ScriptButton>
      </div>
    </div>
  );
}
