#!/usr/bin/env bash
# compare_gallery.sh PROGRAM GALLERY: the gallery is what the program draws now; if not, ./dev gallery draws it again.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$2/draw" "$1" "$work"
cp "$2/draw" "$2/figures" "$work"
diff -rq "$work" "$2" || { echo "run ./dev gallery, and look at the figures"; exit 1; }
for view in $("$1" networks | sed -n 's/^    \([a-z-]*\).*/\1/p'); do
  grep -q "^[a-z-]* | --view $view |" "$2/figures" || { echo "the view $view is not in the gallery"; exit 1; }
done
