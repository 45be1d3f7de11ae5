# House of Quality.
step-house-cell = relationship “{ $touchpoint }” × “{ $characteristic }”: { $value }
fault-house-strength = A relationship can be 0, 1, 3 or 9, not { $value }.
fault-house-other-unit = The touchpoint and the characteristic belong to different business units.
found-house-empty = The House of Quality is empty: no characteristic is related to a touchpoint yet.
found-house-first = The most important characteristic is “{ $name }”: { $share }% ({ $low }–{ $high }).
found-house-tied =
    { $count ->
        [one] { $count } characteristic leads: { $names }.
        [2] The first { $count } characteristics cannot be told apart: { $names }.
        [3] The first { $count } characteristics cannot be told apart: { $names }.
       *[other] The first { $count } characteristics cannot be told apart: { $names } and others.
    }
house-check-equal-weights = The weights of touchpoints have not been computed yet: all rows count alike.
house-check-some-weights = Some touchpoints have no weight: they do not count.
house-check-empty = The house has no relationship yet. Start with the most important touchpoint.
house-check-empty-row = No characteristic answers for the touchpoint “{ $name }”.
house-check-empty-column = The characteristic “{ $name }” is related to no touchpoint.
house-check-nines = { $share }% of the filled cells are nines: the columns are hard to tell apart.
houses-empty-title = There is nothing to build the house from yet
houses-empty-why = Rows of the house are the touchpoints of the business unit, columns its target characteristics. Add characteristics or import them from Excel.
houses-open-characteristics = Open characteristics
houses-open-data = Import from Excel
houses-open-weights = Compute weights
houses-grid = House of Quality: touchpoints and characteristics
houses-checks = What to check
houses-no-checks = Nothing to remark: every row and every column is related.
houses-column-touchpoint = Touchpoint
houses-column-weight = Weight
houses-importance = Technical importance
houses-importance-absolute = Absolute
houses-importance-place = Place
houses-cell = { $touchpoint } × { $characteristic }: { $strength }
houses-strength-0 = no relationship
houses-strength-1 = weak, 1
houses-strength-3 = medium, 3
houses-strength-9 = strong, 9
houses-legend = A click or Space changes the relationship in turn, the keys 0, 1, 3, 9 set it at once.
houses-stale = The data changed after the weights were computed: the importance may be out of date.
houses-kind-lagging = lagging
houses-kind-leading = leading
found-unit = { $unit }:
