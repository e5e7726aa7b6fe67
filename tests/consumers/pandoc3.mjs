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

// What pandoc-ext/diagram does with an engine: it requires the package, picks the type of picture that the target prefers, and
// adds the settings of the document's metadata, as pandoc has read them, to the `opt-` attributes of each block.
const diagram = `
  dofile("calls.lua")
  return {{ Pandoc = function(document)
    local settings = document.meta.diagram.engine.coopnet
    local engine = require(pandoc.utils.stringify(settings.package))
    assert(engine.line_comment_start == "#" and engine.mime_types["image/png"])
    local kind = FORMAT == "latex" and "application/pdf" or "image/svg+xml"
    assert(engine.mime_types[kind])
    local configured = { execpath = settings.execpath, compile = engine.compile, mime_type = kind, opt = settings }
    document.meta.diagram = nil
    return document:walk({ CodeBlock = function(block)
      local options = {}
      for key, value in pairs(block.attributes) do options[key:match("^opt%-(.+)$") or "other"] = value end
      for key, value in pairs(settings) do options[key] = options[key] or value end
      local bytes, made = configured:compile(block.text, options)
      assert(made == kind and bytes:match(kind == "application/pdf" and "^%%PDF%-" or "<svg "))
      return pandoc.Para({ pandoc.Str(made) })
    end })
  end }}`;

function through_diagram(to, settings, block) {
  const lines = ["package: coopnet", ...settings].map((setting) => `      ${setting}\n`).join("");
  const document = `---\ndiagram:\n  engine:\n    coopnet:\n${lines}---\n\n${block}`;
  return run({ from: "markdown", to, filters: ["diagram.lua"] }, document, { ...files, "diagram.lua": diagram });
}
const list_of_links = "```coopnet\nsource,target\nA,B\n```\n";

test("the file is an engine of pandoc-ext/diagram", async () => {
  const settings =
    ["execpath: /opt/coopnet", "layout: dot", "mime-type: application/pdf", "link-labels: true", "legend: false"];
  const block = '``` {.coopnet opt-layout=hub opt-file="@sonsonate-2018"}\n#| caption: Who\nsource,target\nA,B\n```\n';
  const { stdout, calls } = await through_diagram("latex", settings, block);
  assert.match(stdout, /application\/pdf/);
  // The lines of options are emptied, so that problems are told at the lines of the block.
  assert.deepStrictEqual(calls, ["/opt/coopnet|draw|@sonsonate-2018|-Tpdf|--layout=hub|--legend=false|--link-labels=true|18"]);
});

test("settings in a document's metadata reach the program as they were typed", async () => {
  // Pandoc has made dashes and quotes of a printer's of them; what readers see keeps these.
  const settings = [`title: '"Who" -- with whom'`,
    `flags: --evidence markers --focus 'Project Fortaleza' --caption "Who's who..."`];
  const { calls } = await through_diagram("html", settings, list_of_links);
  assert.deepStrictEqual(calls,
    ["coopnet|draw|-|-Tsvg|--title=“Who” – with whom|--evidence|markers|--focus|Project Fortaleza|" +
      "--caption|Who's who...|17"]);
});

test("lists in a document's metadata are several values, and a program with its first arguments", async () => {
  const settings = ["execpath: [ssh, elsewhere, coopnet]", "kind: [person, organization]",
    "flags: [--focus, Project Fortaleza]", "between: [interpol, El Salvador]"];
  const { calls } = await through_diagram("html", settings, list_of_links);
  assert.deepStrictEqual(calls, ["ssh|elsewhere|coopnet|draw|-|-Tsvg|--between|interpol|El Salvador|--kind=person|" +
    "--kind=organization|--focus|Project Fortaleza|17"]);
});

test("a flag in the metadata that could write a file is refused, however it is typed", async () => {
  for (const flags of ["--output stolen.svg", "-o stolen.svg", "[--output, stolen.svg]"]) {
    const { stderr, calls } = await through_diagram("html", [`flags: ${flags}`], list_of_links);
    assert.deepStrictEqual(calls, []);
    assert.match(stderr, /coopnet: a document may not give the flag -/);
  }
});
