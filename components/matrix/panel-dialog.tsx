"use client";

import { type ReactNode, useEffect } from "react";
import { settlePanel } from "../page/panel";

/**
 * The panel as a modal dialog: the browser keeps focus inside, Escape closes it, and focus returns to the cell (page/panel.ts).
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
  useEffect(() => {
    settlePanel();
    return settlePanel;
  }, []);
  return (
    <dialog open data-panel={returnTo} aria-label={label} className="panel">
      <a href={closeHref} data-soft="keep" data-close className="button absolute top-4 right-4">
        {closeLabel}
      </a>
      {children}
    </dialog>
  );
}
