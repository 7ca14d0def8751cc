"""What a worker of Spark's is spared before each task."""

from __future__ import annotations

import gc
import sys
import zipimport

_is_frozen = False


def at_ease() -> None:
    """To be called in every task.

    Before each task Spark has Python forget what it knows of the places where modules lie. That reads the whole list of every archive again, Spark's own among
    them, once for each of its folders: a tenth of a second, which is more than most tasks of ours take. Whoever is not known need not be asked; what is imported
    later finds the archive again. Behind each task Spark looks through all objects for garbage; modules are none.
    """
    global _is_frozen
    for path, finder in list(sys.path_importer_cache.items()):
        if isinstance(finder, zipimport.zipimporter):
            del sys.path_importer_cache[path]
    if not _is_frozen:
        gc.freeze()
        _is_frozen = True
