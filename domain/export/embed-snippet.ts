import { html } from "../text/html";

/** The height of the frame until the script has told it, and without it. */
export const FRAME_HEIGHT = 600;

/** Where an embed stands, from the path of the page that it shows: "/s/{id}" or "/n/{negotiation}?…". */
export function embedPath(path: string): string {
  return path.startsWith("/s/") ? path.replace("/s/", "/embed/") : `/embed${path}`;
}

/** The HTML by which another page shows an embed. `script` is left out where whoever shows it sizes the frame itself. */
export function embedSnippet(
  { origin, path, title }: { origin: string; path: string; title: string },
  {
    width = "100%",
    height = FRAME_HEIGHT,
    script = true,
  }: { width?: string | number; height?: number; script?: boolean } = {},
): string {
  const frame = html`<iframe src="${origin}${embedPath(path)}" title="${title}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`;
  return script ? html`${frame}<script async src="${origin}/embed.js"></script>`.text : frame.text;
}
