import { useTranslations } from "next-intl";
import type { ShownCandidate } from "@/domain/capture/shown-candidate";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { CandidateCard, type CardProps } from "./candidate-card";
import { CaptureKeys } from "./capture-keys";
import { CapturedText } from "./captured-text";
import { SentenceForm } from "./sentence-form";

export interface CapturePageProps {
  id: string;
  negotiation: NegotiationRecord;
  source: { id: string; title: string; language: string };
  text: string;
  /** In the order of the text. */
  candidates: readonly ShownCandidate[];
  /** The sentences of the text, as spans "12-80". */
  sentences: readonly { span: string; words: string }[];
  /** What was done a moment ago, in words; null where nothing was. */
  said: string | null;
  /** Of one candidate, what was not taken; null where all was. */
  refused: ({ ordinal: number } & Pick<CardProps, "typed" | "incomplete">) | null;
}

/** A text beside what is proposed from it, each with the words that it rests on. */
export function CapturePage(props: CapturePageProps) {
  const t = useTranslations("capture");
  const { id, negotiation, source, text, candidates, sentences, said, refused } = props;
  const path = `/capture/${id}`;
  const waiting = candidates.filter(({ state }) => state === "proposed").length;
  const drafts = candidates.filter(({ draft }) => draft !== null && draft.outcome === null).length;
  return (
    <div className="wrap pt-7">
      <p className="text-sm text-muted">
        <a href="/capture" className="inline-block py-1">
          {t("title")}
        </a>{" "}
        · <a href={`/n/${negotiation.slug}`}>{negotiation.title}</a>
      </p>
      <h1 lang={source.language} className="wrap-anywhere">
        {source.title}
      </h1>
      <p className="mt-1 text-sm">
        <a href={`/sources/${encodeURIComponent(source.id)}`}>{t("toSource")}</a>
      </p>
      {said && (
        <p role="status" className="form-notice mt-4">
          {said}
        </p>
      )}
      <div className="capture-columns mt-6">
        <div className="capture-text min-w-0">
          <CaptureKeys path={path} words={{ usePassage: t("usePassage"), selectFirst: t("selectFirst") }} />
          <CapturedText text={text} language={source.language} candidates={candidates} />
          <SentenceForm path={path} sentences={sentences} language={source.language} />
        </div>
        <section aria-labelledby="candidates" className="min-w-0">
          <h2 id="candidates" className="text-xl">
            {t("candidates", { count: candidates.length })}
          </h2>
          <p className="mt-1 text-sm text-muted">{t("candidatesHelp")}</p>
          <Legend />
          {candidates.length === 0 && <p className="form-notice mt-4">{t("noCandidates")}</p>}
          <ol className="mt-4 space-y-4">
            {candidates.map((candidate) => (
              <CandidateCard
                key={candidate.ordinal}
                {...{ path, candidate, text, negotiation, language: source.language }}
                typed={refused?.ordinal === candidate.ordinal ? refused.typed : null}
                incomplete={refused?.ordinal === candidate.ordinal && refused.incomplete}
              />
            ))}
          </ol>
          <form method="post" action={`${path}/submit`} className="mt-6">
            <p className="mb-2 text-sm text-muted">{t("left", { waiting, drafts })}</p>
            {drafts > 0 && (
              <button type="submit" id="submit-all" className="button button-primary">
                {t("submitAll", { count: drafts })}
              </button>
            )}
          </form>
        </section>
      </div>
    </div>
  );
}

const KEYS = ["j", "k", "a", "e", "d", "c", "u", "m"] as const;

function Legend() {
  const t = useTranslations("capture");
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer py-1 text-accent underline">{t("keys.title")}</summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
