import { useTranslations } from "next-intl";
import type { Candidate } from "@/domain/capture/candidate";
import type { ShownCandidate } from "@/domain/capture/shown-candidate";
import type { FormValues } from "@/domain/form/values";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { SILENCES, STANCES } from "@/domain/stance/stance";
import { AnswerChip } from "../position/answer-chip";
import { candidateAnchor, passageAnchor } from "./candidate-anchor";
import { CorrectForm } from "./correct-form";

export interface CardProps {
  /** The address of the capture. */
  path: string;
  candidate: ShownCandidate;
  text: string;
  language: string;
  negotiation: Pick<NegotiationRecord, "participations" | "issues">;
  /** What was typed into its form that was not taken, and which fields are wrong; null where none was. */
  typed: { values: FormValues; wrong: readonly string[] } | null;
  /** Whether it was to be accepted before party, issue and answer were chosen. */
  incomplete: boolean;
}

/** What is proposed, in the words of the text, with the reasons, and what can be done with it. */
export function CandidateCard(props: CardProps) {
  const t = useTranslations("capture");
  const { path, candidate, text, language, incomplete } = props;
  const { ordinal, number, content, state, draft } = candidate;
  const { quote, speaker, statedOn, conditions } = content;
  return (
    <li
      id={candidateAnchor(ordinal)}
      tabIndex={-1}
      aria-labelledby={`${candidateAnchor(ordinal)}-title`}
      data-candidate={ordinal}
      data-state={state}
      className="candidate card scroll-mt-24 px-4 py-3"
    >
      <h3 id={`${candidateAnchor(ordinal)}-title`} className="font-sans text-sm font-semibold">
        <a href={`#${passageAnchor(ordinal)}`} aria-label={t("toPassage", { number })} className="pr-1.5">
          {number}
        </a>
        <CandidateTitle {...props} />
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Answered content={content} />
        <span>{statedOn ?? t("noDay")}</span>
        {speaker && <span>{speaker}</span>}
        {state !== "proposed" && <strong className="chip border border-line-strong">{t(`states.${state}`)}</strong>}
      </p>
      <blockquote lang={language} dir="auto" className="mt-2 font-serif wrap-anywhere">
        {text.slice(quote.start, quote.end)}
      </blockquote>
      {conditions && (
        <p className="mt-1 text-sm">
          {t("dependsOn")} <span lang={language}>{text.slice(conditions.start, conditions.end)}</span>
        </p>
      )}
      <Reasons {...props} />
      {incomplete && (
        <p role="alert" className="mt-2 text-sm font-semibold">
          {t("incomplete")}
        </p>
      )}
      <Decisions path={`${path}/candidates/${ordinal}`} state={state} />
      {draft && (
        <p className="mt-2 text-sm">
          <a href={draft.outcome ?? `/drafts/${draft.id}`}>{t(draft.outcome ? "toReview" : "toDraft")}</a>
        </p>
      )}
      {draft === null && <CorrectForm {...props} />}
    </li>
  );
}

function CandidateTitle({ candidate: { content }, negotiation }: CardProps) {
  const t = useTranslations("capture");
  const party = negotiation.participations.find((known) => known.party === content.party)?.shortName ?? t("someParty");
  const issue = negotiation.issues.find(({ slug }) => slug === content.issue)?.title ?? t("someIssue");
  return t("on", { party, issue });
}

function Answered({ content: { answer } }: { content: Candidate }) {
  const t = useTranslations("capture");
  const stance = STANCES.find((known) => known === answer);
  if (stance) return <AnswerChip answer={{ kind: "stance", stance }} />;
  const silence = SILENCES.find((known) => known === answer);
  return silence ? <AnswerChip answer={{ kind: "silence", silence }} /> : <span>{t("someAnswer")}</span>;
}

function Reasons({ candidate: { content }, text, language }: CardProps) {
  const t = useTranslations("capture");
  return (
    <ul className="mt-2 space-y-0.5 text-sm text-muted">
      {content.reasons.map(({ code, at }) => (
        <li key={`${code} ${at.start} ${at.end}`}>
          {code === "by-hand" ? (
            t("reasons.by-hand")
          ) : (
            <>
              <q lang={language}>{text.slice(at.start, at.end)}</q> {t(`reasons.${code}`)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Decisions({ path, state }: { path: string; state: ShownCandidate["state"] }) {
  const t = useTranslations("capture");
  const offered = state === "proposed" ? (["accept", "edit", "drop"] as const) : (["undo"] as const);
  return (
    <form method="post" className="mt-3 flex flex-wrap gap-2">
      {offered.map((decision) => (
        <button
          key={decision}
          type="submit"
          formAction={`${path}/${decision}`}
          data-decision={decision}
          className={decision === "accept" ? "button button-primary" : "button"}
        >
          {t(`decisions.${decision}`)}
        </button>
      ))}
    </form>
  );
}
