// How the preview's server behaves towards strangers, the slow and the many: node server_test.mjs PROGRAM
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";

import { withPreview } from "./running.mjs";

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "coopnet-server."));
after(() => rmSync(folder, { recursive: true, force: true }));

// Sends bytes as they are, and gives all that comes back.
function raw(port, text, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = net.connect(port, host, () => socket.write(text));
    socket.setEncoding("latin1").on("data", (part) => { answer += part; });
    socket.on("close", () => resolve(answer)).on("error", (error) => (answer ? resolve(answer) : reject(error)));
  });
}
const ask = async (port, path, { method = "GET", host = `127.0.0.1:${port}`, headers = [], body = "" } = {}) => {
  const lines = [`${method} ${path} HTTP/1.1`, ...(host === null ? [] : [`Host: ${host}`]), ...headers];
  if (body) lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  const answer = await raw(port, `${lines.join("\r\n")}\r\n\r\n${body}`);
  return { status: Number(answer.match(/^HTTP\/1\.1 (\d+)/)?.[1]), text: answer };
};
const parts = (address) => ({ port: Number(new URL(address).port), below: new URL(address).pathname });
const network = (name) => `format = 1\n[network]\nid = "n"\n[[actor]]\nid = "a"\nkind = "organization"\nname = "${name}"\n`;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

// Reads server-sent events until one tells of a moment; gives the streams's next ones one by one.
async function* moments(address) {
  const answer = await fetch(`${address}events`);
  assert.equal(answer.headers.get("content-type"), "text/event-stream");
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of answer.body) {
    text += decoder.decode(part, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      const moment = event.match(/^event: moment\ndata: (\d+)$/m);
      if (moment) yield Number(moment[1]);
    }
  }
}
const state = async (address) => (await fetch(`${address}state`)).json();
async function drawnAfter(address, version) {
  for (let turn = 0; turn < 600; turn++) {
    const now = await state(address);
    if (now.version > version && !now.drawing) return now;
    await pause(50);
  }
  throw new Error("nothing is drawn");
}

