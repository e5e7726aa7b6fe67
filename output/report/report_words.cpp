#include "output/report/report_words.h"

#include <array>

namespace coopnet {

const ReportWords& report_words(std::string_view lang) {
  static constexpr std::array<ReportWords, 4> all = {{
      {"en", "Actor", "Kind", "Also called", "Count", "Links", "Sources", "From", "Relation", "To", "Basis", "As of",
       "Words of the source",
       "Source", "Actors of the network", "Links of the network, with who says so", "Sources", "Figures", "Tables", "Measures",
       "{} has the most links: {}.", "{} connects the others most: {} in 100 of the shortest paths between other actors run "
       "through it.",
       "Without {}, the network would fall apart.", "The network would fall apart without any one of these: {}.",
       "All actors are connected, directly or through others.", "The network has {} parts that no link joins.",
       "Of all pairs of actors, {} in 100 are linked directly.", "Basis of the {} links: {}.", "Basis of the one link: {}.",
       {"stated", "from another source", "inferred", "by name only"},
       {"stated", "from another source", "inferred", "by name only"}, "without a source",
       "Figure", "Table"},
      {"es", "Actor", "Tipo", "También llamado", "Número", "Vínculos", "Fuentes", "De", "Relación", "A", "Fundamento", "Fecha",
       "Palabras de la fuente", "Fuente", "Actores de la red", "Vínculos de la red, con quién los afirma", "Fuentes", "Figuras",
       "Tablas",
       "Medidas", "{} tiene el mayor número de vínculos: {}.",
       "{} conecta más que nadie a los demás: {} de cada 100 caminos más cortos entre otros actores pasan por ahí.",
       "Sin {}, la red se dividiría.", "La red se dividiría sin cualquiera de estos actores: {}.",
       "Todos los actores están conectados, directamente o a través de otros.", "La red tiene {} partes que ningún vínculo une.",
       "De todos los pares de actores, {} de cada 100 están vinculados directamente.", "Fundamento de los {} vínculos: {}.",
       "Fundamento del único vínculo: {}.", {"afirmado", "de otra fuente", "inferido", "solo por el nombre"},
       {"afirmados", "de otra fuente", "inferidos", "solo por el nombre"},
       "sin fuente", "Figura", "Tabla"},
      {"fr", "Acteur", "Type", "Aussi appelé", "Nombre", "Liens", "Sources", "De", "Relation", "À", "Fondement", "Date",
       "Mots de la source",
       "Source", "Acteurs du réseau", "Liens du réseau, avec leurs sources", "Sources", "Figures", "Tableaux", "Mesures",
       "{} a le plus de liens\u00a0: {}.",
       "{} relie le plus les autres\u00a0: {} sur 100 des plus courts chemins entre d’autres acteurs passent par là.",
       "Sans {}, le réseau se diviserait.", "Le réseau se diviserait sans l’un quelconque de ces acteurs\u00a0: {}.",
       "Tous les acteurs sont reliés, directement ou par d’autres.", "Le réseau compte {} parties qu’aucun lien ne joint.",
       "Sur toutes les paires d’acteurs, {} sur 100 sont liées directement.", "Fondement des {} liens\u00a0: {}.",
       "Fondement du seul lien\u00a0: {}.", {"affirmé", "d’une autre source", "déduit", "par le nom seul"},
       {"affirmés", "d’une autre source", "déduits", "par le nom seul"}, "sans source", "Figure", "Tableau"},
      {"pt", "Ator", "Tipo", "Também chamado", "Número", "Ligações", "Fontes", "De", "Relação", "A", "Fundamento", "Data",
       "Palavras da fonte",
       "Fonte", "Atores da rede", "Ligações da rede, com quem as afirma", "Fontes", "Figuras", "Tabelas", "Medidas",
       "{} tem mais ligações: {}.", "{} é quem mais liga os outros: {} em cada 100 caminhos mais curtos entre outros atores "
       "passam por aí.",
       "Sem {}, a rede dividir-se-ia.", "A rede dividir-se-ia sem qualquer um destes atores: {}.",
       "Todos os atores estão ligados, diretamente ou através de outros.", "A rede tem {} partes que nenhuma ligação une.",
       "De todos os pares de atores, {} em cada 100 estão ligados diretamente.", "Fundamento das {} ligações: {}.",
       "Fundamento da única ligação: {}.", {"afirmada", "de outra fonte", "inferida", "só pelo nome"},
       {"afirmadas", "de outra fonte", "inferidas", "só pelo nome"}, "sem fonte", "Figura", "Tabela"},
  }};
  const std::string_view language = lang.substr(0, lang.find('-'));
  for (const ReportWords& words : all)
    if (words.lang == language) return words;
  return all.front();
}

}  // namespace coopnet
