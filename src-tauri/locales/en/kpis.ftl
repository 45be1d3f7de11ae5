# KPI system: cascade, what-if, passports.
kpi-level-financial = Financial
kpi-level-customer = Customer
kpi-level-process = Process
kpi-level-competence = Competence
kpi-status-met = target reached
kpi-status-on-the-way = on the way
kpi-status-behind = behind
kpi-status-no-actual = no actual
kpi-status-no-goal = no target
kpi-problem-left-out = { $kpi }: no actual value. It is left out of the support of { $above }; the others share its weight.
kpi-problem-zero = { $kpi }: no actual value. It counts as zero in the support of { $above }.
kpi-problem-same-level = Links within one level: { $links }.
kpi-problem-skips-level = Links that skip a level: { $links }.
kpi-problem-downwards = Links that lead downwards, a result supporting its cause: { $links }.
kpi-problem-cycle = KPIs support one another in a circle: { $path }. Remove one of the links; until then support cannot be computed.
kpi-problem-strength = The strength of the link { $from } → { $to } is not above zero. Enter it again.
kpi-problem-unknown = The cascade has no KPI number { $kpi }.
kpi-figure-title = KPI system: { $unit }
kpi-figure-source = Passports and actual values of the KPIs
kpi-figure-value = { $actual }, target { $target } { $unit }
found-kpis-unit = KPI system — { $unit }:
found-kpis-below =
    { $below ->
        [one] { $below } KPI of { $all } is below target; the weakest is { $worst }, { $share }% of the way.
       *[other] { $below } KPIs of { $all } are below target; the weakest is { $worst }, { $share }% of the way.
    }
found-kpis-all-met = All KPIs with an actual value ({ $all }) have reached their targets.
found-kpis-weak-legs =
    { $count ->
        [one] A good result on weak legs: { $codes }. The target is reached, but the KPIs below are behind.
       *[other] Good results on weak legs: { $codes }. The targets are reached, but the KPIs below are behind.
    }
found-kpis-silent =
    { $count ->
        [one] { $count } KPI has no actual value: { $codes }.
       *[other] { $count } KPIs have no actual value: { $codes }.
    }
found-kpi-change = If { $kpi } moves from { $before } to { $after }, it is { $own-after }% of the way to its target instead of { $own-before }%.
found-kpi-support = Support of { $kpi }: { $before }% → { $after }%.
step-kpi-actual = Actual of KPI “{ $kpi }”
step-kpi-target = Target of KPI “{ $kpi }”
step-kpi-baseline = Baseline of KPI “{ $kpi }”
step-kpi-minimum = Minimum of KPI “{ $kpi }”
step-kpi-maximum = Maximum of KPI “{ $kpi }”
step-kpi-missing = How KPIs without an actual value count
fault-bad-number = This is not a number. Enter a number and try again.
fault-kpi-cycle = KPIs support one another in a circle: { $path }. Remove one of the links.
kpi-views = View of the KPI system
kpi-view-cascade = Cascade
kpi-view-passports = Passports
kpi-view-completeness = Completeness
kpi-missing-zero = Count a missing actual as zero
kpi-empty = No KPIs yet
kpi-empty-why = The KPI cascade over four levels will stand here: actual against target and the support of every KPI. Import a table of KPIs in “Data”.
kpi-problems = Remarks on the cascade: { $count }
kpi-card-value = { $actual } · target { $target }
kpi-card-label = { $name }: { $value }, { $status }, progress { $own }, support { $support }
kpi-legend-own = progress to target
kpi-legend-support = support: the KPIs one level below
kpi-legend-links = Width of an arrow: share of the support; dots: the KPI has no actual.
kpi-weak-legs = weak legs
kpi-fact-own = Progress to target
kpi-fact-support = Support
kpi-fact-gap = Progress less support, pp
kpi-fact-weight = Weight in its level
kpi-fact-touchpoint = Touchpoint
kpi-fact-characteristic = Characteristic
kpi-fact-owner = Owner
kpi-field-actual = Actual
kpi-field-target = Target
kpi-no-history = No values of earlier periods.
kpi-history = { $from } ({ $since }) → { $to } ({ $until }); dashed: target
kpi-what-if = What if
kpi-what-if-why = Move the actual: the cascade is computed anew. Only “Apply” changes the data.
kpi-what-if-value = Actual of { $kpi }
kpi-apply = Apply
kpi-reset = Reset
kpi-applied = The actual of { $kpi } is now { $value }.
kpi-effect-above = Above
kpi-effect-support = Support
kpi-effect-projected = If it follows
kpi-effect-projected-why = An assumption: every KPI on the way moves as much as its support. Not a forecast.
kpi-column-code = Code
kpi-column-name = KPI
kpi-column-level = Level
kpi-column-status = Status
kpi-column-baseline = Baseline
kpi-column-actual = Actual
kpi-column-target = Target
kpi-column-unit = Unit
kpi-column-own = Progress
kpi-column-support = Support
kpi-column-weight = Weight
kpi-column-touchpoint = Touchpoint
kpi-column-characteristic = Characteristic
kpi-column-owner = Owner
kpi-column-period = Period
kpi-completeness-found = { $share } of the cells are filled; touchpoints without any KPI: { $bare } of { $all }
kpi-completeness-note = How many KPIs measure the touchpoint on each level.
kpi-completeness-none = none
kpi-expected = What others usually reach
kpi-expected-up = up by { $low }–{ $high } { $unit }
kpi-expected-down = down by { $low }–{ $high } { $unit }
kpi-expected-source = Source: { $source }
