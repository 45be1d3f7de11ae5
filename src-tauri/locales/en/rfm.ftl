# RFM: recency, frequency, money.
segments-tab-rfm = RFM
rfm-no-orders-why = Recency, frequency and money are computed from orders and shipments. Bring an export of your accounting system or any Excel file.
rfm-facts = { $buyers } of { $customers } customers bought, { $orders } orders; recency as of { $at }.
rfm-note-quintiles = A score is one more than the number of quintiles strictly below the value: equal values share a score. The R package rfm adds one to its cuts, so a customer exactly on a cut may score otherwise there (3 of 2,985 on that package's data).
rfm-note-equal-width = Scores are five equal widths between the 1st and the 99th percentile: 1% of extreme values on each side move no bound.
rfm-note-thresholds = Scores by your thresholds: a value equal to a threshold belongs above it.
rfm-at = Recency as of
rfm-window = Orders of
rfm-window-all = all time
rfm-window-days = last { $days } days
rfm-returns = Returns
rfm-returns-netted = taken off the amount
rfm-returns-dropped = left out
rfm-rule = Scores
rfm-rule-quintiles = by quintiles
rfm-rule-equal-width = by equal widths
rfm-rule-thresholds = by own thresholds
rfm-ties-recency = Many customers have equal recency: nobody has the recency scores { $scores }.
rfm-ties-frequency = Many customers have equal numbers of orders: nobody has the frequency scores { $scores }.
rfm-ties-monetary = Many customers have equal amounts: nobody has the money scores { $scores }.
rfm-propose = Propose thresholds
rfm-thresholds = Own thresholds
rfm-thresholds-note = Four rising thresholds a measure. Fewer days of recency score higher; more orders and money score higher.
rfm-threshold = { $measure }: threshold { $n }
rfm-measure-recency = Recency
rfm-measure-frequency = Frequency
rfm-measure-monetary = Money
rfm-group-none = No group
rfm-group-added = New group
rfm-group-add = Add a group
rfm-group-name = Name of the group “{ $name }”
rfm-group-range = { $name }: { $measure }
rfm-group-remove = Remove the group “{ $name }”
rfm-range-from = { $of }, score from
rfm-range-to = { $of }, score to
rfm-coverage-whole = The table covers all 125 combinations of scores without gaps or overlaps.
rfm-coverage-gaps =
    { $n ->
        [one] A gap: { $n } combination of scores ({ $scores }) belongs to no group.
       *[other] Gaps: { $n } combinations of scores ({ $scores }…) belong to no group.
    }
rfm-coverage-overlaps =
    { $n ->
        [one] An overlap: { $n } combination ({ $scores }) fits several groups, the upper one counts.
       *[other] Overlaps: { $n } combinations ({ $scores }…) fit several groups, the upper one counts.
    }
rfm-movement-title = Movement of customers between groups
rfm-movement = Of { $both } customers who bought in both periods, { $stayed } stayed in their group ({ $share })
rfm-movement-note = Two periods of { $days } days: up to { $before } (left) and up to { $after } (right). Both are scored by the bounds of the second.
rfm-movement-short = Movement between groups needs a history of two periods: choose a shorter one.
rfm-movement-from = Group before
rfm-movement-to = Group after
rfm-movement-money = Amount in the second period, ₽
rfm-movement-not-yet = Had not bought
rfm-movement-no-more = Bought no more
step-rfm-groups = change of RFM groups
step-rfm-rule = change of RFM scoring
step-rfm-returns = change of returns in RFM
step-rfm-period = change of the RFM date or period
fault-rfm-window = The RFM period is 1 to 36,525 days.
fault-rfm-thresholds = The thresholds of every RFM measure must rise: four numbers, each larger than the one before.
fault-rfm-groups = Every RFM group needs a name and scores of 1 to 5 whose “from” is not above “to”.
found-rfm-ties-recency = Many have equal recency: nobody has the recency scores { $scores }; own thresholds would serve better.
found-rfm-ties-frequency = Many have equal numbers of orders: nobody has the frequency scores { $scores }; own thresholds would serve better.
found-rfm-ties-monetary = Many have equal amounts: nobody has the money scores { $scores }; own thresholds would serve better.
found-rfm-moved = Two periods of { $days } days: { $both } bought in both, { $stayed } stayed in their group.
rfm-group-named = { $group }
