const NUMBERS = new Intl.NumberFormat("en");

/** Shows on stderr how far the import of a file is: one line that moves on a terminal, else one line a step. */
export function showProgress(file: string): (done: number, total: number) => void {
  return (done, total) => {
    const line = `${file}: ${NUMBERS.format(done)} of ${NUMBERS.format(total)} positions`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? "\n" : ""}`);
    else process.stderr.write(`${line}\n`);
  };
}
