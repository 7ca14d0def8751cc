#!/usr/bin/env bash
# trafilatura 2.3.1 takes a <q> for a block: it has no marks, its sentence is cut in two, and of a <q> inside a <q> the words change places.
# Expected: She said “he told me ‘no’ twice” on Monday evening …
# Seen: four lines, in which "no" and "twice" stand behind the end of the sentence, as if nobody had said them.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet trafilatura==2.3.1 lxml_html_clean==0.4.6
"$place/venv/bin/python" - <<'PYTHON'
import trafilatura

filler = "<p>The council of Tarnside voted on Tuesday to close the old footbridge, and engineers will begin their work at the end of the month.</p>" * 4
sentence = "<p>She said <q>he told me <q>no</q> twice</q> on Monday evening to the assembled council of the town.</p>"
page = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{filler}{sentence}{filler}</article></body></html>"
lines = [line.strip() for line in trafilatura.extract(page).split("\n")]
lines = [line for line in lines if line and line != "Bridge" and not line.startswith("The council of Tarnside voted")]
print(lines)
assert lines == ["She said he told me", "on Monday evening to the assembled council of the town.", "no", "twice"], lines
PYTHON
