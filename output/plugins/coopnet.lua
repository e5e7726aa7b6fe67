--[[
A pandoc filter: draws fenced blocks of class "coopnet" with the coopnet program. Works with pandoc 2.17 and 3.

    ``` {.coopnet #fig-overview file=network.toml view=overview caption="Who met" alt="A diagram" flags="--layout hub"}
    ```

The block's text is the network itself, in TOML, DOT or CSV, unless `file` names one ("@sonsonate-2018" for a bundled one). `view`,
`layout`, `width`, `lang` and `theme` are handed on as flags, `flags` as they stand. `caption` and `alt` go with the figure, and so
does the label. Metadata `coopnet: /path/to/coopnet` says which program to call.

As an engine of pandoc-ext/diagram: `diagram: {engine: {coopnet: {package: coopnet}}}` finds the table that this file returns.
]]

local program = os.getenv("COOPNET") or "coopnet"

-- What each target keeps best.
local function kind_for(format)
  if format:match("latex") or format:match("beamer") or format:match("context") or format == "pdf" then
    return "pdf", "application/pdf"
  elseif format:match("docx") or format:match("pptx") or format:match("rtf") then
    return "png", "image/png"
  end
  return "svg", "image/svg+xml"
end

local function split_words(text)
  local words = {}
  local position = 1
  while position <= #text do
    local first, last, quoted = text:find("^%s*'([^']*)'", position)
    if not first then first, last, quoted = text:find('^%s*"([^"]*)"', position) end
    if not first then first, last, quoted = text:find("^%s*(%S+)", position) end
    if not first then break end
    words[#words + 1] = quoted
    position = last + 1
  end
  return words
end

local handed_on = { view = true, layout = true, width = true, lang = true, theme = true, title = true, links = true, evidence = true }

local function arguments(attributes, kind)
  local list = { "draw", attributes.file or "-", "-T", kind }
  -- Pairs come in no order; the same block must give the same call.
  local keys = {}
  for key in pairs(attributes) do
    if handed_on[key] then keys[#keys + 1] = key end
  end
  table.sort(keys)
  for _, key in ipairs(keys) do
    list[#list + 1] = "--" .. key
    list[#list + 1] = attributes[key]
  end
  for _, word in ipairs(split_words(attributes.flags or "")) do list[#list + 1] = word end
  return list
end

local function draw(text, attributes, format)
  local kind, mime = kind_for(format)
  local ok, result = pcall(pandoc.pipe, program, arguments(attributes, kind), text)
  if not ok then
    local said = type(result) == "table" and (result.output or "") or tostring(result)
    io.stderr:write("coopnet: the figure could not be drawn\n" .. said .. "\n")
    return nil
  end
  return result, kind, mime
end

local function figure(image, caption, identifier)
  if pandoc.Figure then
    return pandoc.Figure({ pandoc.Plain({ image }) }, { long = { pandoc.Plain(caption) } }, pandoc.Attr(identifier))
  end
  -- Before pandoc 3 a paragraph with one image whose title begins with "fig:" is a figure.
  image.title = "fig:" .. (image.title or "")
  image.attr.identifier = identifier
  return pandoc.Para({ image })
end

local function code_block(block)
  if not block.classes:includes("coopnet") then return nil end
  local attributes = {}
  for key, value in pairs(block.attributes) do attributes[key] = value end
  local bytes, kind, mime = draw(block.text, attributes, FORMAT)
  if not bytes then return nil end
  local name = "coopnet-" .. pandoc.utils.sha1(bytes) .. "." .. kind
  pandoc.mediabag.insert(name, mime, bytes)
  local caption = pandoc.utils.blocks_to_inlines(pandoc.read(attributes.caption or "", "markdown").blocks)
  local alt = attributes.alt or pandoc.utils.stringify(caption)
  local width = attributes.width or "160mm"
  if pandoc.Figure then
    local image = pandoc.Image(alt, name, "", pandoc.Attr("", {}, { width = width }))
    if #caption == 0 then return pandoc.Para({ image }) end
    return figure(image, caption, block.identifier)
  end
  local image = pandoc.Image(#caption > 0 and caption or { pandoc.Str(alt) }, name, "", pandoc.Attr("", {}, { width = width, alt = alt }))
  if #caption == 0 then return pandoc.Para({ image }) end
  return figure(image, caption, block.identifier)
end

local function meta(document)
  if document.coopnet then program = pandoc.utils.stringify(document.coopnet) end
end

-- For pandoc-ext/diagram.
local engine = {
  line_comment_start = "#",
  compile = function(_, text, options)
    local opt = options and options.opt or {}
    local attributes = {}
    for key, value in pairs(opt) do attributes[key] = pandoc.utils.stringify(value) end
    local bytes, _, mime = draw(text, attributes, FORMAT)
    return bytes, mime
  end,
}

return { { Meta = meta }, { CodeBlock = code_block }, engine = engine }
