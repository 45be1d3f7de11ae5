# IT architecture: KPI → data → system, gaps, hubs.
systems-level-financial = Financial
systems-level-customer = Customer
systems-level-process = Process
systems-level-competence = Competence
gap-reason-no-data-item = nobody has said what it is computed from
gap-reason-not-collected = not collected
gap-reason-no-system = no system
gap-reason-partly-collected = collected in part
gap-reason-manual = collected by hand
gap-reason-not-integrated = does not reach the dashboard
found-systems-none = There are no KPIs yet, so no data is needed.
found-systems-all = Data covers all KPIs ({ $all }): collected automatically and shown on the dashboard. Level “{ $level }”: { $share }%.
found-systems = Data covers { $covered } of { $all } KPIs; the weakest level is “{ $level }” with { $share }% of its weight.
found-systems-level = { $level }: { $covered }% of the weight covered, { $partly }% in part (KPIs: { $kpis }).
found-gap = Gap { $code } “{ $item }”: { $reasons } (KPIs waiting: { $kpis }).
found-hubs-only = To close all gaps: systems to extend: { $extended }, new hubs: { $new }.
found-hubs-fewest = There are two ways to close all gaps. Option 1, “Fewest places of work” ({ $all }): systems to extend: { $extended }, new hubs: { $new }.
found-hubs-extend = Option 2, “Least that is new” ({ $all }): systems to extend: { $extended }, new hubs: { $new }.
systems-figure = Coverage of KPIs by data
systems-axis = share of the level's weight covered by data, %
systems-bar = { $covered } · in part { $partly }
step-data-item = data item “{ $name }”
step-system = IT system “{ $name }”
step-need-add = data “{ $item }” for “{ $kpi }”
step-need-remove = no data “{ $item }” for “{ $kpi }”

systems-coverage-note = A KPI is covered when all its data is collected automatically and reaches the dashboard. Shares are of the KPIs' weight within the level.
systems-covered = covered
systems-partly = in part
systems-missing = not covered
systems-kpis-count =
    { $count ->
        [one] { $count } KPI
       *[other] { $count } KPIs
    }
systems-column-level = Level
systems-column-kpis = KPIs
systems-column-kpi = KPI
systems-column-item = Data
systems-column-system = System
systems-column-reasons = What is missing
systems-column-owner = Owner
systems-column-initiative = Project
systems-tab-matrix = Matrix
systems-tab-gaps = Gaps
systems-tab-graph = Integrations
systems-tab-plan = Hubs
systems-matrix = KPIs and data
systems-matrix-lead = Rows are KPIs, columns are data by system. Press a cell to see it in the inspector, the name of a data item to change it.
systems-cell-good = there
systems-cell-warn = in part
systems-cell-bad = missing
systems-legend-good = collected and on the dashboard
systems-legend-warn = collected, but in part, by hand or off the dashboard
systems-legend-bad = not collected
systems-no-system = Without a system
systems-cell-name = { $kpi } — { $item }: { $state }
systems-gaps = Data gaps
systems-gap-make = Make a project
systems-gap-taken = Planned
systems-gaps-none = No gaps: the data of every KPI is collected automatically and reaches the dashboard.
systems-graph-lead = Lines lead to the dashboard. Dashed boxes are systems from which no way leads there.
systems-graph-dashboard = Dashboard
systems-graph-hops =
    { $hops ->
        [0] on the dashboard
        [one] through { $hops } system
       *[other] through { $hops } systems
    }
systems-graph-alone = no way to the dashboard
systems-graph-items = data items: { $items }, with gaps: { $gaps }
systems-breaks = Where the way breaks
systems-break-no-system = No system holds: { $items }
systems-break-alone = { $system } is connected to nothing: { $items }
systems-break-no-way = { $system } is connected, but not to what the dashboard shows: { $items }
systems-break-not-passed = { $system } reaches the dashboard but does not pass on: { $items }
systems-plans-lead = There are two ways to close all gaps; each closes them all, one of them is needed.
systems-plan-number = Option { $number }
systems-plan-count = hubs and systems: { $count }, new ones: { $new }
systems-plan-only = What to do
systems-plan-only-why = The same work is both the shortest and builds nothing new without need.
systems-plan-fewest = Fewest places of work
systems-plan-fewest-why = The smallest number of places to work at. A new hub may take the place of extending several systems.
systems-plan-extend = Least that is new
systems-plan-extend-why = Systems that are there are extended first; a new hub only for what they cannot close. There may be more places of work.
systems-hub-extended = Extend { $system }
systems-hub-collecting = New hub: data collection
systems-hub-automating = New hub: automatic recording
systems-hub-delivering = New hub: integration
systems-hub-closes = closes { $count }: { $items }
systems-plan-none = Nothing to close: there are no gaps.
systems-item-title = Data item
systems-item-collected = Collected
systems-collected-yes = yes
systems-collected-partly = in part
systems-collected-no = no
systems-item-collection = Way of collection
systems-collection-automatic = automatic
systems-collection-manual = by hand
systems-item-system = System
systems-item-dashboard = Reaches the dashboard
systems-item-period = Period
systems-item-owner = Owner
systems-item-personal = Personal data
systems-yes = yes
systems-no = no
systems-empty-title = Systems and data are not described yet
systems-empty-why = This is where you see which data each KPI needs, which system holds it and what the dashboard lacks. Import the lists of systems and data from Excel.
systems-kpis-title = There are no KPIs yet
systems-kpis-why = The matrix grows from the KPIs: each needs its data. Define KPIs or import them from Excel.
systems-kpis-go = To the KPIs
