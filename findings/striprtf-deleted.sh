#!/usr/bin/env bash
# striprtf 0.0.35 keeps what a tracked change has taken out of an RTF text (\deleted), and what is hidden (\v).
# Expected: "was guilty", as a word processor prints it once the change is taken.
# Seen: "was not guilty": the word that an editor took out is back, with nothing that tells it from the rest.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet striprtf==0.0.35
"$place/venv/bin/python" - <<'PYTHON'
from striprtf.striprtf import rtf_to_text

deleted = rtf_to_text(r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}was {\deleted not }guilty}")
hidden = rtf_to_text(r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}was {\v not }guilty}")
print(repr(deleted), repr(hidden))
assert deleted == hidden == "was not guilty", (deleted, hidden)
PYTHON
