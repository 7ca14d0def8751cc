"""Opening a report that was saved."""

from __future__ import annotations

import json
from typing import Any

from wirecopy import _engine
from wirecopy.articles import Path
from wirecopy.report import Report

FORMAT = "wirecopy-report/1"


def opened(path: Path) -> Report:
    """The report of the articles in a saved one, by the options that it states."""
    with open(path, encoding="utf-8") as file:
        try:
            saved = json.load(file)
        except ValueError as error:
            raise ValueError(f"{path}: no report in JSON: {error}") from None
    stated = saved.get("format") if isinstance(saved, dict) else None
    if stated != FORMAT:
        raise ValueError(f"{path}: no report ({stated or 'it states no format'}; {FORMAT} is expected)")
    if not all("text" in article for article in saved["articles"]):
        raise ValueError(f"{path}: saved without the texts of its articles; report.save(…, texts=True) writes them")
    articles, options = _engine.read([path]), _engine.Options(**_options(saved["options"]))
    if not any(article.get("against") for article in saved["articles"]):
        return Report(_engine.compare(articles, None, options))
    # Those that are asked about stand first.
    asked = sum(not article.get("against") for article in saved["articles"])
    return Report(_engine.compare(articles[:asked], articles[asked:], options), is_compared=False)


def _options(stated: dict[str, Any]) -> dict[str, Any]:
    style = stated.get("style", {})
    names = ("min_words", "quoted_words", "gap", "asides", "common")
    return {
        **{name: stated[name] for name in names},
        "within": stated.get("within", False),
        "furniture": stated.get("furniture", False),
        "strict": [kind for kind, is_style in style.items() if not is_style],
    }
