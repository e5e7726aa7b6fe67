#include "output/html/page_words.h"

#include <array>

namespace coopnet {

const PageWords& page_words(std::string_view lang) {
  static constexpr std::array<PageWords, 4> all = {{
      {"en", "Search", "{count} found", "Filter", "Kinds", "Relations", "Basis", "No evidence is given.", "Zoom in", "Zoom out",
       "Whole figure", "Evidence",
       "Choose an actor or a link: click it, or press Tab and walk with the arrow keys. Its links, and who says so, stand here.",
       "{count} links", "1 link", "{actors} actors and {links} links hidden", "Command that draws this", "Copy", "Copied",
       "The {count} links are drawn on a canvas to keep the page quick.", "Figure; arrow keys move it, + and − zoom"},
      {"es", "Buscar", "{count} encontrados", "Filtrar", "Tipos", "Relaciones", "Fundamento", "No se da evidencia.", "Acercar",
       "Alejar",
       "Figura completa", "Evidencia",
       "Elija un actor o un vínculo: haga clic en él, o pulse Tab y recorra la figura con las flechas. Aquí aparecen sus "
       "vínculos y quién los afirma.",
       "{count} vínculos", "1 vínculo", "{actors} actores y {links} vínculos ocultos", "Orden que dibuja esto", "Copiar",
       "Copiado",
       "Los {count} vínculos se dibujan en un lienzo para que la página responda con rapidez.",
       "Figura; las flechas la mueven, + y − cambian su tamaño"},
      {"fr", "Rechercher", "{count} trouvés", "Filtrer", "Types", "Relations", "Fondement", "Aucune preuve n’est donnée.",
       "Agrandir", "Réduire",
       "Figure entière", "Preuves",
       "Choisissez un acteur ou un lien\u00a0: cliquez dessus, ou appuyez sur Tab et parcourez la figure avec les flèches. "
       "Ses liens et leurs sources s’affichent ici.",
       "{count} liens", "1 lien", "{actors} acteurs et {links} liens masqués", "Commande qui dessine ceci", "Copier", "Copié",
       "Les {count} liens sont dessinés sur un canevas pour que la page reste rapide.",
       "Figure\u00a0; les flèches la déplacent, + et − changent sa taille"},
      {"pt", "Procurar", "{count} encontrados", "Filtrar", "Tipos", "Relações", "Fundamento", "Não é dada evidência.",
       "Aproximar", "Afastar",
       "Figura inteira", "Evidência",
       "Escolha um ator ou uma ligação: clique nele, ou prima Tab e percorra a figura com as setas. Aqui aparecem as suas "
       "ligações e quem as afirma.",
       "{count} ligações", "1 ligação", "{actors} atores e {links} ligações ocultos", "Comando que desenha isto", "Copiar",
       "Copiado",
       "As {count} ligações são desenhadas numa tela para que a página seja rápida.",
       "Figura; as setas movem-na, + e − mudam o tamanho"},
  }};
  const std::string_view language = lang.substr(0, lang.find('-'));
  for (const PageWords& words : all)
    if (words.lang == language) return words;
  return all.front();
}

}  // namespace coopnet
