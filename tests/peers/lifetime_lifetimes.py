"""Fits BG/NBD to the CDNOW sample with lifetimes: lifetime_lifetimes.py FILE.

Prints the seconds of the fit alone and the log-likelihood as one JSON object."""

import json
import sys
import time
import warnings

import numpy
import pandas
from lifetimes import BetaGeoFitter

warnings.filterwarnings("ignore")
lines = [line.split() for line in open(sys.argv[1], encoding="ascii")]
orders = pandas.DataFrame({"customer": [line[1] for line in lines], "day": pandas.to_datetime([line[2] for line in lines])})
end = pandas.Timestamp("1997-09-30")
days = orders[orders.day <= end].drop_duplicates().groupby("customer").day.agg(["count", "min", "max"])
repeats = days["count"] - 1
last = (days["max"] - days["min"]).dt.days / 7
age = (end - days["min"]).dt.days / 7

model = BetaGeoFitter()
start = time.perf_counter()
model.fit(repeats, last, age)
seconds = time.perf_counter() - start

logs = numpy.log(model.params_[["r", "alpha", "a", "b"]].to_numpy())
worth = model._negative_log_likelihood(logs, repeats.to_numpy(), last.to_numpy(), age.to_numpy(), numpy.ones(len(days)), 0)
print(json.dumps({"seconds": seconds, "log_likelihood": -worth * len(days)}))
