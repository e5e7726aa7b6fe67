#!/bin/sh
# Any program that hands on text and takes back a figure can call coopnet: the network comes from standard input, the figure goes
# to standard output, problems to standard error, and the exit code says whether there is a figure.
set -eu
cd "$(dirname "$0")"
figure() {  # figure LABEL CAPTION FLAG... <NETWORK: a figure for the inside of a page
  label=$1 caption=$2
  shift 2
  echo "<figure id=\"$label\">"
  coopnet draw - -T svg --inline --id-prefix "$label-figure" "$@"
  echo "<figcaption>$caption</figcaption></figure>"
}
cat <<'END'
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Police cooperation against gangs</title>
<style>
body { max-width: 170mm; margin: 2em auto; font: 11pt/1.4 sans-serif }
figure { margin: 2em 0 }
figcaption { font-style: italic }
</style></head>
<body>
<main>
<h1>Police cooperation against gangs</h1>
END
figure chain "From the report of a crime to the sentence" --layout dot --direction right --width 120mm <../chain.dot
printf 'source,target\nCriminal court,Court of appeal\nCourt of appeal,Supreme court\n' |
  figure courts "The courts above" --layout dot --direction right --width 100mm
echo "</main></body></html>"
