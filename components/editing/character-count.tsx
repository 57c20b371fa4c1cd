"use client";

import { useEffect, useState } from "react";

/** How many characters of a limit are used, kept up with what is typed. */
export function CharacterCount({
  field,
  used,
  limit,
  words,
}: {
  /** The id of the control. */
  field: string;
  /** As the server knew it: what stands there without JavaScript. */
  used: number;
  limit: number;
  /** "{used} of {limit}" */
  words: string;
}) {
  const [count, setCount] = useState(used);
  useEffect(() => {
    const control = document.getElementById(field);
    if (!(control instanceof HTMLTextAreaElement)) return;
    // A browser counts a line break as one character, as the record does.
    const update = () => setCount(control.value.trim().length);
    update();
    control.addEventListener("input", update);
    return () => control.removeEventListener("input", update);
  }, [field]);
  return (
    <span className={count > limit ? "text-[var(--rejects)]" : undefined}>
      {words.replace("{used}", String(count)).replace("{limit}", String(limit))}
    </span>
  );
}