describe("the preview's server", () => {
  it("answers on the loopback alone, to its own name and token alone", () => withPreview(program, [], async (address) => {
    const { port, below } = parts(address);
    assert.equal((await ask(port, below)).status, 200);
    assert.equal((await ask(port, below, { host: `localhost:${port}` })).status, 200);
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", "127.0.0.1:1", "", null])
      assert.equal((await ask(port, below, { host })).status, 421, String(host));
    assert.equal((await ask(port, below, { headers: [`Host: evil.example`] })).status, 421, "two names");
    const wrong = below.replace(/[0-9a-f]/, (digit) => (digit === "0" ? "1" : "0"));
    for (const path of ["/", wrong, `${wrong}state`, "/favicon.ico", `/x${below}`, `/..${below}`, `//${below}`])
      assert.equal((await ask(port, path)).status, 403, path);
    await assert.rejects(raw(port, "GET / HTTP/1.1\r\n\r\n", "::1"));
  }));

  it("leads to no file", () => withPreview(program, [], async (address) => {
    const { port, below } = parts(address);
    for (const path of ["../", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd",
                        "preview.js/../../../etc/passwd", "etc/passwd", "page/../state", ".", "%00", "preview.html"]) {
      const answer = await ask(port, below + path);
      assert.ok([403, 404, 400].includes(answer.status), `${path}: ${answer.status}`);
      assert.ok(!answer.text.includes("root:"), path);
    }
  }));

  it("is only read, but for wishes", () => withPreview(program, [], async (address) => {
    const { port, below } = parts(address);
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
      assert.equal((await ask(port, `${below}state`, { method, headers: ["Content-Length: 0"] })).status, 405, method);
    for (const method of ["TRACE", "CONNECT", "BREW"])
      assert.ok((await ask(port, `${below}state`, { method })).status >= 400, method);
    assert.equal((await ask(port, `${below}state`, { method: "HEAD" })).status, 200);
    const json = ["Content-Type: application/json"];
    const wish = (body, headers = json) => ask(port, `${below}wish`, { method: "POST", headers, body });
    const body = JSON.stringify({ flags: { "font-size": ["9"] } });
    assert.equal((await wish(body)).status, 204);
    assert.equal((await wish(body, ["Content-Type: text/plain"])).status, 415);
    assert.equal((await wish(body, [...json, "Origin: http://evil.example"])).status, 403);
    assert.equal((await wish("nonsense")).status, 400);
    const answer = await wish(JSON.stringify({ flags: { "font-size": ["300"] } }));
    assert.equal(answer.status, 400);
    assert.match(answer.text, /"message":"font-size takes a number from 4 to 40, not `300`"/);
    assert.equal((await wish(`{"flags": {"title": ["${"x".repeat(70000)}"]}}`)).status, 413);
  }));

  it("gives each answer a policy, and no ranges", () => withPreview(program, [], async (address) => {
    const { port, below } = parts(address);
    await drawnAfter(address, 0);
    for (const [path, policy] of [["", /script-src 'self'.*frame-ancestors 'none'/], ["page", /frame-ancestors 'self'/],
                                  ["state", /default-src 'none'/]]) {
      const { text } = await ask(port, below + path);
      assert.match(text, new RegExp(`Content-Security-Policy: [^\\r\\n]*${policy.source}`, "i"));
      assert.match(text, /Cache-Control: no-store/i);
      assert.match(text, /Referrer-Policy: no-referrer/i);
    }
    assert.equal((await ask(port, `${below}page`, { headers: [`Range: bytes=${"0-,".repeat(400)}0-`] })).status, 200);
  }));

  it("tells of a save by an event, and draws it", async () => {
    const file = join(folder, "network.toml");
    writeFileSync(file, network("First"));
    await withPreview(program, [file], async (address) => {
      const first = await drawnAfter(address, 0);
      assert.ok(first.good);
      const stream = moments(address);
      await stream.next();
      writeFileSync(`${file}.swap`, network("Second"));
      renameSync(`${file}.swap`, file);
      await stream.next();
      const second = await drawnAfter(address, first.version);
      assert.match(await (await fetch(`${address}page`)).text(), />Second<\/text>/);
      writeFileSync(file, "broken");
      const broken = await drawnAfter(address, second.version);
      assert.equal(broken.good, false);
      assert.match(broken.problems, /error\[/);
      assert.match(await (await fetch(`${address}page`)).text(), />Second<\/text>/);
      await stream.return();
    });
  });

  it("is not held up by the slow and the many", () => withPreview(program, [], async (address) => {
    const { port, below } = parts(address);
    await drawnAfter(address, 0);
    const crowd = [];
    const stand = (text) => new Promise((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () => { if (text) socket.write(text); resolve(); });
      socket.on("error", () => {}).pause();
      crowd.push(socket);
    });
    // Who says nothing, who speaks a byte at a time, who reads no answer, who listens for ever.
    for (let i = 0; i < 60; i++) await stand("");
    for (let i = 0; i < 60; i++) await stand("GET / HT");
    for (let i = 0; i < 60; i++) await stand(`GET ${below}page HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    for (let i = 0; i < 60; i++) await stand(`GET ${below}events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    const drip = setInterval(() => crowd.slice(60, 120).forEach((socket) => { if (!socket.destroyed) socket.write("T"); }), 200);
    for (let turn = 0; turn < 10; turn++) {
      const begin = Date.now();
      assert.equal((await ask(port, `${below}state`)).status, 200);
      assert.ok(Date.now() - begin < 5000, `${Date.now() - begin} ms`);
    }
    clearInterval(drip);
    crowd.forEach((socket) => socket.destroy());
  }));

  it("ends a request that does not come to its end", () => withPreview(program, [], async (address) => {
    const { port } = parts(address);
    let ended = false;
    const socket = net.connect(port, "127.0.0.1");
    socket.on("close", () => { ended = true; }).on("error", () => {}).resume();
    const drip = setInterval(() => { if (!socket.destroyed) socket.write("X"); }, 300);
    for (let turn = 0; turn < 300 && !ended; turn++) await pause(50);
    clearInterval(drip);
    assert.ok(ended);
  }));
});

describe("the command", () => {
  const run = (...words) => spawnSync(program, ["preview", ...words], { encoding: "utf8" });
  it("refuses standard input and a port that is taken", async () => {
    const input = run("-");
    assert.equal(input.status, 2);
    assert.equal(input.stderr, "coopnet: error: `coopnet preview` cannot read standard input again\n" +
                               "  hint: name the network's file\n");
    const other = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.on("listening", resolve));
    const { port } = other.address();
    const taken = run("--no-open", "--port", String(port));
    other.close();
    assert.equal(taken.status, 3);
    assert.equal(taken.stderr, `coopnet: error: port ${port} of 127.0.0.1 cannot be had\n`);
  });
  it("takes the port that it is given, and ends on a signal in the middle of a drawing", async () => {
    const free = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => free.on("listening", resolve));
    const { port } = free.address();
    await new Promise((resolve) => free.close(resolve));
    await withPreview(program, ["--port", String(port), "--view", "everything", "--effort", "high"], async (address) => {
      assert.equal(parts(address).port, port);
    });
  });
});
