// Crockford's Base32 (https://www.crockford.com/base32.html): no letter that is read as another letter or a digit.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 13;

/** The id of a new link, of 13 random bytes: 65 bits, in letters and digits that cannot be taken for each other. */
export function linkId(bytes: Uint8Array): string {
  if (bytes.length !== LENGTH) throw new Error(`A link's id is made of ${LENGTH} bytes`);
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/**
 * An id as it is stored, from one that somebody typed: capitals, hyphens and the letters that the alphabet leaves out count
 * as what they were meant to be. Null for what can be none.
 */
export function readLinkId(typed: string): string | null {
  const id = typed.toLowerCase().replaceAll("-", "").replaceAll("o", "0").replace(/[il]/g, "1");
  return id.length === LENGTH && [...id].every((letter) => ALPHABET.includes(letter)) ? id : null;
}

/** The address of a pinned link. */
export function linkPath(id: string): string {
  return `/s/${id}`;
}
