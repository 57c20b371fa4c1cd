/** The id of a field's control, from its name: what labels, errors and the error summary point at. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;
}

/** The ids of what describes a field, for `aria-describedby`: only those that are there. */
export function describedBy(name: string, parts: { help: boolean; error: boolean }): string | undefined {
  const ids = [parts.help && `${fieldId(name)}-help`, parts.error && `${fieldId(name)}-error`];
  return ids.filter((id) => id !== false).join(" ") || undefined;
}
