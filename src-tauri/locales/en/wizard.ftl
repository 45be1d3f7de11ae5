type-date = Date
type-number = Number
type-identifier = Code
type-yes-or-no = Yes or no
type-text = Text
type-empty = Blank
type-of = Type of column “{ $column }”: { $kind }, cells that do not fit: { $n }
type-choose = Type of column “{ $column }”
type-found = As found: { $kind }
type-as-found = As found
type-failing = do not fit: { $count }
type-dates = What comes first in dates such as 03/04/2025
type-decimal = In numbers such as 1,234 the fraction follows the
type-decimal-comma = comma
type-decimal-point = point
type-all-alike =
    { $n ->
        [one] The only filled cell fits.
       *[other] All { $filled } filled cells fit.
    }
type-rows-out =
    { $n ->
        [one] One row of { $filled } with a filled cell will be rejected:
       *[other] { $n } rows of { $filled } with a filled cell will be rejected:
    }
type-example = row { $row }: “{ $value }”
type-more = and { $count } more
preview-view = What is shown
preview-lines = As it will be read
preview-sheet = As in the file
preview-to-lines = to lines
preview-to-lines-of = Turn column “{ $column }” into lines
wizard-parent = group
reading-title = How the table is read
reading-counting = Counting over the whole table… { $share }
reading-count = Count over the whole table
reading-said = Chosen by you
reading-as-found = As found
reading-lines =
    { $n ->
        [one] { $count } row
       *[other] { $count } rows
    }
reading-header-one = Header in row { $row }
reading-header = Header in rows { $row }–{ $last }
reading-header-none = No header: columns are named by letters
reading-header-why = The first row as wide as the table with nothing but words. Click the number of another, with Shift for several rows
reading-header-why-none = No row of column names was found. If there is one, click its number
reading-no-header = No header
reading-periods =
    { $n ->
        [one] { $n } column named after a period becomes rows: { $first }
       *[other] { $n } columns named after periods become rows: { $first } … { $last }
    }
reading-periods-off =
    { $n ->
        [one] { $n } column is named after a period and stays a column
       *[other] { $n } columns are named after periods and stay columns
    }
reading-periods-why = Named after months, quarters or years; those with numbers below them become rows
reading-periods-short =
    { $n ->
        [one] { $n } period to rows
       *[other] { $n } periods to rows
    }
reading-periods-turn = Turn into rows
reading-periods-columns = Which columns to turn into rows
reading-zeros = A zero is no row
reading-groups = Group rows become columns: { $levels }
reading-groups-off = Group rows are read as data
reading-groups-outline = Levels show by the outline or indents in Excel
reading-groups-spaces = Levels show by the spaces before the text
reading-groups-alone = A group row has one filled cell
reading-groups-short = groups: { $levels }
reading-groups-turn = Make columns
reading-group-name = Column name for level { $n }
reading-fill = Blank cells take the value above: { $columns }
reading-fill-off = Blank cells stay blank
reading-fill-why = Cells are merged downwards
reading-fill-short = value from above: { $columns }
reading-fill-columns = Fill columns from above…
reading-totals =
    { $n ->
        [one] { $n } row of totals
       *[other] { $n } rows of totals
    }
reading-totals-why = A row that begins with “Total”, “Subtotal”, «Итого» and the like
reading-totals-short =
    { $n ->
        [one] { $n } row of totals left out
       *[other] { $n } rows of totals left out
    }
reading-totals-drop = Leave out
reading-totals-keep = Read as data
reading-joins = customer found: { $joined } of { $lines }
key-by = Customer by “{ $field }”
key-joined = { $joined } of { $lines } rows
key-unknown = Not found for { $n }: { $examples }
key-why-customer-code = Compared exactly; where the code is filled, it decides
key-why-customer-inn = Digits are compared, a lost leading zero is put back
key-why-customer-name = Whatever the case, quotes, legal form and ё
key-column = Column for “{ $field }”
key-none = do not look by this field
rule-repeats =
    { $n ->
        [one] { $n } row repeats an earlier one in every cell
       *[other] { $n } rows repeat earlier ones in every cell
    }
rule-repeats-why = Mostly a row was exported twice, and its money would count twice
rule-repeats-drop = Take as duplicate
rule-repeats-keep = Load
rule-customers =
    { $n ->
        [one] { $n } row with an unknown customer
       *[other] { $n } rows with unknown customers
    }
rule-customers-why = Such customers are neither in the project nor in the tables of this import
rule-customers-refuse = Reject
rule-customers-make = Add customers
rule-anonymous =
    { $n ->
        [one] { $n } row without a customer
       *[other] { $n } rows without a customer
    }
rule-anonymous-why = A sale to nobody known counts in turnover, not in the habits of customers
rule-anonymous-refuse = Reject
rule-anonymous-keep = Load
said-forgotten =
    { $n ->
        [0] Nothing had been chosen for such tables.
        [one] The columns chosen for { $n } table are forgotten.
       *[other] The columns chosen for { $n } tables are forgotten.
    }
wizard-pseudonymise = Replace names, phones, e-mails and tax numbers by codes
wizard-pseudonymise-key = Save the key in a file of its own
wizard-pseudonymise-why = Codes replace names in the whole project. The import cannot be undone: with the names go the history of edits, imports that are switched off, and rejected rows.
