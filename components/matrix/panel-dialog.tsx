"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * The panel as a modal dialog: the browser keeps focus inside, Escape closes it, and focus returns to the cell.
 * The server sends it open and not modal, so that it reads without JavaScript; its close link is then a plain link.
 */
export function PanelDialog({
  closeHref,
  returnTo,
  label,
  closeLabel,
  children,
}: {
  closeHref: string;
  /** The id of the element that gets the focus back. */
  returnTo: string;
  label: string;
  closeLabel: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  useEffect(() => {
    const element = dialog.current;
    element?.close();
    element?.showModal();
    return () => {
      element?.close();
      document.getElementById(returnTo)?.focus({ preventScroll: true });
    };
  }, [returnTo]);

  const close = () => router.push(closeHref, { scroll: false });
  return (
    <dialog
      ref={dialog}
      open
      aria-label={label}
      className="panel"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => {
        // The dialog's own box is hit only outside of its content's padding: its backdrop.
        if (event.target === dialog.current && event.clientX < dialog.current.getBoundingClientRect().left) close();
      }}
    >
      <a href={closeHref} data-soft="keep" className="button absolute top-4 right-4">
        {closeLabel}
      </a>
      {children}
    </dialog>
  );
}
