const SOMEWHERE = "http://local.invalid";

/**
 * Where to go after signing in: a path of this site, or "/desk" for anything that a browser could read as an address
 * elsewhere (`//evil`, `/\evil`, `https:…`).
 */
export function returnPath(text: string | null | undefined): string {
  if (!text?.startsWith("/") || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text, SOMEWHERE)) return "/desk";
  const url = new URL(text, SOMEWHERE);
  // A path that begins with two slashes is a host, also after dots in it were resolved: "/.//evil".
  if (url.origin !== SOMEWHERE || url.pathname.startsWith("//")) return "/desk";
  return url.pathname + url.search + url.hash;
}
