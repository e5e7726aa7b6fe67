#include "output/words/words.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace coopnet {
namespace {

constexpr std::array<Words, 4> kWords = {{
    {.lang = "en",
     .diagram = "network diagram",
     .actors = "Actors",
     .links = "Links",
     .in_boxes = "{} in {} boxes",
     .in_lines = "{} in {} lines",
     .one_actor = "1 actor",
     .some_actors = "{} actors",
     .one_link = "1 link",
     .some_links = "{} links",
     .no_links = "no links",
     .network_of = "Network of {}",
     .nothing = "There is nothing to draw.",
     .not_named = "{}, not named",
     .main_links = "between main actors",
     .weighs = "weight {}",
     .bases = {"stated", "from another source", "inferred", "by name only"},
     .without_basis = {"stated links", "links from other sources", "inferred links", "links by name only"},
     .other_times = "links of other times",
     .source = "Source",
     .sources = "Sources",
     .actors_shown = "{} of {} actors shown",
     .links_shown = "{} of {} links shown",
     .links_between = "{} of {} links between them shown",
     .names_shown = "Names: {} of {} actors, where there is room",
     .around = "around {}",
     .clusters_shown = "Colours: clusters with more links among themselves than with the rest",
     .left_out = "{} left out",
     .only = "only {}",
     .some_of = "{} of {} {}",
     .other_actors = "{} other actors",
     .links_called = "links {}",
     .and_word = "and",
     .and_more = "and {} more",
     .not_told = "Links not told here: {}.",
     .others = "others",
     .about = "about",
     .diagram_of = "Network diagram of {} and {}.",
     .in_the_middle = "In the middle: {}.",
     .colon = ": ",
     .semicolon = "; ",
     .open_quote = "“",
     .close_quote = "”",
     .decimal_mark = ".",
     .day_month = " ",
     .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                "December"}},
    {.lang = "es",
     .diagram = "diagrama de red",
     .actors = "Actores",
     .links = "Vínculos",
     .in_boxes = "{} en {} cuadros",
     .in_lines = "{} en {} líneas",
     .one_actor = "1 actor",
     .some_actors = "{} actores",
     .one_link = "1 vínculo",
     .some_links = "{} vínculos",
     .no_links = "sin vínculos",
     .network_of = "Red de {}",
     .nothing = "No hay nada que dibujar.",
     .not_named = "{}, sin nombrar",
     .main_links = "entre actores principales",
     .weighs = "peso {}",
     .bases = {"afirmado", "de otra fuente", "inferido", "solo por el nombre"},
     .without_basis = {"vínculos afirmados", "vínculos de otras fuentes", "vínculos inferidos", "vínculos solo por el nombre"},
     .other_times = "vínculos de otras fechas",
     .source = "Fuente",
     .sources = "Fuentes",
     .actors_shown = "se muestran {} de {} actores",
     .links_shown = "se muestran {} de {} vínculos",
     .links_between = "se muestran {} de {} vínculos entre ellos",
     .names_shown = "Nombres: {} de {} actores, donde hay sitio",
     .around = "en torno a {}",
     .clusters_shown = "Colores: grupos con más vínculos entre sí que con el resto",
     .left_out = "sin {}",
     .only = "solo {}",
     .some_of = "{} de {} {}",
     .other_actors = "otros {} actores",
     .links_called = "vínculos {}",
     .and_word = "y",
     .and_more = "y {} más",
     .not_told = "Vínculos que aquí no se cuentan: {}.",
     .others = "otros",
     .about = "unos",
     .diagram_of = "Diagrama de red con {} y {}.",
     .in_the_middle = "En el centro: {}.",
     .colon = ": ",
     .semicolon = "; ",
     .open_quote = "«",
     .close_quote = "»",
     .decimal_mark = ",",
     .day_month = " de ",
     .months = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
                "diciembre"}},
    {.lang = "fr",
     .diagram = "diagramme de réseau",
     .actors = "Acteurs",
     .links = "Liens",
     .in_boxes = "{} dans {} cadres",
     .in_lines = "{} en {} traits",
     .one_actor = "1 acteur",
     .some_actors = "{} acteurs",
     .one_link = "1 lien",
     .some_links = "{} liens",
     .no_links = "aucun lien",
     .network_of = "Réseau de {}",
     .nothing = "Il n’y a rien à dessiner.",
     .not_named = "{}, non nommé",
     .main_links = "entre acteurs principaux",
     .weighs = "poids {}",
     .bases = {"affirmé", "d’une autre source", "déduit", "par le nom seul"},
     .without_basis = {"liens affirmés", "liens d’autres sources", "liens déduits", "liens par le nom seul"},
     .other_times = "liens d’autres dates",
     .source = "Source",
     .sources = "Sources",
     .actors_shown = "{} acteurs sur {} représentés",
     .links_shown = "{} liens sur {} représentés",
     .links_between = "{} liens sur {} entre eux représentés",
     .names_shown = "Noms\u00a0: {} acteurs sur {}, là où il y a de la place",
     .around = "autour de {}",
     .clusters_shown = "Couleurs\u00a0: groupes plus liés entre eux qu’avec le reste",
     .left_out = "sans {}",
     .only = "seulement {}",
     .some_of = "{} des {} {}",
     .other_actors = "{} autres acteurs",
     .links_called = "liens {}",
     .and_word = "et",
     .and_more = "et {} de plus",
     .not_told = "Liens non mentionnés ici\u00a0: {}.",
     .others = "autres",
     .about = "environ",
     .diagram_of = "Diagramme de réseau avec {} et {}.",
     .in_the_middle = "Au centre\u00a0: {}.",
     .colon = "\u00a0: ",
     .semicolon = "\u00a0; ",
     .open_quote = "«\u00a0",
     .close_quote = "\u00a0»",
     .decimal_mark = ",",
     .day_month = " ",
     .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
                "décembre"}},
    {.lang = "pt",
     .diagram = "diagrama de rede",
     .actors = "Atores",
     .links = "Ligações",
     .in_boxes = "{} em {} caixas",
     .in_lines = "{} em {} linhas",
     .one_actor = "1 ator",
     .some_actors = "{} atores",
     .one_link = "1 ligação",
     .some_links = "{} ligações",
     .no_links = "sem ligações",
     .network_of = "Rede de {}",
     .nothing = "Não há nada para desenhar.",
     .not_named = "{}, não nomeado",
     .main_links = "entre atores principais",
     .weighs = "peso {}",
     .bases = {"afirmado", "de outra fonte", "inferido", "só pelo nome"},
     .without_basis = {"ligações afirmadas", "ligações de outras fontes", "ligações inferidas", "ligações só pelo nome"},
     .other_times = "ligações de outras datas",
     .source = "Fonte",
     .sources = "Fontes",
     .actors_shown = "{} de {} atores mostrados",
     .links_shown = "{} de {} ligações mostradas",
     .links_between = "{} de {} ligações entre eles mostradas",
     .names_shown = "Nomes: {} de {} atores, onde há espaço",
     .around = "em torno de {}",
     .clusters_shown = "Cores: grupos com mais vínculos entre si do que com o resto",
     .left_out = "sem {}",
     .only = "só {}",
     .some_of = "{} de {} {}",
     .other_actors = "outros {} atores",
     .links_called = "ligações {}",
     .and_word = "e",
     .and_more = "e mais {}",
     .not_told = "Ligações não mencionadas aqui: {}.",
     .others = "outros",
     .about = "cerca de",
     .diagram_of = "Diagrama de rede com {} e {}.",
     .in_the_middle = "No centro: {}.",
     .colon = ": ",
     .semicolon = "; ",
     .open_quote = "“",
     .close_quote = "”",
     .decimal_mark = ",",
     .day_month = " de ",
     .months = {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
                "dezembro"}},
}};

