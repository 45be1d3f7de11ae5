data-tabs = What to show
data-tab-imports = Imports
data-tab-tables = Rows of tables
data-tab-quality = Data quality
table-customers = Customers
table-transactions = Sales and shipments
table-survey = Survey responses
table-interviews = Interviews
table-answers = Grades of touchpoints
table-quotes = Quotes
table-feedback = Feedback cases
table-event-log = Event log
table-kpi-values = Values of KPIs
table-choose = Table
table-no-rows = This table has no rows.
table-shown = Rows: { $rows } of { $all }. A click on a title sorts; Ctrl+C copies the selection to Excel, up to 100,000 rows.
table-filter-add = Filter rows
table-filter-off = Take the condition off
table-filter-column = Column
table-filter-words = Holds the words (blank: blank cells)
table-filter-from = From
table-filter-to = To
table-filter-show = Show
table-filter-contains = { $column }: “{ $text }”
table-filter-between = { $column }: { $low } – { $high }
table-filter-outside = { $column }: outside { $low } – { $high }
table-filter-missing = { $column }: blank
table-filter-repeated = { $column }: repeated
table-filter-without-orders = Customers without orders
fault-no-such-table = There is no table “{ $table }”, or it lacks the column.
quality-none = The data has not been checked yet.
quality-stale = The data changed after the check.
quality-check = Check the data
quality-findings = What deserves a look
quality-nothing = Nothing to remark.
quality-rows = Show the rows
quality-imports = To the imports
quality-severity-3 = falsifies results
quality-severity-2 = weakens results
quality-severity-1 = good to know
quality-column = Column
quality-missing = Blank
quality-distinct = Different values
quality-far-out = Outliers (3 × IQR of the log)
quality-far-out-of = { $rows } of { $n }; usually { $range }
quality-table-rows =
    { $n ->
        [one] { $count } row
       *[other] { $count } rows
    }
quality-months-whole = no month without rows
quality-months-empty = months without rows: { $months }
quality-left-duplicates = duplicates left out: { $n }
quality-left-rejected = rejected: { $n }
quality-unknown-customers =
    { $n ->
        [one] “{ $table }”: { $n } row was rejected because the database has no such customer.
       *[other] “{ $table }”: { $n } rows were rejected because the database has no such customers.
    }
quality-rejected =
    { $n ->
        [one] “{ $table }”: { $n } row was rejected for errors in its cells.
       *[other] “{ $table }”: { $n } rows were rejected for errors in their cells.
    }
quality-duplicates =
    { $n ->
        [one] “{ $table }”: { $n } repeated row was left out.
       *[other] “{ $table }”: { $n } repeated rows were left out.
    }
quality-blank = “{ $table }”, column “{ $column }”: blank in { $n } of { $all } rows.
quality-unlinked = “{ $table }”: { $n } of { $all } answers are not linked to customers of the database, so their behaviour is unknown.
quality-outliers = “{ $table }”, column “{ $column }”: { $n } of { $all } numbers lie far outside { $low } – { $high }.
quality-empty-months = “{ $table }”: { $n } months without a single row: { $months }.
quality-same-inn = { $n } customers share their tax number with another: possibly one customer.
quality-same-name = { $n } customers share their name with another: possibly one customer.
quality-without-orders =
    { $n ->
        [one] { $n } customer without a single order.
       *[other] { $n } customers without a single order.
    }
table-no-date = A date is written so: { $example }
table-no-number = This is not a number
