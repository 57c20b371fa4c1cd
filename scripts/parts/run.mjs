import { spawn } from "node:child_process";
import { environment } from "./environment.mjs";
import { Failure } from "./failure.mjs";
import { say } from "./say.mjs";

const HEARTBEAT_MILLISECONDS = 15_000;

let current;
let interrupted;

// A signal ends the step that runs, and with it the script.
for (const [signal, exitCode] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
]) {
  process.on(signal, () => {
    interrupted = new Failure("Interrupted.", exitCode);
    if (current === undefined) return;
    current.kill(signal);
  });
}

/**
 * Runs a program to its end. Its output is shown when `loud`, and otherwise only when it fails; a quiet one that takes
 * long shows that it is alive. Gives its output and exit code; throws only when it could not be started or was interrupted.
 */
export async function run(command, args, { loud = false, env = {}, name = command } = {}) {
  if (interrupted !== undefined) throw interrupted;
  const started = performance.now();
  const heartbeat = setInterval(() => {
    if (!loud) say(`  … ${name}: ${Math.round((performance.now() - started) / 1000)} s so far`);
  }, HEARTBEAT_MILLISECONDS);
  try {
    const result = await finished(command, args, loud, { ...environment(), ...env });
    if (interrupted !== undefined) throw interrupted;
    return result;
  } finally {
    clearInterval(heartbeat);
    current = undefined;
  }
}

function finished(command, args, loud, env) {
  return new Promise((resolve, reject) => {
    // Windows finds npm (npm.cmd) only through its shell.
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, {
      env,
      shell,
      stdio: ["ignore", loud ? "inherit" : "pipe", loud ? "inherit" : "pipe"],
    });
    current = child;
    let output = "";
    const collect = (text) => {
      output += text;
    };
    child.stdout?.setEncoding("utf8").on("data", collect);
    child.stderr?.setEncoding("utf8").on("data", collect);
    child.on("error", (error) => reject(new Failure(`${command} could not be started: ${error.message}`)));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program and throws a Failure with its output and `advice` when it fails. */
export async function mustRun(command, args, advice, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new Failure([output.trim(), advice, ...reasons(output)].filter((part) => part !== "").join("\n\n"));
}

/** What well-known causes in a program's output ask of the person. */
function reasons(output) {
  const known = [
    [
      /EACCES|EPERM|EROFS|permission denied/i,
      "Something could not be written: give yourself the right to write to this folder, or move it.",
    ],
    [/ENOSPC|disk is full/i, "The disk is full: make room and start again."],
    [
      /ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ECONNRESET/i,
      "The npm registry was out of reach: check the connection and start again.",
    ],
    [/ENOMEM|heap out of memory|SIGKILL/i, "Memory ran out: a build needs about 1 GB."],
  ];
  return known.filter(([pattern]) => pattern.test(output)).map(([, advice]) => advice);
}
