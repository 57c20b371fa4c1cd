import { INTENT, serializeIntent } from "@conform-to/dom";
import type { ReactNode } from "react";
import { fieldId } from "./field-id";

/** Adds an entry to a list of a draft's form. It saves and draws the page anew, with JavaScript as without. */
export function AddEntry({
  draft,
  list,
  count,
  first,
  children,
}: {
  /** The draft's id. */
  draft: string;
  /** The list's name. */
  list: string;
  /** How many entries it has. */
  count: number;
  /** The name of the first field of an entry: the page comes back there. */
  first: string;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      name={INTENT}
      value={serializeIntent({ type: "insert", payload: { name: list } })}
      formAction={`/drafts/${draft}/save?back=${fieldId(`${list}[${count}].${first}`)}`}
      className="button"
    >
      {children}
    </button>
  );
}

/** Takes an entry of a list away. */
export function RemoveEntry({
  draft,
  list,
  index,
  children,
}: {
  draft: string;
  list: string;
  index: number;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      name={INTENT}
      value={serializeIntent({ type: "remove", payload: { name: list, index } })}
      formAction={`/drafts/${draft}/save?back=${fieldId(list)}`}
      className="button"
    >
      {children}
    </button>
  );
}
