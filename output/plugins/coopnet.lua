--[[
A pandoc filter: draws fenced blocks of class "coopnet" with the coopnet program. Works with pandoc 2.17 and 3.

    ``` {.coopnet #fig-overview file=network.toml view=overview caption="Who met" alt="A diagram" flags="--layout hub"}
    ```

The block's text is the network itself, in TOML, DOT or CSV, unless `file` names one ("@sonsonate-2018" for a bundled one; a
path is looked for in the folder where pandoc runs, then along its resource path). Each flag that a view may set is an attribute
too: `view`, `layout`, `width`, `lang`, `link-labels=true` …; `flags` holds further ones. No other flag is handed on, so that a
document cannot write files. `caption` (Markdown), `alt` and the label go with the figure; without `alt` its title and what it
shows are its alternative text.

HTML holds the figure itself, or with `inline=false` an image; LaTeX gets PDF, PowerPoint PNG, Word SVG and PNG, everything else
SVG. A figure that cannot be drawn stops pandoc. The environment variable COOPNET names the program where it is not on the path.

As an engine of pandoc-ext/diagram: `diagram: {engine: {coopnet: {package: coopnet}}}` and this file where Lua looks for
packages. The attributes above are then called `opt-file`, `opt-view` and so on.
]]

-- The flags that a view of a network may set, and the view.
local allowed = pandoc.List{}
for flag in ([[
  view id-prefix kind not-kind relation not-relation basis period focus depth via between without fold drop-isolated layout hubs
  direction node-spacing rank-spacing links group-by width height ratio seed effort pin graph-attribute node-attribute
  edge-attribute theme background text title caption lang font-size labels link-labels legend evidence size-by weights highlight
]]):gmatch("%S+") do allowed:insert(flag) end

local of_the_figure = pandoc.List{"file", "flags", "caption", "fig-cap", "alt", "fig-alt", "label", "inline"}

local mime_types = { svg = "image/svg+xml", pdf = "application/pdf", png = "image/png" }

local function fail(...)
  error("coopnet: " .. string.format(...), 0)
end

local function is_html(format)
  return format:match("^html") or pandoc.List{ "revealjs", "slidy", "slideous", "dzslides", "s5" }:includes(format)
end

-- What each target keeps best. Word shows SVG; pandoc puts a PNG beside it for other readers where it finds rsvg-convert.
local function kind_for(format)
  if format:match("^latex") or format:match("^beamer") or format:match("^context") or format == "pdf" then return "pdf" end
  if format == "docx" then return pcall(pandoc.pipe, "rsvg-convert", { "--version" }, "") and "svg" or "png" end
  if format == "pptx" or format == "rtf" then return "png" end
  return "svg"
end

-- Words as a shell has them: divided by spaces, unless in quotes.
local function split_words(text)
  local words = pandoc.List{}
  local word, quote
  for character in text:gmatch(".") do
    if quote then
      if character == quote then quote = nil else word = word .. character end
    elseif character == "'" or character == '"' then
      quote, word = character, word or ""
    elseif character:match("%s") then
      if word then words:insert(word) end
      word = nil
    else
      word = (word or "") .. character
    end
  end
  if quote then fail("a quote is not closed in flags=%s", text) end
  if word then words:insert(word) end
  return words
end

local function check_flag(word)
  if word:sub(1, 1) ~= "-" or word:match("^%-[KGNE]") then return end
  local name = word:match("^%-%-([%w-]+)")
  if name and (allowed:includes(name) or allowed:includes((name:gsub("^no%-", "")))) then return end
  fail("a document may not give the flag %s", word)
end

local function find_file(name)
  if name:sub(1, 1) == "@" or name == "-" then return name end
  if name:sub(1, 1) == "-" then fail("%s is no name of a file", name) end
  for _, folder in ipairs(PANDOC_STATE and PANDOC_STATE.resource_path or {}) do
    local path = pandoc.path.join({ folder, name })
    local file = io.open(path, "rb")
    if file then
      file:close()
      return path
    end
  end
  return name  -- The program says best that it is not there.
end

