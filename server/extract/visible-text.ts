/** What holds no words of the document. */
const UNREAD = new Set(
  "HEAD SCRIPT STYLE NOSCRIPT TEMPLATE NAV IFRAME OBJECT SVG CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA DIALOG".split(
    " ",
  ),
);
/** What an empty line parts from the rest. */
const PARAGRAPHS = new Set(
  "P H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL DL TABLE PRE FIGURE ARTICLE SECTION MAIN ASIDE HEADER FOOTER HR".split(" "),
);
/** What stands on lines of its own. */
const LINES = new Set(
  "DIV LI TR DT DD FIGCAPTION CAPTION ADDRESS FORM FIELDSET LEGEND CENTER DETAILS SUMMARY".split(" "),
);
const CELLS = new Set(["TD", "TH"]);

/**
 * The words under an element as a reader sees them: paragraphs apart by an empty line, a table row by row. It goes from node to
 * node without calling itself, so that no depth of a page breaks it.
 */
export function visibleText(root: Element): string {
  const lines = new LineWriter();
  let node: Node | null = root;
  while (node !== null) {
    const isRead: boolean = node.nodeType !== 1 || !isUnread(node as Element);
    if (node.nodeType === 3) lines.write(node.nodeValue ?? "", isPreformatted(node));
    else if (node.nodeType === 1 && isRead) enter(node as Element, lines);
    if (isRead && node.nodeType === 1 && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node, lines);
    }
    if (node === null || node === root) break;
    leave(node, lines);
    node = node.nextSibling;
  }
  return lines.text();
}

function enter(element: Element, lines: LineWriter): void {
  const name = element.tagName.toUpperCase();
  if (name === "BR") lines.lineBreak();
  else if (CELLS.has(name)) lines.cell();
  else lines.part(space(name));
}

function leave(node: Node, lines: LineWriter): void {
  if (node.nodeType === 1) lines.part(space((node as Element).tagName.toUpperCase()));
}

const space = (name: string): number => (PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0);

function isUnread(element: Element): boolean {
  return (
    UNREAD.has(element.tagName.toUpperCase()) ||
    element.hasAttribute("hidden") ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "")
  );
}

const isPreformatted = (node: Node): boolean => node.parentNode?.nodeName.toUpperCase() === "PRE";

class LineWriter {
  private readonly parts: string[] = [];
  /** Line breaks, or a blank, that come before the next words. */
  private breaks = 0;
  private blank = "";

  write(text: string, asItStands: boolean): void {
    // A no-break space is the writer's own and stays.
    const folded = asItStands ? text : text.replaceAll(/[ \t\n\r\f]+/g, " ");
    const words = asItStands ? folded : folded.replaceAll(/^ | $/g, "");
    if (folded.startsWith(" ")) this.blank ||= " ";
    if (words === "") return;
    if (this.parts.length > 0) this.parts.push(this.breaks > 0 ? "\n".repeat(this.breaks) : this.blank);
    this.parts.push(words);
    this.breaks = 0;
    this.blank = !asItStands && folded.endsWith(" ") ? " " : "";
  }

  part(breaks: number): void {
    this.breaks = Math.max(this.breaks, breaks);
  }

  lineBreak(): void {
    this.breaks = Math.min(2, this.breaks + 1);
  }

  cell(): void {
    this.blank = "\t";
  }

  text(): string {
    return this.parts.join("").trim();
  }
}
