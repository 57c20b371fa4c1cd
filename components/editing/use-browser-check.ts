"use client";

import { type RefObject, useEffect, useState } from "react";
import type { FormCode } from "@/domain/form/form-issue";
import { readForm } from "@/domain/form/read-form";
import { type CheckedKind, findIssues } from "./form-schemas";

/** Checks a form by its schema before it is sent, and again at each change once something was wrong. */
export function useBrowserCheck(
  form: RefObject<HTMLFormElement | null>,
  kind: CheckedKind | null,
  errors: Readonly<Record<FormCode, string>>,
): {
  /** By field, in words; null while nothing was checked. */
  found: ReadonlyMap<string, string> | null;
  /** How often the form was to be sent and was not: each time the summary takes the focus. */
  attempt: number;
  /** Whether the form may be sent. */
  check: () => boolean;
} {
  const [found, setFound] = useState<ReadonlyMap<string, string> | null>(null);
  const [attempt, setAttempt] = useState(0);

  const look = (): ReadonlyMap<string, string> => {
    if (form.current === null || kind === null) return new Map();
    const issues = findIssues(kind, readForm(new FormData(form.current)));
    // The first issue of a field is the one that is shown.
    return new Map(
      issues.toReversed().map(({ field, code, limit }) => [field, errors[code].replace("{limit}", String(limit ?? 0))]),
    );
  };
  const check = () => {
    const wrong = look();
    setFound(wrong.size > 0 ? wrong : null);
    if (wrong.size > 0) setAttempt((before) => before + 1);
    return wrong.size === 0;
  };

  useEffect(() => {
    const element = form.current;
    if (element === null || found === null) return;
    for (const control of element.querySelectorAll<HTMLInputElement>("[name]:not([type=hidden], button)")) {
      if (found.has(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    const again = () => setFound(look());
    element.addEventListener("input", again);
    return () => element.removeEventListener("input", again);
  });

  return { found, attempt, check };
}
