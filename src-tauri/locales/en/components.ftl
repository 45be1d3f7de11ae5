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
