# What screens share: table, chart, messages, progress.
cancel = Cancel
close = Close
loading = Loading…
message-retry = Try again
message-copy = Copy details
missing-title = What is still missing
chain-title = Where from and where to
chain-comes-from = Comes from
chain-leads-to = Leads to
job-running = Computing…
chart-as-table = Show as a table
chart-as-picture = Show as a chart
chart-menu = Save the chart
chart-save-png = Save as PNG…
chart-save-svg = Save as SVG…
chart-save-xlsx = Save as Excel…
figure-journey = Journey map
figure-satisfaction = Satisfaction with touchpoints
figure-grades = Grades of recommendation
figure-clusters = Groups of customers
figure-movement = Movement of customers between groups
figure-weights = Weights of touchpoints
figure-quadrants = Importance and satisfaction
figure-characteristics = Target characteristics
figure-cascade = KPI cascade
figure-process = Process
figure-coverage = Coverage by data
figure-effort = Effect and effort
figure-roadmap = Roadmap
figure-sheet = Data
figure-name = Name
figure-shown = Shown
figure-low = Lower bound 95%
figure-high = Upper bound 95%
figure-half = ± 95%
figure-group = Tie group
figure-quarter = Quarter
figure-file = { $what }, { $unit }
chart-saved = Saved: { $path }
fault-figure-empty = There is nothing to save yet: the chart is not computed, or it holds no data.
table-filter = Find in the table
table-filter-of = Find in the table “{ $table }”
table-copy = Copy
table-copied =
    { $count ->
        [one] { $count } row copied.
       *[other] { $count } rows copied.
    }
table-count = { $shown } of { $all }
table-empty = No matching rows.
table-totals = Total
