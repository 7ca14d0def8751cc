"""A report shows itself in a notebook."""

import base64
import hashlib
import html
import json
import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

import wirecopy
from wirecopy import page

EXAMPLES = Path(__file__).parents[1] / "examples"

TEMPLATE = """<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-x' 'wasm-unsafe-eval'">
<body>
<script type="application/json" id="articles"></script>
<script>run()</script>
</body>
"""


@pytest.fixture
def built(tmp_path, monkeypatch):
    """As if the package had a page."""
    (tmp_path / "page.html").write_text(TEMPLATE)
    monkeypatch.setenv(page.VARIABLE, str(tmp_path / "page.html"))
    page.template.cache_clear()
    yield
    page.template.cache_clear()


@pytest.fixture
def without(monkeypatch):
    """As if the package had no page."""
    monkeypatch.setattr(page, "template", lambda: None)


def framed(text):
    return html.unescape(re.search(r'srcdoc="([^"]*)"', text)[1])


def held(text):
    return json.loads(re.search(r'id="articles">([^<]*)</script>', text)[1])


def test_the_page_has_the_articles_and_the_options(articles, built):
    articles[0]["text"] += " </script><script>alert(1)</script> <!-- & "
    options = {"min_words": 6, "quoted_words": 4, "gap": 2, "common": True, "strict": ["marks"], "within": True}
    report = wirecopy.compare(articles, **options)
    for whole in (page.page(report), framed(report._repr_html_())):
        assert whole.count("</script>") == (2 if "wirecopy: location" not in whole else 3)
        told = held(whole)
        assert told["format"] == "wirecopy-collection/1"
        assert [article["text"] for article in told["articles"]] == [article["text"] for article in articles]
        assert [article["outlet"] for article in told["articles"]] == [article["outlet"] for article in articles]
        assert told["settings"] == (
            "words=6 quoted=4 gap=2 capitals=1 spelling=1 amounts=1 marks=0 common=1 asides=1 within=1 furniture=0"
        )


def test_what_runs_in_the_frame_is_what_its_policy_lets_run(report, built):
    whole = framed(page.frame(report, passage=1))
    script = re.search(r"<body>\n<script>(.*?)</script>", whole, re.S)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}' 'sha256-x'" in whole
    assert '"#/passage/p2"' in script
    with pytest.raises(IndexError, match="there is no passage 9"):
        report.show(passage=9)


def test_beside_the_frame_stands_what_to_do_where_it_stays_empty(report, built):
    shown = report._repr_html_()
    assert "5 articles" not in shown and "3 articles, 2 matches, 2 passages" in shown
    assert "trust the notebook" in shown
    # IPython warns of a text that begins and ends with a frame.
    assert not shown.startswith("<iframe") and not shown.endswith("</iframe>")
    assert 'sandbox="allow-scripts' in shown and "allow-same-origin" not in shown


def test_without_the_page_the_findings_are_shown_as_a_page_to_read(report, without):
    shown = report._repr_html_()
    assert "installed without the page" in shown and framed(shown) == report.to("html")
    assert 'sandbox=""' in shown


def test_a_query_is_not_shown_as_what_it_is_not(articles, built):
    query = wirecopy.compare(articles[:1], against=articles[1:])
    shown = query._repr_html_()
    assert framed(shown) == query.to("html") and "would compare these articles otherwise" in shown


@pytest.mark.parametrize(
    ("address", "number"),
    {"#/passage/p2": 1, "#/passage/p1?at=3": 0, "#/pair/a/b?at=p2.3": 1, "#/?kind=number&at=p1": 0, "#/articles": None,
     "#/passage/p99": None, "#/pair/p1/p2": None}.items(),
)
def test_what_is_picked_comes_back(report, built, address, number):
    pytest.importorskip("anywidget")
    shown = report.show()
    assert report.selected is None
    shown.address = address
    assert (report.selected and report.selected.number) == number


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.stem)
def test_the_examples_run(path):
    notebook = nbformat.read(path, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "examples are kept without what they put out"
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    tables = [output for cell in notebook.cells for output in cell.get("outputs", []) if "text/html" in output.get("data", {})]
    assert len(tables) >= 6
