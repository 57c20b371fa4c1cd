"use client";

import { type RefObject, useEffect, useState } from "react";
import type { DraftWords } from "./draft-words";
import { fieldsOf, findKept, forgetKept, type KeptInBrowser } from "./kept-in-browser";
import { clock } from "./save-status";

/** Offers what the browser kept of a draft, where that is newer than what the server has, and other than it. */
export function KeptText({
  id,
  savedAt,
  words,
  form,
}: {
  id: string;
  savedAt: string;
  words: DraftWords;
  form: RefObject<HTMLFormElement | null>;
}) {
  const [kept, setKept] = useState<KeptInBrowser | null>(null);
  useEffect(() => {
    const found = findKept(id);
    if (found === null || form.current === null) return;
    if (found.at > savedAt && !isSame(found.fields, fieldsOf(form.current))) setKept(found);
    else forgetKept(id);
  }, [id, form]);
  if (kept === null) return null;
  return (
    <div className="form-notice" role="status">
      <p>{words.kept.replace("{time}", clock(kept.at))}</p>
      <p className="mt-2 flex gap-3">
        <button type="button" className="button" onClick={() => sendKept(id, kept)}>
          {words.takeKept}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            forgetKept(id);
            setKept(null);
          }}
        >
          {words.dropKept}
        </button>
      </p>
    </div>
  );
}

const isSame = (a: KeptInBrowser["fields"], b: KeptInBrowser["fields"]) =>
  JSON.stringify(a.toSorted(byName)) === JSON.stringify(b.toSorted(byName));
const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

/** Saves the kept text as if it were typed just now; the page then shows it. */
function sendKept(id: string, { fields }: KeptInBrowser) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = `/drafts/${id}/save`;
  for (const [name, value] of fields) {
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    form.append(field);
  }
  form.hidden = true;
  document.body.append(form);
  form.submit();
}
