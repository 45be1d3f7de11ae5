"""Itemsets of Online Retail with pyFIM: baskets_pyfim.py FILE SUPPORT.

Prints the seconds of FP-growth alone and the number of itemsets as one JSON object."""

import json
import sys
import time

import fim
import pandas

lines = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
worth = lines.Quantity.astype(float) * lines.UnitPrice.astype(float)
kept = lines[(worth > 0) & (lines.CustomerID != "") & ~lines.InvoiceNo.str.startswith("C")]
orders = kept.groupby("InvoiceNo").StockCode.apply(lambda codes: sorted(set(codes))).tolist()

start = time.perf_counter()
sets = fim.fpgrowth(orders, target="s", supp=100 * float(sys.argv[2]), report="a")
print(json.dumps({"seconds": time.perf_counter() - start, "itemsets": len(sets)}))
