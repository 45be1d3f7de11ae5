"""Reads a workbook into SQLite with pandas, as most people would: import_pandas.py WORKBOOK DATABASE.

Prints seconds, rows and the peak of memory in MiB as one JSON object."""

import json
import resource
import sqlite3
import sys
import time

import pandas

start = time.perf_counter()
frame = pandas.read_excel(sys.argv[1], engine="calamine")
with sqlite3.connect(sys.argv[2]) as connection:
    frame.to_sql("line", connection, index=False)
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "rows": len(frame), "mebibytes": peak}))
