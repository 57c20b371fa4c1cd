"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef } from "react";
import type { DraftWords } from "./draft-words";
import type { CheckedKind } from "./form-schemas";
import { KeptText } from "./kept-text";
import { LiveIssuesProvider } from "./live-issues";
import { SaveStatus } from "./save-status";
import { useAutosave } from "./use-autosave";
import { useBrowserCheck } from "./use-browser-check";

/**
 * The form of a draft. Without JavaScript its buttons post it. With it, what is typed is saved a moment later, checked
 * before it is sent, sent once, and kept in the browser while it cannot be saved.
 */
export function DraftForm({
  id,
  kind,
  savedAt,
  words,
  children,
}: {
  /** The draft's. */
  id: string;
  /** The form whose rules the browser knows; null for one that only the server checks. */
  kind: CheckedKind | null;
  /** ISO 8601, UTC: when the draft was last saved. */
  savedAt: string;
  words: DraftWords;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { status, pending, leave } = useAutosave(form, id, words.leave);
  const { found, check } = useBrowserCheck(form, kind, words.errors);
  const sent = useRef(false);

  useEffect(() => {
    // Whoever comes back to the page as it was left may send it again: the draft's id holds that it counts once.
    const onShow = () => {
      sent.current = false;
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, []);

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const submitter = event.nativeEvent.submitter;
    const handsOver = !submitter?.hasAttribute("formaction");
    if (sent.current || (handsOver && !check())) {
      event.preventDefault();
      return;
    }
    const saving = pending();
    if (saving !== null) {
      // An older text that is still on its way must not arrive after this one.
      event.preventDefault();
      void saving.finally(() => form.current?.requestSubmit(submitter));
      return;
    }
    sent.current = true;
    leave();
  };

  return (
    <form
      ref={form}
      action={`/drafts/${id}/submit`}
      method="post"
      noValidate
      aria-label={words.label}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      {/* The first button of a form is the one that Enter presses: without it, that would be one inside of the form. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.submit}
      </button>
      <SaveStatus status={status} words={words} />
      <KeptText id={id} savedAt={savedAt} words={words} form={form} />
      <LiveIssuesProvider found={found}>{children}</LiveIssuesProvider>
    </form>
  );
}
