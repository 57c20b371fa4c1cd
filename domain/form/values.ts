/** What was typed into a form, nested as its fields' names are: `citations[0].quote` stands in values.citations[0].quote. */
export interface FormValues {
  readonly [name: string]: FormValue | undefined;
}
export type FormValue = string | readonly FormValue[] | FormValues;

/** What was typed into one field, named as the form names it; "" where nothing was. */
export function valueAt(values: FormValues, name: string): string {
  const value = at(values, name);
  return typeof value === "string" ? value : "";
}

/** How many entries a repeated group has. */
export function countAt(values: FormValues, name: string): number {
  const value = at(values, name);
  return Array.isArray(value) ? value.length : 0;
}

function at(values: FormValues, name: string): unknown {
  const path = name.split(/[.[\]]+/).filter((part) => part !== "");
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    values,
  );
}
