#!/usr/bin/env bash
# CollateX 2.3 (Python) cuts words at combining vowel signs, so that two Hindi words that differ in one vowel are told as an equal word
# with another sign behind it.
# Expected: one token a word, कहा against कही.
# Seen: the token "कह" equal in both, then "ा" against "ी"; three words become ten tokens. Its tokens are runs of \w, and the vowel signs of
# Indic scripts (category Mc and Mn) are no \w in Python.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet collatex==2.3 Levenshtein==0.27.3
"$place/venv/bin/python" - <<'PYTHON'
from collatex import Collation, collate

collation = Collation()
collation.add_plain_witness("A", "हिन्दी में कहा")
collation.add_plain_witness("B", "हिन्दी में कही")
table = collate(collation, output="table", segmentation=False)


def printed(column, witness):
    return "".join(token.token_data["t"] for token in column.tokens_per_witness.get(witness) or [])


columns = [(printed(column, "A"), printed(column, "B")) for column in table.columns]
print(columns)
assert len(columns) == 10, columns
assert columns[-2:] == [("कह", "कह"), ("\u093e", "\u0940")], columns
PYTHON
