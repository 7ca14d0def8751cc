#!/usr/bin/env bash
# feedparser 6.0.14 cuts the address in an RSS <author> after four letters of its last part; what is left becomes the person's name.
# Expected: the address desk@news.example, the name Ida Holm.
# Seen: the address desk@news.exam, the name "ple (Ida Holm". Domains such as .agency, .media or .london are cut like that too.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet feedparser==6.0.14
"$place/venv/bin/python" - <<'PYTHON'
import feedparser

feed = """<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item><title>Bridge</title>
<author>desk@news.example (Ida Holm)</author></item></channel></rss>"""
authors = [dict(author) for author in feedparser.parse(feed).entries[0].authors]
print(authors)
assert authors == [{"name": "ple (Ida Holm", "email": "desk@news.exam"}], authors
PYTHON
