import { useTranslations } from "next-intl";
import { EmbedSnippet } from "../embed/embed-snippet";
import { Disclosure } from "../ui/disclosure";
import { LinkField } from "./link-field";

/** The ways to hand on a pinned link: its address, and the snippet that shows it in another site. */
export function LinkSheet({ origin, path, title }: { origin: string; path: string; title: string }) {
  const t = useTranslations("share");
  return (
    <Disclosure label={t("share")} align="end" primary>
      <div className="space-y-5 sm:w-[27rem]">
        <LinkField id="share-link" url={origin + path} title={title} label={t("linkItself")} />
        <EmbedSnippet origin={origin} path={path} title={title} />
      </div>
    </Disclosure>
  );
}
