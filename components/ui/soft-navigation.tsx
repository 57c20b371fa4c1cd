"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/**
 * Turns plain links and GET forms that are marked `data-soft` into client transitions, without a full reload.
 * One listener for the document: pages stay plain HTML that works without it, and no link needs hydration.
 * `data-soft="keep"` keeps the scroll position; a form marked `data-auto` submits when a choice changes.
 */
export function SoftNavigation() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    document.documentElement.toggleAttribute("data-navigating", pending);
  }, [pending]);

  useEffect(() => {
    const go = (url: URL, keepScroll: boolean) =>
      startTransition(() => router.push(`${url.pathname}${url.search}${url.hash}`, { scroll: !keepScroll }));

    const onClick = (event: MouseEvent) => {
      closeOtherDisclosures(event.target);
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!link || !plain || event.defaultPrevented || link.origin !== location.origin) return;
      event.preventDefault();
      go(new URL(link.href), link.dataset.soft === "keep");
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-soft")) return;
      event.preventDefault();
      closeDisclosureAround(form);
      go(formUrl(form, event.submitter), form.dataset.soft === "keep");
    };
    const onChange = (event: Event) => {
      const field = event.target;
      if (field instanceof HTMLSelectElement && field.form?.hasAttribute("data-auto")) field.form.requestSubmit();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") closeDisclosureAround(event.target);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("change", onChange);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("change", onChange);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [router]);

  return null;
}

/** The address that a GET form leads to, with repeated fields joined and empty ones left out. */
function formUrl(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action);
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string" && value !== "") values.set(name, [...(values.get(name) ?? []), value]);
  }
  url.search = [...values]
    .map(([name, list]) => `${name}=${encodeURIComponent(list.join(",")).replaceAll("%2C", ",")}`)
    .join("&");
  return url;
}

function closeOtherDisclosures(target: EventTarget | null) {
  for (const open of document.querySelectorAll<HTMLDetailsElement>("details[data-dismiss][open]")) {
    if (!(target instanceof Node) || !open.contains(target)) open.open = false;
  }
}

function closeDisclosureAround(target: EventTarget | null) {
  const details = target instanceof Element ? target.closest<HTMLDetailsElement>("details[data-dismiss][open]") : null;
  if (!details) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}
