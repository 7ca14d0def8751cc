#!/usr/bin/env bash
# htmldate 1.11.0 gives the first of January for a day that a page prints in Japanese.
# Expected: 2026-03-03, or nothing.
# Seen: 2026-01-01: the year is read and the rest is made up, so that an article seems to be two months older than it is.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet htmldate==1.11.0
"$place/venv/bin/python" - <<'PYTHON'
from htmldate import find_date

page = """<html lang="ja"><head><title>橋</title></head><body><article><h1>橋</h1><p class="date">2026年3月3日</p>
<p>The council of Tarnside voted to close the old footbridge for repairs and will begin soon.</p></article></body></html>"""
found = find_date(page, original_date=True)
print(found)
assert found == "2026-01-01", found
PYTHON
