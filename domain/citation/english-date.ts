const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A year, month or day in English words, as references write it: "2 June 2025", "June 2025", "2025". */
export function writeDay([year = 0, month, day]: readonly number[]): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(" ");
}
