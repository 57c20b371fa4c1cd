import { useTranslations } from "next-intl";
import { linkPath } from "@/domain/comparison/link-id";
import type { PinnedLinkFacts } from "./pinned-page";

/** What a pinned link promises, and how anybody can check that it keeps it. */
export function AboutLink({ link }: { link: PinnedLinkFacts }) {
  const t = useTranslations("pinned.about");
  const path = linkPath(link.id);
  return (
    <section aria-labelledby="about-link" className="mt-10 border-t border-line pt-5 text-sm">
      <h2 id="about-link">{t("title")}</h2>
      <p className="mt-2 max-w-[70ch] text-soft">{t("promise")}</p>
      {!link.whole && <p className="mt-2 max-w-[70ch]">{t("removed")}</p>}
      <dl className="mt-3 grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <dt className="text-muted">{t("hash")}</dt>
        <dd className="break-all">
          <code>{link.sha256}</code>
        </dd>
        <dt className="text-muted">{t("json")}</dt>
        <dd>
          <a href={`${path}.json`}>{`${path}.json`}</a>
        </dd>
        <dt className="text-muted">{t("verify")}</dt>
        <dd className="break-all">
          <code>npm run verify -- {path}</code>
        </dd>
      </dl>
    </section>
  );
}