-- The program's words for a block's attributes. Attributes come in no order; the same block must give the same call.
local function arguments(attributes, kind, inline)
  local list = pandoc.List{ "draw", find_file(attributes.file or "-"), "-T" .. kind }
  if inline then list:insert("--inline") end
  local keys = {}
  for key in pairs(attributes) do
    if not of_the_figure:includes(key) then
      if not allowed:includes(key) then fail("there is no attribute %s", key) end
      keys[#keys + 1] = key
    end
  end
  table.sort(keys)
  for _, key in ipairs(keys) do
    local value = attributes[key]
    if key == "between" then
      list:insert("--between")
      list:extend(type(value) == "table" and value or split_words(value))
    else
      for _, item in ipairs(type(value) == "table" and value or { value }) do list:insert("--" .. key .. "=" .. item) end
    end
  end
  local flags = attributes.flags or ""
  if type(flags) ~= "table" then flags = split_words(flags) end
  flags:map(check_flag)
  list:extend(flags)
  return list
end

-- `command` is the program, or a list of it and its first arguments.
local function draw(command, text, attributes, kind, inline)
  local words = type(command) == "table" and pandoc.List(command) or pandoc.List{ command }
  local name = words:remove(1)
  local ok, result = pcall(pandoc.pipe, name, words .. arguments(attributes, kind, inline), text)
  if ok then return result end
  -- The program has told its own problems on standard error.
  if type(result) == "string" then error(result, 0) end
  fail("the figure of %s could not be drawn", attributes.file or "a block")
end

local program = os.getenv("COOPNET") or "coopnet"
local count = 0

-- Figures in one page share no id: the label is the prefix, or the figure's number.
local function draw_inline(text, attributes, caption, identifier)
  count = count + 1
  if not attributes["id-prefix"] then
    attributes["id-prefix"] = identifier:match("^%a[%w-]*$") and "cn-" .. identifier or "cn-" .. count
  end
  local svg = draw(program, text, attributes, "svg", true)
  if attributes.alt then
    -- What the author says goes before what the program says.
    local words = attributes.alt:gsub("&", "&amp;"):gsub("<", "&lt;")
    svg = svg:gsub("(<title[^>]*>).-</title>", function(start) return start .. words .. "</title>" end, 1)
  end
  local html = pandoc.write(pandoc.Pandoc({ pandoc.Plain(caption) }), "html")
  if #caption > 0 then html = "\n<figcaption>" .. html .. "</figcaption>" end
  local id = identifier ~= "" and ' id="' .. identifier:gsub('"', "") .. '"' or ""
  return pandoc.RawBlock("html", "<figure" .. id .. ">\n" .. svg:gsub("%s+$", "") .. html .. "\n</figure>")
end

-- The program's words for a figure: the same that `coopnet describe` and `coopnet embed` give.
local function alternative_of(svg)
  return (pandoc.pipe(program, { "describe", "-", "--part", "alt" }, svg):gsub("%s+$", ""))
end

-- Pandoc 2.17 loses the alternative text of an image in LaTeX. This sets it as the `alt` of \includegraphics, where LaTeX knows
-- that key, until the group ends; the image itself stays pandoc's, which may yet write it to another place.
local function with_latex_alt(block, alt)
  local words = pandoc.write(pandoc.Pandoc({ pandoc.Plain({ pandoc.Str(alt) }) }), "latex"):gsub("%s+", " ")
  return {
    pandoc.RawBlock("latex", "\\begingroup\\ifcsname KV@Gin@alt\\endcsname\\setkeys{Gin}{alt={" .. words .. "}}\\fi"),
    block,
    pandoc.RawBlock("latex", "\\endgroup"),
  }
end

local function escape(text)
  return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub('"', "&quot;"))
end

