import { useTranslations } from "next-intl";

/** The settings of the site, as they are. */
export interface SettingsProps {
  soleEditorMayPublish: boolean;
  storedTextIsPublic: boolean;
  checksSourcesHourly: boolean;
}

/** A box to tick for each setting of the site, with what it means. */
export function SettingBoxes({ soleEditorMayPublish, storedTextIsPublic, checksSourcesHourly }: SettingsProps) {
  const t = useTranslations("account");
  return (
    <>
      <Box name="sole" ticked={soleEditorMayPublish} label={t("soleEditor")} hint={t("soleEditorHint")} />
      <Box name="texts" ticked={storedTextIsPublic} label={t("storedTextPublic")} hint={t("storedTextPublicHint")} />
      <Box name="hourly" ticked={checksSourcesHourly} label={t("checksHourly")} hint={t("checksHourlyHint")} />
    </>
  );
}

function Box({ name, ticked, label, hint }: { name: string; ticked: boolean; label: string; hint: string }) {
  return (
    <label className="mt-3 flex items-start gap-2">
      <input type="checkbox" name={name} defaultChecked={ticked} className="mt-1" />
      <span>
        {label}
        <span className="block text-sm text-muted">{hint}</span>
      </span>
    </label>
  );
}
