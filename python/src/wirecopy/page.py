"""The page with a report's articles in it, as one file of HTML."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wirecopy.report import Report

#: Where the page is taken from, if it is not the one in the package.
VARIABLE = "WIRECOPY_PAGE_FILE"

_HOLD = '<script type="application/json" id="articles">'
_POLICY = "script-src "

# A frame that is given its text has no address of its own: links would load the page around it, and the address cannot be replaced.
_BRIDGE = """
(() => {
  // Nor is an empty address one beside it, as the program asks for when it starts.
  globalThis.URL = class extends URL {
    constructor(address, base) {
      super(address === "" ? "#" : address, base);
    }
  };
  const go = (address) => { if (location.hash !== address) location.hash = address; };
  history.replaceState = (_state, _title, address) => go(address);
  addEventListener("hashchange", () => parent.postMessage({ wirecopy: location.hash }, "*"));
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    if (!link || event.defaultPrevented || event.button) return;
    event.preventDefault();
    go(link.getAttribute("href"));
  });
  const start = START;
  if (start) go(start);
})();
"""


@cache
def template() -> str | None:
    """The page without articles: the one that :data:`VARIABLE` names, or the one in the package."""
    named = os.environ.get(VARIABLE)
    if named:
        with open(named, encoding="utf-8") as file:
            return file.read()
    held = resources.files("wirecopy").joinpath("page.html")
    return held.read_text(encoding="utf-8") if held.is_file() else None


def page(report: Report, passage: int | None = None, *, framed: bool = False) -> str | None:
    """The page with the articles of ``report`` in it; nothing where the package has no page, or where the page would show another report.

    It opens by a double click, without a network. ``framed`` fits it for a frame that is given its text.
    """
    empty = template()
    if empty is None or not report.is_compared:
        return None
    before, _, rest = empty.partition(_HOLD)
    _, end, after = rest.partition("</script>")
    if not end:
        raise ValueError("the page has no place for articles: it is of another version")
    # JSON has a `<` inside strings only, so no text can end the element.
    held = json.dumps(_collection(report), ensure_ascii=False).replace("<", "\\u003c")
    if framed:
        start = "" if passage is None else f"#/passage/p{report.passage(passage).number + 1}"
        bridge = _BRIDGE.replace("START", json.dumps(start))
        digest = base64.b64encode(hashlib.sha256(bridge.encode()).digest()).decode()
        before = before.replace(_POLICY, f"{_POLICY}'sha256-{digest}' ", 1)
        before += f"<script>{bridge}</script>"
    return "".join([before, _HOLD, held, end, after])


def _collection(report: Report) -> dict[str, Any]:
    """The articles and settings, as the page saves a collection."""
    options = report.options
    numbers = {"words": "min_words", "quoted": "quoted_words", "gap": "gap"}
    settings = {
        name: options["min_words"] if options[option] is None else options[option] for name, option in numbers.items()
    }
    settings |= {name: int(name not in options["strict"]) for name in ("capitals", "spelling", "amounts", "marks")}
    settings |= {name: int(options[name]) for name in ("common", "asides", "within", "furniture")}
    return {
        "format": "wirecopy-collection/1",
        "name": "Notebook",
        "settings": " ".join(f"{name}={value}" for name, value in settings.items()),
        "articles": [{**article, "on": True} for article in report.source],
    }


def frame(report: Report, height: int = 640, passage: int | None = None) -> str:
    """A piece of HTML that shows the report: the page in a frame, with a sentence for where nothing may run."""
    whole = page(report, passage, framed=True)
    if whole is None:
        # It runs nothing.
        whole, sandbox = report.to("html"), ""
        beside = "The findings as a page to read; the package was installed without the page to work in."
        if not report.is_compared:
            beside = "The findings as a page to read: the page to work in would compare these articles otherwise."
    else:
        sandbox = "allow-scripts allow-downloads allow-popups"
        beside = (
            f"{report!r}".strip("<>").capitalize()
            + ". If nothing shows below, this notebook is not trusted: run the cell, or trust the notebook."
        )
    # What begins and ends with a frame is warned of.
    return (
        f'<div><p style="margin: 0 0 .3em">{html.escape(beside)}</p>'
        f'<iframe title="wirecopy" sandbox="{sandbox}" style="width: 100%; height: {int(height)}px; box-sizing: border-box; border: 1px solid #8888" '
        f'srcdoc="{html.escape(whole)}"></iframe></div>'
    )
