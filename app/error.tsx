"use client";

import { error as words } from "@/messages/en.json";

/** What a reader sees when drawing a page failed. It draws itself in the browser, so that its words come with it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="wrap py-16">
      <h1>{words.title}</h1>
      <p className="mt-3 max-w-[60ch] text-soft">{words.text.replace("{digest}", error.digest ?? "?")}</p>
      <p className="mt-6">
        <button type="button" onClick={reset} className="button button-primary">
          {words.retry}
        </button>
      </p>
    </div>
  );
}
