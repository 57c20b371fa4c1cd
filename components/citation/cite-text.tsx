import { useTranslations } from "next-intl";
import { CopyButton } from "../ui/copy-button";

/** A reference that somebody takes along: its text can be selected, and with a script be copied. */
export function CiteText({ id, label, text }: { id: string; label: string; text: string }) {
  const t = useTranslations("share");
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-3">
        <label htmlFor={id} className="text-sm font-semibold">
          {label}
        </label>
        <span className="flex items-center gap-2">
          <CopyButton
            field={id}
            words={{ copy: t("copy"), copied: t("copied"), selected: t("selected") }}
            label={t("copyNamed", { name: label })}
          />
        </span>
      </div>
      <textarea
        id={id}
        readOnly
        rows={3}
        value={text}
        className="field block w-full resize-none bg-paper text-[13.5px] leading-snug wrap-anywhere [field-sizing:content]"
      />
    </div>
  );
}
