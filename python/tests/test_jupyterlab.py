"""A real JupyterLab in a browser: the page shows itself there, and what is picked in it comes back.

It needs jupyterlab, selenium, Chromium with its driver, and the page (``WIRECOPY_PAGE_FILE``); ``cargo xtask test browser`` brings them.
"""

import os
import shutil
import subprocess
import sys
import time
import urllib.request

import pytest

pytest.importorskip("jupyterlab")
pytest.importorskip("selenium")

import nbformat  # noqa: E402
from selenium import webdriver  # noqa: E402
from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

from conftest import SEEDS  # noqa: E402

needed = [
    pytest.mark.skipif(not os.environ.get("WIRECOPY_PAGE_FILE"), reason="the page is not built"),
    pytest.mark.skipif(not shutil.which("chromedriver"), reason="there is no chromedriver"),
]
pytestmark = needed

CELLS = [
    f"import wirecopy\nreport = wirecopy.compare(wirecopy.read({str(SEEDS)!r}))\nreport.show(height=500)",
    "print('picked', report.selected)",
    "report",
]


@pytest.fixture
def lab(tmp_path):
    """The address of a JupyterLab with one notebook."""
    # Without a kernel's name it asks for one.
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=kernel), tmp_path / "n.ipynb")
    log = open(tmp_path / "log.txt", "w")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--port=0", "--ServerApp.ip=127.0.0.1",
         "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True", "--LabApp.expose_app_in_browser=True",
         f"--ServerApp.root_dir={tmp_path}"],
        stdout=log, stderr=subprocess.STDOUT,
        # Nothing of whoever runs the tests is read or written.
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path / "config"), "JUPYTER_RUNTIME_DIR": str(tmp_path / "run"),
             "JUPYTER_DATA_DIR": str(tmp_path / "data"), "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings"),
             "JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "spaces"), "IPYTHONDIR": str(tmp_path / "ipython")},
    )
    try:
        yield address(tmp_path / "log.txt")
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def address(log):
    for _ in range(240):
        lines = [word for word in log.read_text().split() if word.startswith("http://127.0.0.1:")]
        if lines:
            root = lines[0].split("/lab")[0].split("/?")[0].rstrip("/")
            try:
                urllib.request.urlopen(root + "/api")
                return root
            except OSError:
                pass
        time.sleep(0.25)
    raise AssertionError(log.read_text())


@pytest.fixture
def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1400,1600"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(60)
    yield driver
    if folder := os.environ.get("WIRECOPY_SCREENSHOTS"):
        driver.save_screenshot(f"{folder}/lab-last.png")
    driver.quit()


def until(browser, found, seconds=90):
    return WebDriverWait(browser, seconds, ignored_exceptions=[Exception]).until(lambda _: found())


def command(browser, name):
    browser.execute_async_script(
        "const done = arguments[1]; jupyterapp.commands.execute(arguments[0]).then(() => done(), (e) => done(String(e)))", name
    )


def text(browser):
    return browser.execute_script("return document.querySelector('.jp-Notebook').innerText")


def links(browser, frame, part):
    browser.switch_to.default_content()
    browser.switch_to.frame(frame())
    return browser.find_elements(By.CSS_SELECTOR, f"a[href^='#/{part}']")


def test_a_report_shows_itself_and_what_is_picked_comes_back(lab, browser):
    browser.get(f"{lab}/lab/tree/n.ipynb")
    until(browser, lambda: browser.execute_script(
        "return window.jupyterapp && document.querySelectorAll('.jp-Notebook .jp-CodeCell').length === 3"
        " && jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'"
    ))
    command(browser, "notebook:run-all-cells")

    def frames():
        browser.switch_to.default_content()
        return browser.find_elements(By.CSS_SELECTOR, ".jp-OutputArea iframe")

    until(browser, lambda: len(frames()) == 2)
    assert "picked None" in text(browser)
    if folder := os.environ.get("WIRECOPY_SCREENSHOTS"):
        time.sleep(5)
        browser.save_screenshot(f"{folder}/lab.png")

    # By the widget: a pair, then the passage that it names.
    widget = lambda: frames()[0]  # noqa: E731
    until(browser, lambda: links(browser, widget, "passage"))
    link = links(browser, widget, "passage")[0]
    number = int(link.get_attribute("href").split("/passage/p")[1].split("?")[0]) - 1
    browser.execute_script("arguments[0].click()", link)
    until(browser, lambda: browser.execute_script("return location.href").startswith("about:srcdoc#/passage/p"))
    browser.switch_to.default_content()
    browser.execute_script(
        "const notebook = jupyterapp.shell.currentWidget.content; notebook.deselectAll(); notebook.activeCellIndex = 1"
    )

    def picked():
        browser.switch_to.default_content()
        command(browser, "notebook:run-cell")
        time.sleep(0.5)
        return f"picked <passage {number}: " in text(browser)

    until(browser, picked)
    if folder:
        browser.save_screenshot(f"{folder}/lab-picked.png")

    # As HTML, without a widget: it shows and works alike, and leads nowhere else.
    plain = lambda: frames()[1]  # noqa: E731
    until(browser, lambda: links(browser, plain, "pair"))
    browser.execute_script("arguments[0].click()", links(browser, plain, "pair")[0])
    until(browser, lambda: browser.execute_script("return location.href").startswith("about:srcdoc#/pair/"))
    browser.switch_to.default_content()
    assert browser.current_url.startswith(f"{lab}/lab/tree/n.ipynb")
    assert "wirecopy" not in browser.title.lower() or "n.ipynb" in browser.title
    told = [entry["message"] for entry in browser.get_log("browser") if "wirecopy" in entry["message"].lower()]
    assert not told
