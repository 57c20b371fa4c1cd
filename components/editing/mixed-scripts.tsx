import { useTranslations } from "next-intl";
import { mixedScriptWords } from "@/domain/text/mixed-scripts";

/** Names the words of a text that mix letters which look alike; nothing where none does. */
export function MixedScripts({ text }: { text: string }) {
  const t = useTranslations("positionForm");
  const words = mixedScriptWords(text);
  return words.length === 0 ? null : (
    <strong className="block">{t("mixedScripts", { words: words.join(", ") })}</strong>
  );
}
