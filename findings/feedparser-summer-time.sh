#!/usr/bin/env bash
# feedparser 6.0.14 takes a time in a zone that it does not know for one of Greenwich, and does not say so.
# Expected: 10:00 CEST is 08:00 in Greenwich; or no time at all.
# Seen: 10:00. Of two papers that had a story within two hours, the later one seems to be the first.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet feedparser==6.0.14
"$place/venv/bin/python" - <<'PYTHON'
import feedparser

feed = """<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item><title>Bridge</title>
<pubDate>Tue, 09 Jun 2026 10:00:00 CEST</pubDate></item></channel></rss>"""
parsed = feedparser.parse(feed)
hour = parsed.entries[0].published_parsed[3]
print(hour, parsed.bozo)
assert (hour, bool(parsed.bozo)) == (10, False), (hour, parsed.bozo)
PYTHON