std::string_view first_part(std::string_view lang) { return lang.substr(0, std::min(lang.find('-'), lang.size())); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

struct Day {
  int year = 0;
  int month = 0;  // 0: none
  int day = 0;    // 0: none
};

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  Day day;
  const auto year = whole(text.substr(0, 4));
  if (!year || *year < 0) return std::nullopt;
  day.year = *year;
  if (text.size() >= 7) {
    const auto month = whole(text.substr(5, 2));
    if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
    day.month = *month;
  }
  if (text.size() == 10) {
    const auto number = whole(text.substr(8, 2));
    if (text[7] != '-' || !number || *number < 1 || *number > 31) return std::nullopt;
    day.day = *number;
  }
  return day;
}

std::string month_year(const Words& words, const Day& day, bool with_year = true) {
  std::string out;
  if (day.month != 0) out += words.months[static_cast<std::size_t>(day.month - 1)];
  if (!with_year) return out;
  if (!out.empty()) out += words.day_month;
  return out + std::to_string(day.year);
}

std::string prose(const Words& words, const Day& day, bool with_year = true) {
  if (day.day == 0) return month_year(words, day, with_year);
  return std::to_string(day.day) + std::string(words.day_month) + month_year(words, day, with_year);
}

}  // namespace

const Words& words_for(std::string_view lang) {
  for (const Words& words : kWords)
    if (same_language(words.lang, lang)) return words;
  return kWords.front();
}

std::string fill_in(std::string_view text, const std::vector<std::string>& values) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '}' && next < values.size()) {
      out += values[next++];
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string count_links(const Words& words, std::size_t count) {
  if (count == 0) return std::string(words.no_links);
  return count == 1 ? std::string(words.one_link) : fill_in(words.some_links, {std::to_string(count)});
}

std::string count_actors(const Words& words, std::size_t count) {
  return count == 1 ? std::string(words.one_actor) : fill_in(words.some_actors, {std::to_string(count)});
}

std::string prose_date(const Words& words, std::string_view date) {
  const std::size_t slash = date.find('/');
  const auto first = parse_day(date.substr(0, std::min(slash, date.size())));
  if (!first) return std::string(date);
  if (slash == std::string_view::npos) return prose(words, *first);
  const auto last = parse_day(date.substr(slash + 1));
  if (!last) return std::string(date);
  const bool same_month = first->year == last->year && first->month == last->month;
  if (same_month && first->day != 0 && last->day != 0) return std::to_string(first->day) + "–" + prose(words, *last);
  if (first->month == 0 && last->month == 0) return std::to_string(first->year) + "–" + std::to_string(last->year);
  return prose(words, *first, first->year != last->year) + " – " + prose(words, *last);
}

const std::string* in_language(const std::map<std::string, std::string>& texts, std::string_view lang) {
  if (const auto exact = texts.find(std::string(lang)); exact != texts.end()) return &exact->second;
  for (const auto& [tag, text] : texts)
    if (same_language(tag, lang)) return &text;
  return nullptr;
}

bool same_language(std::string_view a, std::string_view b) {
  const std::string_view one = first_part(a), other = first_part(b);
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace coopnet
