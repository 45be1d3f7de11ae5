"""Recency, frequency and money with scores by quintiles, with pandas on lines in memory: rfm_pandas.py LINES.csv.gz RUNS

Prints seconds (the median of the given number of runs) and the number of customers as one JSON object."""

import json
import statistics
import sys
import time

import pandas

lines = pandas.read_csv(sys.argv[1], dtype={"InvoiceNo": "str"}, parse_dates=["InvoiceDate"])
lines["Amount"] = lines["Quantity"] * lines["UnitPrice"]


def rfm():
    """As a person would write it: grouped once, scored by quantile cuts, ties sharing a score."""
    named = lines[lines["CustomerID"].notna()]
    at = lines["InvoiceDate"].max() + pandas.Timedelta(days=1)
    bought = named[named["Amount"] >= 0].groupby("CustomerID")
    table = pandas.DataFrame({
        "recency": (at - bought["InvoiceDate"].max()).dt.days,
        "orders": bought["InvoiceNo"].nunique(),
        "money": named.groupby("CustomerID")["Amount"].sum(),
    }).dropna()
    for column in ["recency", "orders", "money"]:
        cuts = table[column].quantile([0.2, 0.4, 0.6, 0.8]).to_numpy()
        table[column + "_score"] = cuts.searchsorted(table[column], side="left") + 1
    return table


seconds = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    found = rfm()
    seconds.append(time.perf_counter() - start)
print(json.dumps({"seconds": statistics.median(seconds), "customers": len(found)}))
