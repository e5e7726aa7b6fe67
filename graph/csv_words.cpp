#include "graph/csv_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "graph/date.h"
#include "graph/plain_words.h"

namespace coopnet {
namespace {

struct Synonyms {
  CsvRole role;
  std::string_view words;  // as joined_word() makes them: English, then Spanish, French, Portuguese, German, Italian
};

constexpr std::array synonyms = {
    Synonyms{CsvRole::source,
             "source from src start tail origin sourcename fromname sourcenode fromnode fromnodeid "
             "node1 actor1 person1 name1 origen desde nodo1 nombre1 persona1 origine depuis acteur1 "
             "personne1 nom1 origem de ator1 pessoa1 nome1 von akteur1 knoten1 attore1"},
    Synonyms{CsvRole::target,
             "target to dst dest end head destination targetname toname targetnode tonode tonodeid "
             "node2 actor2 person2 name2 destino hacia objetivo nodo2 nombre2 persona2 cible vers "
             "acteur2 personne2 nom2 para alvo ator2 pessoa2 nome2 nach ziel akteur2 knoten2 "
             "destinazione attore2"},
    Synonyms{CsvRole::relation,
             "relation relationship relationtype rel predicate linktype edgetype what how relación "
             "relacion vínculo vinculo tipoderelación tipoderelacion lien typedelien typederelation "
             "relação relacao ligação ligacao beziehung verbindung relazione legame"},
    Synonyms{CsvRole::kind, "kind"},
    Synonyms{CsvRole::source_kind, "sourcekind fromkind sourcetype"},
    Synonyms{CsvRole::target_kind, "targetkind tokind targettype"},
    Synonyms{CsvRole::type, "type tipo typ"},
    Synonyms{CsvRole::directed, "directed"},
    Synonyms{CsvRole::label, "label etiqueta étiquette libellé rótulo beschriftung bezeichnung etichetta"},
    Synonyms{CsvRole::weight, "weight peso poids gewicht"},
    Synonyms{CsvRole::note, "note notes nota notas remarque observación observação anmerkung bemerkung"},
    Synonyms{CsvRole::basis, "basis"},
    Synonyms{CsvRole::phrase, "phrase quote cita citation citação zitat citazione"},
    Synonyms{CsvRole::as_of, "asof date fecha data datum year año ano annee année anno jahr"},
    Synonyms{CsvRole::source_id, "sourceid evidence fuente fonte quelle"},
};

// The capitals from À to Þ in lower case: joined_word() leaves them.
std::string lower_accents(std::string word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (static_cast<unsigned char>(word[i - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
      word[i] = static_cast<char>(byte + 0x20);
  }
  return word;
}

bool is_one_of(std::string_view word, std::string_view words) {
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

CsvRole role_of_column(std::string_view name) {
  const std::string word = lower_accents(joined_word(name));
  for (const Synonyms& row : synonyms)
    if (is_one_of(word, row.words)) return row.role;
  return CsvRole::other;
}

std::optional<std::string> date_in_cell(std::string_view text) {
  if (parse_date_span(text)) return std::string(text);
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 'T') && text[4] == '-' && parse_date(text.substr(0, 10)))
    return std::string(text.substr(0, 10));
  const std::size_t first = text.find('.'), second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second == std::string_view::npos || first > 2 || second - first > 3) return std::nullopt;
  const auto two = [](std::string_view digits) { return std::string(digits.size() == 1 ? "0" : "") + std::string(digits); };
  std::string turned = std::string(text.substr(second + 1)) + '-' + two(text.substr(first + 1, second - first - 1)) + '-' +
                       two(text.substr(0, first));
  if (!parse_date(turned)) return std::nullopt;
  return turned;
}

bool names_a_source(std::string_view name) { return is_one_of(joined_word(name), "fuente fonte quelle"); }

}  // namespace coopnet
