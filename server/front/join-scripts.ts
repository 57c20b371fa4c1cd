const BETWEEN = /<\/script><script(?: nonce="[^"]*")?>(?=self\.__next_f\.push\()/g;

/**
 * Joins the scripts in which Next hands a page its data, one after the other: each would need a hash of its own in the page's policy,
 * and a large page has hundreds. They run in the same order, as one.
 */
export function joinScripts(html: string): string {
  return html.replace(BETWEEN, (match, at: number) => (endsData(html, at) ? ";" : match));
}

/** Whether the script that ends here is one of data, too: nothing but those may be joined. */
function endsData(html: string, end: number): boolean {
  const start = html.lastIndexOf("<script", end);
  const open = html.indexOf(">", start);
  return (
    start >= 0 && !/\ssrc=|\stype=/.test(html.slice(start, open)) && html.startsWith("self.__next_f.push(", open + 1)
  );
}