local function as_base64(bytes)
  local letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  local out = {}
  for first = 1, #bytes, 3 do
    local a, b, c = bytes:byte(first, first + 2)
    local group = a * 65536 + (b or 0) * 256 + (c or 0)
    for place = 3, 0, -1 do
      local digit = math.floor(group / 64 ^ place) % 64
      out[#out + 1] = (place == 0 and not c or place == 1 and not b) and "=" or letters:sub(digit + 1, digit + 1)
    end
  end
  return table.concat(out)
end

-- Pandoc gives an image in an OpenDocument text no alternative text; so the frame is written here. Text is 170 mm wide there.
local function open_document_frame(svg, alt, number)
  local width, height = svg:match('width="([%d.]+)mm" height="([%d.]+)mm"')
  local scale = math.min(1, 170 / tonumber(width))
  return pandoc.RawInline("opendocument", string.format(
    '<draw:frame draw:name="coopnet-%d" text:anchor-type="as-char" svg:width="%.2fmm" svg:height="%.2fmm"><draw:image>' ..
    "<office:binary-data>%s</office:binary-data></draw:image><svg:desc>%s</svg:desc></draw:frame>",
    number, width * scale, height * scale, as_base64(svg), escape(alt)))
end

-- Before pandoc 3 a figure's alternative text is its caption in Word's and OpenDocument's files, so that both are written apart
-- here, in the styles that pandoc gives figures.
local function captioned(image, caption, attr)
  local styles = FORMAT == "docx" and { "Captioned Figure", "Image Caption" } or { "FigureWithCaption", "FigureCaption" }
  return pandoc.Div({
    pandoc.Div({ pandoc.Para({ image }) }, pandoc.Attr("", {}, { ["custom-style"] = styles[1] })),
    pandoc.Div({ pandoc.Para(caption) }, pandoc.Attr("", {}, { ["custom-style"] = styles[2] })),
  }, attr)
end

local function image_block(text, attributes, caption, identifier)
  local kind = kind_for(FORMAT)
  local bytes = draw(program, text, attributes, kind)
  local alt = attributes.alt
  if not alt then
    local svg = kind == "svg" and bytes or draw(program, text, attributes, "svg")
    alt = alternative_of(svg)
    attributes.alt = alt
  end
  if FORMAT:match("^epub") then
    -- EPUB readers' checkers know none but these roles.
    bytes = bytes:gsub('role="graphics%-document document"', 'role="document"', 1)
  end
  local name = "coopnet-" .. pandoc.utils.sha1(bytes) .. "." .. kind
  pandoc.mediabag.insert(name, mime_types[kind], bytes)
  local attr = pandoc.Attr(identifier)
  local image = pandoc.Image({ pandoc.Str(alt) }, name)
  if FORMAT == "odt" or FORMAT == "opendocument" then
    count = count + 1
    image = open_document_frame(bytes, alt, count)
  end
  if #caption == 0 then
    if image.attr then image.attr = attr end
    return pandoc.Para({ image })
  elseif pandoc.Figure and FORMAT ~= "odt" and FORMAT ~= "opendocument" then
    return pandoc.Figure({ pandoc.Plain({ image }) }, { long = { pandoc.Plain(caption) } }, attr)
  elseif FORMAT == "docx" or FORMAT == "odt" or FORMAT == "opendocument" then
    return captioned(image, caption, attr)
  end
  -- Before pandoc 3 a paragraph with one image whose title begins with "fig:" is a figure.
  attr.attributes.alt = alt
  return pandoc.Para({ pandoc.Image(caption, name, "fig:", attr) })
end

local function draw_image(text, attributes, caption, identifier)
  local block = image_block(text, attributes, caption, identifier)
  if FORMAT:match("^latex") or FORMAT:match("^beamer") then return with_latex_alt(block, attributes.alt) end
  return block
end

local function code_block(block)
  if not block.classes:includes("coopnet") then return nil end
  local attributes = {}
  for key, value in pairs(block.attributes) do attributes[key] = value end
  attributes.alt = attributes.alt or attributes["fig-alt"]
  local words = attributes.caption or attributes["fig-cap"] or ""
  local caption = pandoc.utils.blocks_to_inlines(pandoc.read(words, "markdown").blocks)
  local identifier = block.identifier ~= "" and block.identifier or attributes.label or ""
  if is_html(FORMAT) and attributes.inline ~= "false" then return draw_inline(block.text, attributes, caption, identifier) end
  return draw_image(block.text, attributes, caption, identifier)
end

-- A figure that the document holds as an image with an `alt` or `fig-alt` of its own, as `coopnet embed --for markdown` writes
-- it. Pandoc 3 keeps that.
local function image_figure(paragraph)
  local image = #paragraph.content == 1 and paragraph.content[1]
  if pandoc.Figure or not image or image.t ~= "Image" or image.title:sub(1, 4) ~= "fig:" then return nil end
  local alt = image.attributes.alt or image.attributes["fig-alt"]
  if not alt then return nil end
  if FORMAT:match("^latex") or FORMAT:match("^beamer") then return with_latex_alt(paragraph, alt) end
  if FORMAT ~= "docx" then return nil end
  local size = { width = image.attributes.width, height = image.attributes.height }
  local bare = pandoc.Image({ pandoc.Str(alt) }, image.src, "", pandoc.Attr("", {}, size))
  return captioned(bare, image.caption, pandoc.Attr(image.identifier))
end

-- That filter hands the engine's own settings on with those of the block. Those of a document's metadata are Markdown there, in
-- which pandoc has set dashes and quotes as a printer does: what readers see stays so, what the program reads is typed again.
local of_the_engine = pandoc.List{"package", "execpath", "mime-type", "mime-types"}
local typed = { ["–"] = "--", ["—"] = "---", ["…"] = "...", ["‘"] = "'", ["’"] = "'", ["“"] = '"', ["”"] = '"' }

local function as_typed(value)
  local text = pandoc.utils.stringify(value)
  for set, plain in pairs(typed) do text = text:gsub(set, plain) end
  return text
end

local function setting(value, read)
  if pandoc.utils.type(value) == "List" then return value:map(read) end
  return type(value) == "string" and value or read(value)
end

-- That filter has read these lines, and leaves them: a CSV list has no comments. Empty ones keep the numbers of the others.
local function without_options(text)
  local lines, at = "", 1
  while text:sub(at, at + 1) == "#|" do
    at = (text:find("\n", at, true) or #text) + 1
    lines = lines .. "\n"
  end
  return lines .. text:sub(at)
end

local extension = { ["image/svg+xml"] = "svg", ["application/pdf"] = "pdf", ["image/png"] = "png" }

return {
  { Para = image_figure },
  { CodeBlock = code_block },
  -- The rest is for pandoc-ext/diagram, which asks for the picture's type and wraps the figure itself.
  line_comment_start = "#",
  mime_types = { ["image/svg+xml"] = true, ["application/pdf"] = true, ["image/png"] = true },
  compile = function(self, text, options)
    local attributes = {}
    for key, value in pairs(options or {}) do
      local read = key == "title" and pandoc.utils.stringify or as_typed
      if not of_the_engine:includes(key) then attributes[key] = setting(value, read) end
    end
    local kind = extension[self.mime_type] or "svg"
    text = without_options(text)
    return draw(setting(self.execpath or program, as_typed), text, attributes, kind), mime_types[kind]
  end,
}
