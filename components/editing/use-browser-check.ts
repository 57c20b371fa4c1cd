"use client";

import { type RefObject, useEffect, useState } from "react";
import type { FormCode } from "@/domain/form/form-issue";
import { readForm } from "@/domain/form/read-form";
import { type CheckedKind, findIssues } from "./form-schemas";
import { listenToInput } from "./listen-to-input";
import type { Found } from "./live-issues";

/** Checks a form by its schema before it is sent, and again at each change once something was wrong. */
export function useBrowserCheck(
  form: RefObject<HTMLFormElement | null>,
  kind: CheckedKind | null,
  errors: Readonly<Record<FormCode, string>>,
): {
  /** Null while nothing was checked. */
  found: Found | null;
  /** Whether the form may be sent. */
  check: () => boolean;
} {
  const [found, setFound] = useState<Found | null>(null);

  const look = (): ReadonlyMap<string, string> => {
    if (form.current === null || kind === null) return new Map();
    const issues = findIssues(kind, readForm(new FormData(form.current)));
    const byField = new Map<string, string>();
    for (const { field, code, limit } of issues) {
      // The first issue of a field is the one that is shown.
      if (!byField.has(field)) byField.set(field, errors[code].replace("{limit}", String(limit ?? 0)));
    }
    return byField;
  };
  const check = () => {
    const wrong = look();
    setFound((before) => (wrong.size > 0 ? { byField: wrong, attempt: (before?.attempt ?? 0) + 1 } : null));
    return wrong.size === 0;
  };

  useEffect(() => {
    const element = form.current;
    if (element === null || found === null) return;
    for (const control of element.querySelectorAll<HTMLInputElement>("[name]:not([type=hidden], button)")) {
      if (found.byField.has(control.name)) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    return listenToInput(element, () => setFound({ ...found, byField: look() }));
  });

  return { found, check };
}
