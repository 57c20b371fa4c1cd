"use client";

import { useEffect, useRef } from "react";

/** Lets a file be dropped anywhere on the box around a file input, and not on the input alone. Draws nothing. */
export function DropArea({ box, input }: { box: string; input: string }) {
  const depth = useRef(0);
  useEffect(() => {
    const area = document.getElementById(box);
    const field = document.getElementById(input);
    if (area === null || !(field instanceof HTMLInputElement)) return;
    const mark = (change: number) => {
      depth.current = Math.max(0, depth.current + change);
      area.toggleAttribute("data-over", depth.current > 0);
    };
    const stop = new AbortController();
    const on = (type: "dragenter" | "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) =>
      area.addEventListener(type, act, { signal: stop.signal });
    on("dragenter", () => mark(1));
    on("dragleave", () => mark(-1));
    on("dragover", (event) => event.preventDefault());
    on("drop", (event) => {
      event.preventDefault();
      mark(-depth.current);
      const files = event.dataTransfer?.files;
      if (files === undefined || files.length === 0) return;
      field.files = files;
      field.focus();
    });
    return () => stop.abort();
  }, [box, input]);
  return null;
}
