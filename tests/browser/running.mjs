// `coopnet`, running beside a test.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";

// Runs a line that a shell is given, in which `coopnet` is this program, and returns what it prints.
export function runLine(program, line) {
  const words = ["-c", line.replace(/^coopnet/, '"$PROGRAM"')];
  return execFileSync("sh", words, { env: { ...process.env, PROGRAM: program }, encoding: "utf8" });
}

// Starts the preview, calls `use` with its address, and ends it as Ctrl-C does. Its exit code must be 0.
export async function withPreview(program, words, use) {
  const child = spawn(program, ["preview", "--no-open", ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => { said += text; });
  try {
    const address = await new Promise((resolve, reject) => {
      const look = () => {
        const found = said.match(/; Ctrl-C ends\n(http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/)\n/);
        if (found) resolve(found[1]);
      };
      child.stderr.on("data", look);
      child.on("exit", (code) => reject(new Error(`it ended with ${code}: ${said}`)));
    });
    const result = await use(address, child);
    child.kill("SIGINT");
    const [code, signal] = await ended;
    if (code !== 0) throw new Error(`it ended with ${code ?? signal}: ${said}`);
    return result;
  } finally {
    child.kill("SIGKILL");
  }
}
