import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NO_PLACE } from "@/domain/comparison/view";
import { viewQuery } from "@/domain/comparison/view-url";
import type { FormIssue } from "@/domain/form/form-issue";
import type { MatrixContext } from "../matrix/matrix-context";
import { Disclosure } from "../ui/disclosure";
import { LinkField } from "./link-field";
import { LinkWords } from "./link-words";

interface Props {
  context: MatrixContext;
  /** The view's own address, in full. */
  url: string;
  signedIn: boolean;
  /** What was typed and refused; null when nothing was. */
  refused: { typed: Readonly<Record<string, string>>; issues: readonly FormIssue[] } | null;
  /** More ways to share. */
  children?: ReactNode;
}

/** The ways to hand a view on: its address, which follows the record, or a pinned link, which keeps what is shown now. */
export function ShareSheet({ context: { record, view, matrix }, url, signedIn, refused, children }: Props) {
  const t = useTranslations("share");
  const showsRows = matrix.asOf !== null && matrix.rows.length > 0;
  return (
    <Disclosure label={t("share")} align="end" primary open={refused !== null}>
      <div className="space-y-5 sm:w-[27rem]">
        <section aria-labelledby="share-live">
          <h2 id="share-live" className="font-sans text-[15px]">
            {t("live")}
          </h2>
          <p id="share-live-means" className="mt-0.5 mb-2 text-sm text-muted">
            {t("liveMeans")} {view.asOf === null ? t("liveMoves") : null}
          </p>
          <LinkField
            id="share-live-link"
            url={url}
            title={record.title}
            label={t("liveLink")}
            labelHidden
            describedBy="share-live-means"
          />
        </section>
        <section aria-labelledby="share-pinned" className="border-t border-line pt-4">
          <h2 id="share-pinned" className="font-sans text-[15px]">
            {t("pinned")}
          </h2>
          <p className="mt-0.5 mb-3 text-sm text-muted">{showsRows ? t("pinnedMeans") : t("nothingToPin")}</p>
          {showsRows && (
            <form method="post" action={`/n/${record.slug}/pin`}>
              <input type="hidden" name="view" value={viewQuery({ ...view, ...NO_PLACE })} />
              {signedIn && <LinkWords id="share" typed={refused?.typed ?? {}} issues={refused?.issues ?? []} />}
              <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <button type="submit" className="button button-primary">
                  {t("pin")}
                </button>
                {signedIn && (
                  <a href="/links" className="py-1 text-sm">
                    {t("yourLinks")}
                  </a>
                )}
              </p>
            </form>
          )}
        </section>
        {children}
      </div>
    </Disclosure>
  );
}
