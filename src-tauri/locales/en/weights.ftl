# Weights of touchpoints.
step-weights-stated = share of stated importance
found-weights-final = With stated importance counted in, as maps and the specification show it, “{ $name }” weighs most: { $share }% ({ $low }–{ $high }; { $n } answers rate it).
found-weights-none = There is nothing to weigh: no touchpoint has answers.
found-weights-first = Only “{ $name }” is surely first: { $share }% ({ $low }–{ $high }).
found-weights-all-tied =
    { $count ->
        [one] There is nothing to compare: only one touchpoint.
       *[other] None of the { $count } touchpoints can be told apart by influence.
    }
found-weights-tied =
    { $more ->
        [0] The first place cannot be told: { $names } are tied.
        [one] The first place cannot be told: { $names } and { $more } more are tied.
       *[other] The first place cannot be told: { $names } and { $more } more are tied.
    }
found-weights-places = Places { $from }–{ $to } cannot be told apart at n = { $n }.
found-weights-enough = For the first touchpoint { $enough } answers would do, { $n } were collected.
found-weights-needed = About { $enough } answers would put the first touchpoint first in 80% of surveys; { $n } were collected.
found-weights-never = Even { $largest } answers would not single out the first touchpoint in 80% of surveys: the leaders are too close.
found-weights-urgent =
    { $count ->
        [0] No touchpoint is important and dissatisfying
        [one] { $count } touchpoint is important and dissatisfying: { $names }
        [2] { $count } touchpoints are important and dissatisfying: { $names }
        [3] { $count } touchpoints are important and dissatisfying: { $names }
       *[other] { $count } touchpoints are important and dissatisfying: { $names } and others
    }
caveat-weights-association = This is association in the answers, not proven effect: only a test with a control group shows what an improvement changes.
caveat-weights-without-grade = Answers without this grade are left out: { $n } of { $all }.
caveat-weights-without-window = Answers without a customer, or with fewer than { $days } days of orders after them, are left out: { $n } of { $all }.
caveat-weights-after-touchpoint = The outcome is the mean recommendation right after the touchpoints that were asked about.
caveat-weights-repeat = The outcome is 0 or 1: an order within { $days } days after the answer; the model is linear, its values are probabilities.
caveat-weights-spend = The outcome is the logarithm of the amount bought within { $days } days after the answer, less returns.
caveat-weights-too-few-answers = There are { $n } answers; this number of touchpoints needs at least { $needed }.
caveat-weights-few-clusters =
    { $count ->
        [one] The answers come from { $count } customer only: the intervals are too narrow.
       *[other] The answers come from { $count } customers only: the intervals are too narrow.
    }
