"""k-means and silhouettes with scikit-learn: clusters_sklearn.py ROWS COLUMNS kmeans RESTARTS | silhouette LABELS.

ROWS is a file of 64-bit numbers, row after row; LABELS one of 32-bit labels, division after division. Prints seconds and,
by k from 2 to 10, the inertia or the mean silhouette, as one JSON object."""

import json
import sys
import time

import numpy
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

rows = numpy.fromfile(sys.argv[1]).reshape(-1, int(sys.argv[2]))
if sys.argv[3] == "kmeans":
    restarts = int(sys.argv[4])
    start = time.perf_counter()
    values = [KMeans(k, n_init=restarts, random_state=1).fit(rows).inertia_ for k in range(2, 11)]
else:
    divisions = numpy.fromfile(sys.argv[4], dtype=numpy.uint32).reshape(9, -1)
    start = time.perf_counter()
    values = [silhouette_score(rows, labels) for labels in divisions]
print(json.dumps({"seconds": time.perf_counter() - start, "values": [float(value) for value in values]}))
