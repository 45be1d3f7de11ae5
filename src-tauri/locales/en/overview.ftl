overview-known = What is known
overview-customers = Customers
overview-orders = Deals and shipments
overview-lines =
    { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }
overview-period = Period
overview-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
overview-responses = Survey responses
overview-interviews = Interviews
overview-touchpoints = Touchpoints
overview-units =
    { $n ->
        [one] { $n } business unit
       *[other] { $n } business units
    }
overview-kpis = KPIs
overview-none = none yet
overview-findings = Main findings
overview-findings-none = Findings appear once there are data and computations.
overview-see = Show
overview-stages = Stages of the work
overview-open = Open
overview-rename = Rename the project
overview-rename-title = Name of the project
overview-rename-save = Rename
action-rename = Rename the project…
step-rename-project = new name “{ $name }”
found-overview-first = “{ $name }” is the touchpoint most strongly associated with recommendation: { $share }% of the weight ({ $low }–{ $high }%, n = { $n }).
found-overview-tie =
    { $count ->
        [one] { $count } touchpoint is most strongly associated with recommendation: { $names }.
       *[other] { $count } touchpoints are most strongly associated with recommendation and cannot be told apart by these data: { $names }.
    }
found-overview-worst = Satisfaction is lowest at “{ $name }” ({ $unit }): { $mean } ± { $half } of 10, n = { $n }.
found-overview-gaps = { $n } of { $all } KPIs cannot be computed in full: data are missing.
missing-maps = There is no journey map: import a table of maps or begin with a template.
missing-maps-of-units = No journey map: { $units }.
missing-touchpoint-details = Channel or owner not named: { $n } touchpoints.
missing-customers = There is no customer base.
missing-orders = There are no shipments or sales.
missing-answers = There are no answers of customers: import a survey or interviews.
missing-few-answers = Fewer than five respondents: { $n } touchpoints.
missing-segments = Customers are not yet divided into segments.
missing-weights = Weights of touchpoints are not yet computed.
missing-weights-stale = The data changed after the weights were computed.
missing-houses = No House of Quality: { $units }.
missing-characteristics = No target characteristics: { $units }.
missing-characteristic-values = No expected or present value: { $n } characteristics.
missing-characteristic-links = Not linked to others: { $n } characteristics.
missing-kpi-levels = KPIs do not cover all four levels: { $units }.
missing-kpi-passports = No target, actual or owner: { $n } KPIs.
missing-kpi-links = Outside the cascade: { $n } KPIs.
missing-processes = No processes: { $units }.
missing-systems = There is no list of IT systems.
missing-kpi-data = No data named: { $n } KPIs.
missing-gaps = Data are missing for { $n } of { $all } KPIs.
missing-initiatives = There are no improvement projects.
missing-plans = No owner or quarter: { $n } improvement projects.
missing-decisions = The session’s decisions are not yet written down.
missing-specification-sources = The specification lacks: { $screens }.
