/**
 * A lasting name for what a SHA-256 (hex) stands for: a UUID of version 8 (RFC 9562, 5.8) made of its first 122 bits, as a URN.
 * It holds whatever the site's address is, so that a reader's program never takes an entry that moved for a new one.
 */
export function urnOfHash(sha256: string): string {
  const variant = (8 + (Number.parseInt(sha256.charAt(16), 16) & 3)).toString(16);
  const groups = [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `${variant}${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ];
  return `urn:uuid:${groups.join("-")}`;
}
