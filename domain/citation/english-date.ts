import type { Day } from "../date/edtf";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** A year, month or day in English words, as references write it: "2 June 2025", "June 2025", "2025". */
export function writeDay([year = 0, month, day]: readonly number[]): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(" ");
}

/** A day (`YYYY-MM-DD`) as American references write it: "June 2, 2025". */
export function writeAmericanDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
}
