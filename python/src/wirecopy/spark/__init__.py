"""Articles on Spark; needs PySpark 4.0.1 or later, pyarrow and pandas, and this package on every worker.

:func:`query` asks a few articles of very many: the few travel to every task, of the many no text leaves its place.
:func:`compare` compares all with all: Spark brings together what belongs together, the engine does the work.
"""

from wirecopy.spark.comparison import Comparison, TaskTooLarge, compare
from wirecopy.spark.query import SCHEMA, query

__all__ = ["SCHEMA", "Comparison", "TaskTooLarge", "compare", "query"]
