"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { behave } from "../page/behave";

/** What pages do beyond plain HTML (see `behave`), where Next's own client shows the next page. */
export function SoftNavigation() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    document.documentElement.toggleAttribute("data-navigating", pending);
  }, [pending]);

  useEffect(
    () =>
      behave((url, { keepScroll }) =>
        startTransition(() => router.push(`${url.pathname}${url.search}${url.hash}`, { scroll: !keepScroll })),
      ),
    [router],
  );

  return null;
}
