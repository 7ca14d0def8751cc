#!/usr/bin/env bash
# trafilatura 2.3.1 drops the words of a <time> element that stands inside a sentence.
# Expected: "It sank at 10:30. The council said so …".
# Seen: "It sank at . The council said so …". The hour is lost, and nothing tells that it stood there.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet trafilatura==2.3.1 lxml_html_clean==0.4.6
"$place/venv/bin/python" - <<'PYTHON'
import trafilatura

filler = "<p>The council of Tarnside voted on Tuesday to close the old footbridge, and engineers will begin their work at the end of the month.</p>" * 4
sentence = "<p>It sank at <time>10:30</time>. The council said so in its statement on Monday evening at last.</p>"
page = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{filler}{sentence}{filler}</article></body></html>"
lines = [line for line in trafilatura.extract(page).split("\n") if line.startswith("It sank")]
print(lines)
assert lines == ["It sank at . The council said so in its statement on Monday evening at last."], lines
PYTHON
