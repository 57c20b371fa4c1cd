"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type AutosaveStatus, reasonOf } from "./autosave-status";
import { fieldsOf, forgetKept, keepInBrowser } from "./kept-in-browser";
import { listenToInput } from "./listen-to-input";
import { useLeaveGuard } from "./use-leave-guard";

const PAUSE = 700;

/** Saves a form's draft a moment after the last keystroke, one save at a time. */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  draft: string,
  leaveWords: string,
): {
  status: AutosaveStatus;
  /** Saving that is under way; null when none is. */
  pending: () => Promise<void> | null;
  /** Tells that the form is being sent: then nothing is unsaved. */
  leave: () => void;
} {
  const router = useRouter();
  const [status, setStatus] = useState<AutosaveStatus>({ kind: "untouched" });
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<Promise<void> | null>(null);

  useEffect(() => {
    const element = form.current;
    if (element === null) return;

    const save = async () => {
      dirty.current = false;
      setStatus({ kind: "saving" });
      const failed = (reason: Extract<AutosaveStatus, { kind: "failed" }>["reason"]) => {
        dirty.current = true;
        keepInBrowser(draft, element);
        setStatus({ kind: "failed", reason });
      };
      const response = await send(draft, element).catch(() => null);
      if (response === null) return failed("offline");
      if (!response.ok) return failed(reasonOf(response.status));
      forgetKept(draft);
      // What was typed meanwhile has a timer of its own.
      if (dirty.current) return;
      setStatus({ kind: "saved", at: new Date().toISOString() });
      router.refresh();
    };
    const run = () => {
      pending.current ??= save().finally(() => {
        pending.current = null;
      });
    };
    const due = () => {
      if (pending.current === null) run();
      else void pending.current.then(run);
    };
    const onInput = () => {
      dirty.current = true;
      setStatus((before) => (before.kind === "failed" ? before : { kind: "unsaved" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(due, PAUSE);
    };
    const onHide = () => {
      if (!dirty.current) return;
      keepInBrowser(draft, element);
      void send(draft, element, true).catch(() => null);
    };
    const stop = listenToInput(element, onInput);
    window.addEventListener("pagehide", onHide);
    return () => {
      clearTimeout(timer.current);
      if (dirty.current) onHide();
      stop();
      window.removeEventListener("pagehide", onHide);
    };
  }, [form, draft, router]);

  useLeaveGuard(dirty, leaveWords);

  const leave = () => {
    clearTimeout(timer.current);
    dirty.current = false;
  };
  return { status, pending: () => pending.current, leave };
}

// Files are sent with the form itself, not with each save of its text.
function send(draft: string, form: HTMLFormElement, keepalive = false): Promise<Response> {
  return fetch(`/drafts/${draft}/save`, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(fieldsOf(form)),
    keepalive,
  });
}
