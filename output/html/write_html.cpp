#include "output/html/write_html.h"

#include <map>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include "output/escape.h"
#include "output/html/page_files.h"
#include "output/html/page_words.h"
#include "output/scene/write_svg.h"
#include "output/text/one_line.h"
#include "output/words/names.h"
#include "output/words/words.h"

namespace coopnet {
namespace {

using Json = nlohmann::ordered_json;

// JSON inside a script element: no "</" may end it early.
std::string script_json(const Json& json) {
  const std::string plain = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(plain.size());
  for (const char c : plain) {
    if (c == '<') safe += "\\u003c";
    else safe += c;
  }
  return safe;
}

Json evidence_of(const std::vector<Evidence>& items, const std::string& lang,
                 const std::map<std::string, std::size_t>& sources) {
  Json list = Json::array();
  for (const Evidence& item : items) {
    Json row{{"basis", basis_name(item.basis)}};
    if (const auto found = sources.find(item.source); found != sources.end()) row["source"] = found->second;
    if (!item.phrase.empty()) row["phrase"] = item.phrase;
    if (!item.as_of.empty()) row["as_of"] = prose_date(words_for(lang), item.as_of);
    if (!item.note.empty()) row["note"] = item.note;
    list.push_back(std::move(row));
  }
  return list;
}

Json actor_of(const Network& network, const Actor& actor, const std::string& lang,
              const std::map<std::string, std::size_t>& sources) {
  const std::string full = full_name(network, actor, lang).text;
  Json row{{"id", actor.id}, {"name", brief_name(network, actor, lang).text}, {"kind", actor.kind}};
  if (row["name"] != full) row["full"] = full;
  Json also = actor.aliases;
  for (const auto& [tag, name] : actor.names) also.push_back(name);
  if (!also.empty()) row["also"] = also;
  if (!actor.role.empty()) row["role"] = actor.role;
  if (!actor.iso.empty()) row["iso"] = actor.iso;
  if (!actor.date.empty()) row["date"] = prose_date(words_for(lang), actor.date);
  if (actor.count) row["count"] = (actor.count->approximate ? "≈ " : "") + std::to_string(actor.count->value);
  if (!actor.note.empty()) row["note"] = actor.note;
  row["evidence"] = evidence_of(actor.evidence, lang, sources);
  return row;
}

Json figure_data(const Network& network, const std::string& lang, const PageWords& words, const HtmlOptions& options) {
  std::map<std::string, std::size_t> sources;
  Json data;
  data["command"] = options.command;
  data["given"] = {{"not-kind", options.not_kinds}, {"not-relation", options.not_relations}, {"basis", options.bases},
                   {"drop-isolated", options.drop_isolated}};
  data["sources"] = Json::array();
  for (const Source& source : network.sources) {
    sources.emplace(source.id, sources.size());
    data["sources"].push_back({{"title", source.title}, {"publisher", source.publisher}, {"url", source.url}});
  }
  data["actors"] = Json::array();
  Json kinds = Json::object();
  for (std::size_t i = 0; i < network.actor_count(); ++i) {
    const Actor& actor = network.actor(i);
    data["actors"].push_back(actor_of(network, actor, lang, sources));
    if (!kinds.contains(actor.kind)) kinds[actor.kind] = kind_label(network.vocabulary, actor.kind, lang, false);
  }
  data["links"] = Json::array();
  Json relations = Json::object();
  for (const Network::LinkRef ref : network.links()) {
    const Link& link = network.link(ref);
    Json row{{"from", network.from(ref)}, {"to", network.to(ref)}, {"relation", link.relation}};
    if (const auto basis = link_basis(link)) row["basis"] = basis_name(*basis);
    if (const std::string own = one_line(link.label); !own.empty()) row["label"] = own;
    row["evidence"] = evidence_of(link.evidence, lang, sources);
    data["links"].push_back(std::move(row));
    if (relations.contains(link.relation)) continue;
    Link of_relation;
    of_relation.relation = link.relation;
    relations[link.relation] = {{"phrase", relation_phrase(network.vocabulary, of_relation, lang)},
                                {"inverse", relation_inverse(network.vocabulary, of_relation, lang)}};
  }
  data["relations"] = relations;
  data["bases"] = Json::array();
  Json bases = Json::object();
  for (const Basis basis : all_bases()) {
    data["bases"].push_back(basis_name(basis));
    bases[std::string(basis_name(basis))] = words_for(lang).bases[static_cast<std::size_t>(basis)];
  }
  data["words"] = {{"links", words.links},
                   {"one_link", words.one_link},
                   {"found", words.found},
                   {"filtered", words.filtered},
                   {"details", words.details},
                   {"help", words.help},
                   {"no_evidence", words.no_evidence},
                   {"copied", words.copied},
                   {"canvas", words.canvas},
                   {"kinds", kinds},
                   {"bases", bases}};
  return data;
}

// One column of check boxes; none where there is nothing to choose between.
std::string filter_column(std::string_view heading, std::string_view name,
                          const std::vector<std::pair<std::string, std::string>>& rows) {
  if (rows.size() < 2) return "";
  std::string html = "<fieldset><legend>" + escape_xml(heading) + "</legend>";
  for (const auto& [value, label] : rows)
    html += "<label><input type=\"checkbox\" name=\"" + std::string(name) + "\" value=\"" + escape_xml(value) + "\" checked> " +
            escape_xml(label) + "</label>";
  return html + "</fieldset>";
}

std::string filters(const Network& network, const std::string& lang, const PageWords& words) {
  // What is there, by id; a link of each relation for its label.
  std::map<std::string, Link> used_relations;
  std::set<std::string> used_kinds;
  std::set<Basis> used_bases;
  for (std::size_t i = 0; i < network.actor_count(); ++i) used_kinds.insert(network.actor(i).kind);
  for (const Network::LinkRef ref : network.links()) {
    const Link& link = network.link(ref);
    used_relations.try_emplace(link.relation).first->second.relation = link.relation;
    if (const auto basis = link_basis(link)) used_bases.insert(*basis);
  }
  std::vector<std::pair<std::string, std::string>> kinds, relations, bases;
  for (const std::string& kind : used_kinds) kinds.emplace_back(kind, kind_label(network.vocabulary, kind, lang, false));
  for (const auto& [relation, link] : used_relations)
    relations.emplace_back(relation, relation_label(network.vocabulary, link, lang));
  for (const Basis basis : used_bases)
    bases.emplace_back(basis_name(basis), words_for(lang).bases[static_cast<std::size_t>(basis)]);
  return filter_column(words.kinds, "kind", kinds) + filter_column(words.relations, "relation", relations) +
         filter_column(words.bases, "basis", bases);
}

std::string button(std::string_view id, std::string_view label, std::string_view face) {
  return "<button type=\"button\" id=\"" + std::string(id) + "\" aria-label=\"" + escape_xml(label) + "\" title=\"" +
         escape_xml(label) + "\">" + std::string(face) + "</button>";
}

// Four characters for each three bytes of the digest that the hexadecimal digits give.
std::string base64_of_hex(std::string_view digits) {
  static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < digits.size(); at += 6) {
    const std::string part(digits.substr(at, 6));
    const unsigned long bits = std::stoul(part, nullptr, 16) << (4 * (6 - part.size()));
    for (std::size_t i = 0; i < 4; ++i) text += i * 6 < part.size() * 4 ? alphabet[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

std::string tools(const std::string& filter_columns, const PageWords& words) {
  std::string html = "<div role=\"search\"><label class=\"sr\" for=\"search\">" + escape_xml(words.search) + "</label>";
  html +=
      "<input type=\"text\" inputmode=\"search\" id=\"search\" role=\"combobox\" aria-expanded=\"false\" "
      "aria-controls=\"results\" "
      "aria-autocomplete=\"list\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"" +
      escape_xml(words.search) + "\">";
  html += "<ul id=\"results\" role=\"listbox\" aria-label=\"" + escape_xml(words.search) + "\" hidden></ul></div>";
  if (!filter_columns.empty())
    html += "<details class=\"filter\"><summary>" + escape_xml(words.filter) + "</summary><div>" + filter_columns +
            "</div></details>";
  html += "<div class=\"zoom\">" + button("zoom-in", words.zoom_in, "+") + button("zoom-out", words.zoom_out, "−") +
          button("zoom-fit", words.zoom_fit, "⤢") + "</div>";
  return html + "<span id=\"filtered\" class=\"quiet\"></span><span id=\"drawing\" class=\"quiet\"></span>";
}

}  // namespace

std::string write_html(const Scene& scene, const Network& network, const HtmlOptions& options) {
  const std::string lang = options.lang.empty() ? scene.lang : options.lang;
  const PageWords& words = page_words(lang);
  SvgOptions svg;
  svg.id_prefix = options.id_prefix;
  svg.name = "page";
  svg.xml_declaration = false;

  std::string html = "<!DOCTYPE html>\n<html lang=\"" + escape_xml(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  if (!options.generator.empty()) html += "<meta name=\"generator\" content=\"" + escape_xml(options.generator) + "\">\n";
  // Whatever stands in a network file, the page asks nobody for anything, and runs no script but its own, of which it gives a
  // part to a worker.
  html +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src "
      "'sha256-" +
      base64_of_hex(page_script_hash()) + "'; worker-src blob:; base-uri 'none'; form-action 'none'\">\n";
  html += "<title>" + escape_xml(scene.title) + "</title>\n<style>\n";
  html += page_style();
  html += "</style>\n</head>\n<body>\n<header class=\"tools\"><h1 class=\"sr\">" + escape_xml(scene.title) + "</h1>" +
          tools(filters(network, lang, words), words) + "</header>\n";
  html += "<main><div class=\"stage\" role=\"region\" tabindex=\"0\" aria-label=\"" + escape_xml(words.figure) +
          "\"><div class=\"sheet\">";
  html += write_svg(scene, svg);
  html += "</div></div>\n<aside id=\"details\" tabindex=\"0\" aria-label=\"" + escape_xml(words.details) + "\"></aside></main>\n";
  html += "<p id=\"live\" class=\"sr\" role=\"status\"></p>\n";
  html += "<footer><span id=\"command-label\">" + escape_xml(words.command) + "</span> <code id=\"command\"></code> ";
  html += "<button type=\"button\" id=\"copy\">" + escape_xml(words.copy) + "</button> <span id=\"copied\"></span></footer>\n";
  html += "<script type=\"application/json\" id=\"network\">" + script_json(figure_data(network, lang, words, options)) +
          "</script>\n<script>";
  html += page_script();
  html += "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace coopnet
