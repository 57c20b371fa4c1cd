"use client";

import { useEffect, useRef, useState } from "react";
import { listenToInput } from "./listen-to-input";

/** The text that belongs to what is chosen in another field of the form. */
export function LiveText({
  field,
  value,
  texts,
  otherwise,
}: {
  /** The other field's name. */
  field: string;
  /** What the server knows to be chosen there. */
  value: string;
  texts: Readonly<Record<string, string>>;
  /** Where nothing known is chosen. */
  otherwise: string;
}) {
  const [chosen, setChosen] = useState(value);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    return listenToInput(form, (event) => {
      const { target } = event;
      if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.name === field) {
        setChosen(target.value);
      }
    });
  }, [field]);
  return <span ref={place}>{texts[chosen] ?? otherwise}</span>;
}
