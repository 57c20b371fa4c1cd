import { useTranslations } from "next-intl";

/** Makes a candidate of a sentence: the way of marking a passage that needs no mouse and no script. */
export function SentenceForm({
  path,
  sentences,
  language,
}: {
  path: string;
  sentences: readonly { span: string; words: string }[];
  language: string;
}) {
  const t = useTranslations("capture");
  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer py-1 text-accent underline">{t("useSentence")}</summary>
      <form method="post" action={`${path}/passages`} className="mt-2">
        <fieldset>
          <legend className="mb-1 font-semibold">{t("whichSentence")}</legend>
          <ul className="max-h-96 space-y-1.5 overflow-y-auto">
            {sentences.map(({ span, words }) => (
              <li key={span}>
                <label className="flex gap-2">
                  <input type="radio" name="span" value={span} required className="mt-1" />
                  <span lang={language}>{words}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <button type="submit" className="button mt-2">
          {t("takeSentence")}
        </button>
      </form>
    </details>
  );
}
