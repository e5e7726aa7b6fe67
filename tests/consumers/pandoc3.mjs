// The filter under pandoc 3, which npm has for WebAssembly. It cannot call programs there: what the filter asks for is drawn
// before, and the calls are compared with what the document says.
import assert from "node:assert";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";

const { COOPNET_PROGRAM: program, COOPNET_SOURCE: source } = process.env;
const { convert } = await import(pathToFileURL(path.join(source, "tests/npm/node_modules/pandoc-wasm/src/index.node.js")));

const draw = (...flags) =>
  new Blob([execFileSync(program, ["draw", "--view", "people", ...flags], { stdio: ["ignore", "pipe", "ignore"] })]);
const files = {
  "coopnet.lua": fs.readFileSync(path.join(source, "output/plugins/coopnet.lua"), "utf-8"),
  "people.svg": draw("-Tsvg", "--inline"),
  "people.pdf": draw("-Tpdf"),
  "people.png": draw("-Tpng"),
  // The calls go to standard error.
  "calls.lua": `
    pandoc.pipe = function(program, arguments, text)
      if program == "rsvg-convert" then return "" end
      io.stderr:write("CALL " .. program .. "|" .. table.concat(arguments, "|") .. "|" .. #text .. "\\n")
      local kind
      for _, word in ipairs(arguments) do kind = word:match("^%-T(%a+)$") or kind end
      local file = assert(io.open("people." .. kind, "rb"))
      local bytes = file:read("a")
      file:close()
      return bytes
    end
    return dofile("coopnet.lua")`,
};
const block = '``` {.coopnet #fig-people file=@sonsonate-2018 view=people width=120mm flags="--evidence markers" ' +
  'caption="Who *spoke*" alt="Three people & others"}\n```\n';

// Runs pandoc and collects the calls, which Lua's standard error brings by way of console.warn.
async function run(options, document, inputs) {
  const calls = [];
  const warn = console.warn;
  console.warn = (line) => calls.push(line.replace("[WASI stderr] CALL ", ""));
  try {
    return { ...await convert(options, document, { ...inputs }), calls };
  } finally {
    console.warn = warn;
  }
}

const filtered = (to, document, options = {}) =>
  run({ from: "markdown", to, filters: ["calls.lua"], ...options }, document, files);

test("HTML holds the figure", async () => {
  const { stdout, calls } = await filtered("html", block);
  assert.deepStrictEqual(calls, ["coopnet|draw|@sonsonate-2018|-Tsvg|--inline|--id-prefix=cn-fig-people|--view=people|" +
    "--width=120mm|--evidence|markers|0"]);
  assert.match(stdout, /^<figure id="fig-people">\n<svg /);
  assert.match(stdout, /-title">Three people &amp; others<\/title>/);
  assert.match(stdout, /<figcaption>Who <em>spoke<\/em><\/figcaption>\n<\/figure>/);
});

test("LaTeX gets a PDF, a caption, a label and the alternative text", async () => {
  const { stdout, calls } = await filtered("latex", block);
  assert.deepStrictEqual(calls, ["coopnet|draw|@sonsonate-2018|-Tpdf|--view=people|--width=120mm|--evidence|markers|0"]);
  assert.match(stdout, /\\includegraphics\[[^\]]*alt=\{Three people \\& others\}[^\]]*\]\{coopnet-[0-9a-f]+\.pdf\}/);
  assert.match(stdout, /\\caption\{Who \\emph\{spoke\}\}\\label\{fig-people\}/);
});

test("Typst gets a figure with a caption and a label", async () => {
  const { stdout } = await filtered("typst", block);
  assert.match(stdout, /#figure\(\[?#?\[?.*image\("coopnet-[0-9a-f]+\.svg"/s);
  assert.match(stdout, /<fig-people>/);
});

test("Word gets the alternative text", async () => {
  const done = await filtered("docx", block, { "output-file": "report.docx" });
  const file = path.join(process.env.COOPNET_WORK, "report.docx");
  fs.mkdirSync(process.env.COOPNET_WORK, { recursive: true });
  fs.writeFileSync(file, Buffer.from(await done.files["report.docx"].arrayBuffer()));
  const unzip = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())";
  assert.match(execFileSync("python3", ["-c", unzip, file], { encoding: "utf-8" }), /descr="Three people &amp; others"/);
});

test("a flag that could write a file is refused", async () => {
  const { stderr, calls } = await filtered("html", block.replace("--evidence markers", "-o stolen.svg"));
  assert.deepStrictEqual(calls, []);
  assert.match(stderr, /coopnet: a document may not give the flag -o/);
});

test("the file is an engine of pandoc-ext/diagram", async () => {
  // The engine as that filter takes it: required by name, called with its settings, the block's text and its opt- attributes.
  const asked = `
    dofile("calls.lua")
    local engine = require "coopnet"
    assert(engine.line_comment_start == "#" and engine.mime_types["image/svg+xml"] and engine.mime_types["application/pdf"])
    -- Among the attributes are the settings of the engine in the document's metadata.
    local opt = { layout = "dot", title = pandoc.Inlines "Chain", package = pandoc.Inlines "coopnet",
      execpath = pandoc.Inlines "/opt/coopnet", ["mime-type"] = pandoc.Inlines "application/pdf", ["link-labels"] = true }
    local settings = { execpath = opt.execpath, mime_type = "application/pdf" }
    local bytes, kind = engine.compile(settings, "digraph { A -> B }", opt)
    assert(kind == "application/pdf" and bytes:sub(1, 5) == "%PDF-")
    bytes, kind = engine.compile({}, "#| caption: Who\\n#| opt-layout: dot\\nsource,target\\nA,B\\n", {})
    assert(kind == "image/svg+xml" and bytes:match("<svg "))
    return {}`;
  const done = await run({ from: "markdown", to: "html", filters: ["asked.lua"] }, "Text", { ...files, "asked.lua": asked });
  assert.deepStrictEqual(done.calls, [
    "/opt/coopnet|draw|-|-Tpdf|--layout=dot|--link-labels=true|--title=Chain|18", "coopnet|draw|-|-Tsvg|20"]);
  assert.match(done.stdout, /<p>Text<\/p>/);
});
