import { Idiomorph } from "idiomorph";

/** Where a page is shown: where the one before it was, at a place in it, or so far down. */
export type Place = "stay" | { hash: string } | { top: number };

/** Shows a page in place of the one that is shown. What both have stays as it is: the focus, what is open, what is scrolled. */
export function showPage(page: Document, place: Place): void {
  const isRenamed = page.title !== document.title;
  showHead(page);
  Idiomorph.morph(document.body, page.body, {
    morphStyle: "outerHTML",
    callbacks: {
      // A sheet that the reader opened stays open in another view of the same; a panel is the browser's own while it is modal.
      beforeAttributeUpdated: (name, element) =>
        name !== "open" || (element instanceof HTMLDetailsElement && place !== "stay"),
    },
  });
  if (place === "stay") return;
  scroll(place);
  if (isRenamed) announce(document.title);
}

/** What stands in a head but the styles, which every page keeps. */
const HEAD = "title, meta, link:not([rel=stylesheet])";

function showHead(page: Document): void {
  for (const old of document.head.querySelectorAll(HEAD)) old.remove();
  document.head.append(...page.head.querySelectorAll(HEAD));
}

function scroll(place: Exclude<Place, "stay">): void {
  if ("top" in place) {
    window.scrollTo({ top: place.top, behavior: "instant" });
    return;
  }
  const target = place.hash === "" ? null : document.getElementById(decodeURIComponent(place.hash.slice(1)));
  if (target !== null) target.scrollIntoView({ behavior: "instant", ...alignment(target) });
  else window.scrollTo({ top: 0, behavior: "instant" });
  (target ?? document.getElementById("content"))?.focus({ preventScroll: true });
}

/**
 * Where an element comes to stand: at the top as usual; in a table that scrolls by itself in its middle, so that its headings
 * show too, and a column's heading, which sticks to the top, at the left.
 */
function alignment(target: Element): ScrollIntoViewOptions {
  if (target.closest(".matrix-region") === null) return {};
  return target.closest("thead") === null ? { block: "center" } : { block: "nearest", inline: "start" };
}

/** Has a screen reader say which page is shown now, as it would after a load. */
function announce(title: string): void {
  const id = "page-announcer";
  let announcer = document.getElementById(id);
  if (announcer === null) {
    announcer = document.createElement("div");
    announcer.id = id;
    announcer.ariaLive = "polite";
    announcer.className = "sr-only";
    // Beside the body: what stands in it goes with the page.
    document.documentElement.append(announcer);
  }
  announcer.textContent = title;
}
