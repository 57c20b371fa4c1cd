/** Whether a text is shaped as the lasting id of a position or a source: what an address may name. */
export function isLastingId(text: string): boolean {
  return text.length <= 200 && /^[a-z0-9][a-z0-9._~-]*$/.test(text);
}