caveat-weights-collinear = The ratings of touchpoints are too closely related (VIF up to { $vif }): single β cannot be read.
caveat-weights-sparse-pairs = Some pairs of touchpoints were rated together by fewer than ten people.
caveat-weights-unknown-pairs = Some pairs of touchpoints were rated together by nobody; their relation is taken as average.
caveat-weights-mended-correlations = The pairwise correlations contradicted each other and were mended to the nearest consistent table.
caveat-weights-negative-driver = At one touchpoint satisfaction goes against the outcome: its weight is strength without direction.
caveat-weights-unstable-resamples = More than a tenth of the resamples could not be computed.
caveat-weights-left-out = Too few answers to weigh: { $names }.
fault-weights-no-answers = There is nothing to weigh: no answers rate a touchpoint. Import a survey or interviews.
fault-weights-too-few = There are { $n } answers; weights need at least { $needed }. Import more answers or choose all business units.
fault-weights-constant = The outcome is the same in every answer: there is nothing to explain.
fault-weights-outcome = There is no outcome “{ $name }”. Choose one of: { $known }.
fault-weights-unknown = “{ $name }” was rated together with the outcome in { $n } answers only, or always alike. Choose the pairwise computation or other data.
fault-weights-nothing = No touchpoint is related to the outcome.
fault-weights-unstable = Most resamples could not be computed: there are too few answers.
weights-compute = Compute weights
weights-recompute = Compute again
weights-method = Method
weights-method-final = Final weight
weights-method-share = Rel. weights
weights-method-beta = β
weights-method-importance = Importance
weights-outcome = Outcome
weights-outcome-recommendation = Willingness to recommend
weights-outcome-satisfaction = Overall satisfaction
weights-outcome-after-touchpoint = Recommendation after a touchpoint
weights-outcome-repeat = Repeat order
weights-outcome-spend = Amount bought
weights-no-outcome-title = The data has no such outcome
weights-no-outcome-recommendation = The answers hold no willingness to recommend. Import a survey or interviews with that column.
weights-no-outcome-satisfaction = The answers hold no overall satisfaction. Import a survey or interviews with that column.
weights-no-outcome-after-touchpoint = These answers were not asked for a recommendation right after a touchpoint. In a survey it is the column “… — рекомендация”.
weights-no-outcome-repeat = This needs answers linked to customers, and orders for { $days } days after the answer. Import shipments, or choose a survey with customer codes.
weights-no-outcome-spend = This needs answers linked to customers, and orders for { $days } days after the answer. Import shipments, or choose a survey with customer codes.
weights-source = Source
weights-source-survey = Survey
weights-source-interview = Interviews
weights-unit = Business units
weights-unit-all = Whole company
weights-unit-own = This business unit
weights-rows = Missing values
weights-rows-pairwise = pairwise
weights-rows-complete = complete rows
weights-none-title = Weights have not been computed yet
weights-none-why = Weights show which touchpoints are most strongly associated with the chosen outcome, and which of them the sample cannot tell apart.
weights-no-data-title = There is nothing to weigh yet
weights-no-data-why = Weights need answers of customers: satisfaction with touchpoints and the overall recommendation. Import a survey or interviews, and they can be computed.
weights-open-data = Import data
weights-stale = The data changed after the computation: the weights are out of date.
weights-caption-share = “{ $name }” is associated most strongly: { $share } ({ $range })
weights-caption-share-tied = The first { $count } touchpoints cannot be told apart
weights-caption-final-tied = By final weight the first { $count } touchpoints cannot be told apart
weights-caption-final = The largest final weight is that of “{ $name }”: { $share } ({ $range })
weights-caption-beta = The largest β is that of “{ $name }”: { $value } ({ $range })
weights-caption-importance = “{ $name }” is called the most important: { $value } ({ $range })
weights-note-groups = Bands are groups that the sample cannot tell apart; the place stands on the right.
weights-note-beta = Standardised β with its 95% interval; VIF on the right.
weights-note-importance = Mean stated importance 0–10 with its 95% interval; number of answers on the right.
weights-axis-share = share of influence, 95% interval, { $count } resamples
weights-axis-beta = standardised β, 95% interval, { $count } resamples
weights-axis-importance = importance, 0–10
weights-axis-satisfaction = satisfaction, 0–10
weights-axis-weight = final weight, %
weights-quadrants-note = Crosses are 95% intervals, the borders are the means.
weights-quadrant-concentrate-here = Improve first
weights-quadrant-keep-up = Keep up
weights-quadrant-low-priority = Low priority
weights-quadrant-possible-overkill = Possible overkill
weights-table = Weights of touchpoints
weights-column-code = Code
weights-column-name = Touchpoint
weights-column-place = Place
weights-column-group = Group
weights-column-n = Answers
weights-column-importance = Importance
weights-column-satisfaction = Satisf.
weights-column-quadrant = Quadrant
weights-model = Model
weights-model-johnson = Johnson’s relative weights
weights-fact-n = Answers
weights-fact-n-of = { $n } of { $all }
weights-fact-clusters = Customers and respondents
weights-fact-r-squared = Explained, R²
weights-fact-correlation = Mean driver correlation
weights-fact-vif = Largest VIF
weights-fact-replications = Resamples
weights-fact-seed = { $count }, seed { $seed }
weights-fact-computed = Computed
weights-caveats = Worth remembering
weights-stated = Share of stated importance
weights-stated-note = { $share } — the order of the first five stays for shares from { $from } to { $to }
weights-stated-none = No importance was stated: the final weight is the relative weight.
weights-stated-propose = Proposed: { $share }
weights-next = Further along the chain
weights-next-house = House of Quality
weights-next-kpis = KPIs
