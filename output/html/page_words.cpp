#include "output/html/page_words.h"

#include <array>

namespace coopnet {

const PageWords& page_words(std::string_view lang) {
  static constexpr std::array<PageWords, 4> all = {{
      {"en", "Search", "{count} found", "Filter", "Kinds", "Relations", "Basis", "no evidence given", "Zoom in", "Zoom out",
       "Whole figure", "Evidence",
       "Choose an actor: click it, or press Tab and walk with the arrow keys. Its links and who says so stand here.",
       "{count} links", "{actors} actors and {links} links hidden", "Command that draws this", "Copy", "Copied",
       "The {count} links are drawn on a canvas to keep the page quick.", "Figure"},
      {"es", "Buscar", "{count} encontrados", "Filtrar", "Tipos", "Relaciones", "Fundamento", "sin evidencia", "Acercar", "Alejar",
       "Figura completa", "Evidencia",
       "Elija un actor: haga clic en él, o pulse Tab y recorra la figura con las flechas. Aquí aparecen sus vínculos y quién los afirma.",
       "{count} vínculos", "{actors} actores y {links} vínculos ocultos", "Orden que dibuja esto", "Copiar", "Copiado",
       "Los {count} vínculos se dibujan en un lienzo para que la página responda con rapidez.", "Figura"},
      {"fr", "Rechercher", "{count} trouvés", "Filtrer", "Types", "Relations", "Fondement", "sans preuve", "Agrandir", "Réduire",
       "Figure entière", "Preuves",
       "Choisissez un acteur : cliquez dessus, ou appuyez sur Tab et parcourez la figure avec les flèches. Ses liens et leurs sources "
       "s’affichent ici.",
       "{count} liens", "{actors} acteurs et {links} liens masqués", "Commande qui dessine ceci", "Copier", "Copié",
       "Les {count} liens sont dessinés sur un canevas pour que la page reste rapide.", "Figure"},
      {"pt", "Procurar", "{count} encontrados", "Filtrar", "Tipos", "Relações", "Fundamento", "sem evidência", "Aproximar", "Afastar",
       "Figura inteira", "Evidência",
       "Escolha um ator: clique nele, ou prima Tab e percorra a figura com as setas. Aqui aparecem as suas ligações e quem as afirma.",
       "{count} ligações", "{actors} atores e {links} ligações ocultos", "Comando que desenha isto", "Copiar", "Copiado",
       "As {count} ligações são desenhadas numa tela para que a página seja rápida.", "Figura"},
  }};
  const std::string_view language = lang.substr(0, lang.find('-'));
  for (const PageWords& words : all)
    if (words.lang == language) return words;
  return all.front();
}

}  // namespace coopnet
