# Target characteristics.
step-characteristic-add = new characteristic “{ $name }”
step-characteristic-rename = “{ $name }” → “{ $to }”
step-characteristic-edit = characteristic “{ $name }”
step-characteristic-delete = deletion of the characteristic “{ $name }”
step-characteristic-link = link “{ $cause }” → “{ $effect }”
step-characteristic-link-edit = change of the link “{ $cause }” → “{ $effect }”
step-characteristic-unlink = deletion of the link “{ $cause }” → “{ $effect }”
fault-characteristic-cycle = The causes would run in a circle: { $path }. The link was not added.
fault-characteristic-strength = The strength of a link must be between 0 and 1.
fault-characteristic-delay = A delay cannot be negative.
fault-characteristic-other-unit = Only characteristics of one business unit can be linked.
fault-characteristic-name = Give the characteristic a name.
found-characteristics-none = There are no characteristics yet.
found-characteristics-unlinked = No links between leading and lagging characteristics have been named yet.
found-characteristics-strongest = The link that matters most is “{ $leading }” → “{ $lagging }”: { $strength }% of a change arrives, after { $months } months.
characteristics-source = Expert estimate: strength and delay of the links.
characteristics-kind-leading = leading
characteristics-kind-lagging = lagging
characteristics-expected-current = expected { $expected }, now { $current } { $unit }
characteristics-empty-title = No characteristics yet
characteristics-empty-why = Lagging characteristics are felt by the customer (time, reliability), leading ones cause them inside the company. Add the first one or import an Excel table.
characteristics-add = Add a characteristic
characteristics-add-title = New characteristic
characteristics-name = Name
characteristics-kind = Kind
characteristics-unit = Unit
characteristics-touchpoint = Touchpoint
characteristics-expected = Expected
characteristics-current = Now
characteristics-gap = Gap
characteristics-importance = Importance
characteristics-code = Code
characteristics-met = expectation met
characteristics-unmet = expectation not met
characteristics-delete = Delete the characteristic
characteristics-open-data = Import from Excel
characteristics-graph = Graph of characteristics, from leading to lagging
characteristics-view = View
characteristics-view-graph = Graph
characteristics-view-table = Table
characteristics-node = { $name }, { $kind }, expected { $expected }, now { $current }
characteristics-months =
    { $count ->
        [0] at once
       *[other] { $count } mo.
    }
characteristics-link-add = Link to…
characteristics-link-effect = What it affects
characteristics-link-strength = Strength
characteristics-link-delay = Delay, months
characteristics-link-save = Link
characteristics-link-delete = Delete the link “{ $name }”
characteristics-links-none = No links.
characteristics-causes = Caused by
characteristics-effects = Affects
characteristics-unmet-count =
    { $count ->
        [one] { $count } expectation not met
       *[other] { $count } expectations not met
    }
characteristics-legend = The width of an arrow is the strength of the link, its label the delay.
characteristics-save = Save
