import { useTranslations } from "next-intl";
import { LinkField } from "./link-field";

/** Tells who has just pinned a view that it is, with the link to hand on; stands above the pinned view. */
export function PinnedNotice({ url, title, signedIn }: { url: string; title: string; signedIn: boolean }) {
  const t = useTranslations("share.done");
  return (
    <section aria-label={t("link")} className="card mb-4 border-line-strong p-4 print:hidden">
      <p role="status" className="font-semibold">
        {t("new")}
      </p>
      <div className="mt-2 max-w-[36rem]">
        <LinkField id="pinned-link" url={url} title={title} label={t("link")} labelHidden describedBy="pinned-means" />
      </div>
      <p id="pinned-means" className="mt-2 max-w-[75ch] text-sm text-soft">
        {t("means")} {signedIn ? t.rich("manage", { links: (words) => <a href="/links">{words}</a> }) : t("anonymous")}
      </p>
    </section>
  );
}
