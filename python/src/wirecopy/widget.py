"""The page in a frame that tells Python which passage was picked; needs anywidget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import anywidget
import traitlets

if TYPE_CHECKING:
    from wirecopy.report import Report

_SCRIPT = """
export default {
  render({ model, el }) {
    const frame = document.createElement("iframe");
    frame.title = "wirecopy";
    frame.setAttribute("sandbox", "allow-scripts allow-downloads allow-popups");
    frame.style.cssText = `width: 100%; height: ${model.get("height")}px; box-sizing: border-box; border: 1px solid #8888`;
    frame.srcdoc = model.get("page");
    // The frame has no origin to ask for; its window tells who speaks.
    const hear = ({ source, data }) => {
      if (source !== frame.contentWindow || typeof data?.wirecopy !== "string") return;
      model.set("address", data.wirecopy);
      model.save_changes();
    };
    addEventListener("message", hear);
    el.append(frame);
    return () => removeEventListener("message", hear);
  },
};
"""

#: A passage's own view, and lists that have one picked.
_PASSAGE = re.compile(r"^#/passage/p(\d+)|[?&]at=p(\d+)")


class Shown(anywidget.AnyWidget):  # type: ignore[misc]
    """A report on the screen."""

    _esm = _SCRIPT
    page = traitlets.Unicode().tag(sync=True)
    height = traitlets.Int(640).tag(sync=True)
    #: What the page's address says after its ``#``.
    address = traitlets.Unicode("").tag(sync=True)

    def __init__(self, report: Report, page: str, height: int) -> None:
        super().__init__(page=page, height=height)
        self._report = report
        self.observe(self._heard, "address")

    def _heard(self, change: Any) -> None:
        found = _PASSAGE.search(change["new"])
        number = int(found[1] or found[2]) - 1 if found else None
        self._report.select(number if number is not None and number < len(self._report) else None)
