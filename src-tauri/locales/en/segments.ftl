# Segments: clusters, adoption, cards of segments.
segments-tabs = Views of the segments
segments-tab-clusters = Clusters
segments-compute = Find groups of customers
segments-recompute = Compute again
segments-computing = Looking for groups of customers…
segments-empty = No groups yet
segments-empty-why = The program compares customers by the way they buy: recency, number of orders, money, average ticket, time between orders. You decide which groups become the segments of the project.
segments-no-orders = No purchases yet
segments-no-orders-why = To find groups of customers, customers and their orders or shipments are needed. An export from 1C or any Excel file will do.
segments-import = Import tables…
segments-stale = The data changed after the computation. Compute again to adopt the groups.
segments-adopt = Adopt as segments
segments-adopted = These groups are adopted as the segments of the project.
segments-potential =
    { $n ->
        [one] and “Potential”: { $n } customer without orders
       *[other] and “Potential”: { $n } customers without orders
    }
segments-facts =
    { $n ->
        [one] { $n } buyer as of { $at }; without orders: { $without } of the database.
       *[other] { $n } buyers as of { $at }; without orders: { $without } of the database.
    }
segments-sampled = Silhouette, gap and stability were computed from { $n } customers drawn at random.
segments-how-many = How many groups
segments-k = { $k } groups
segments-criteria = Criteria side by side, not averaged: you decide
segments-column-k = Groups
segments-column-silhouette = Silhouette
segments-column-ch = Calinski–Harabasz
segments-column-db = Davies–Bouldin
segments-column-gap = Gap
segments-column-unstable = Not stable
segments-column-smallest = Smallest group
segments-mark-proposed = proposed
segments-mark-gap = by the gap
segments-mark-small = has a small group
segments-criteria-note = Silhouette, Calinski–Harabasz and gap: more is better; Davies–Bouldin and the share that is not stable: less is better.
segments-picture =
    { $k ->
        [one] { $k } group of buyers: the picture shows { $shown } of the differences
       *[other] { $k } groups of buyers: the picture shows { $shown } of the differences
    }
segments-picture-note = A dot is a customer. The closer two dots, the more alike the purchases. The axes are the two principal components.
segments-axis = Component { $n } ({ $share })
segments-profile = How the groups differ
segments-profile-note = The bar is the difference from all buyers in standard deviations (of logarithms); the figure is the mean of the group.
segments-feature-recency = Recency, days
segments-feature-orders = Orders
segments-feature-monetary = Money
segments-feature-ticket = Average ticket
segments-feature-gap = Between orders, days
segments-column-group = Group
segments-column-size = Customers
segments-column-revenue = Share of revenue
segments-column-products = What they buy
segments-stability = stability { $value }
segments-cards = Segments of the project
segments-cards-none = No segments yet: adopt groups as segments.
segments-outside =
    { $n ->
        [one] { $n } buyer belongs to no segment.
       *[other] { $n } buyers belong to no segment.
    }
segments-card-size =
    { $n ->
        [one] { $n } customer
       *[other] { $n } customers
    }
segments-card-revenue = { $share } of revenue
segments-name-of = Name of the segment “{ $name }”
segments-note-of = Note on the segment “{ $name }”
segments-note-hint = Who they are, what matters to them
segments-menu-of = Actions on the segment “{ $name }”
segments-merge-into = Merge with “{ $name }”
segments-delete = Delete the segment
segments-million = m ₽

segment-name-key = Key
segment-name-regular = Regular
segment-name-fading = Fading
segment-name-single = One-off
segment-name-small = Small
segment-name-new = New
segment-name-potential = Potential
segment-name-other = Group { $n }

step-segments-adopt = adoption of segments: { $k }
step-segment-rename = renaming of the segment “{ $name }” to “{ $to }”
step-segment-note = note on the segment “{ $name }”
step-segment-merge = merging of the segment “{ $name }” with “{ $into }”
step-segment-delete = deletion of the segment “{ $name }”

fault-no-orders = The project has no orders. Import shipments or sales and try again.
fault-too-few-customers = There are too few buyers to look for groups: only { $n } different ones, at least three are needed.
fault-no-clusters = The groups are not computed yet. Find groups of customers first.
fault-stale-clusters = The data changed after the groups were computed. Compute them again and adopt them.
fault-no-such-k = A division into { $k } groups was not computed. Choose another number.
fault-empty-name = A name cannot be empty.

found-segments-close = Proposed number of groups: { $k } (silhouette { NUMBER($silhouette, minimumFractionDigits: 2) }), but { $next } is hardly worse ({ NUMBER($second, minimumFractionDigits: 2) }): take the number that is easier to work with.
found-segments-agree = Proposed number of groups: { $k }, as many as the gap statistic finds in the data; silhouette { NUMBER($silhouette, minimumFractionDigits: 2) }.
found-segments-proposed = Proposed number of groups: { $k }, the best silhouette, { NUMBER($silhouette, minimumFractionDigits: 2) }, with groups that are large enough.
found-segments-cloud = These customers are one continuous cloud; the { $k } groups below are cuts of it, useful for work, not groups found in it.
found-segments-none = No division gives groups that are large enough: the customers are too few for segments.
found-segments-no-orders = Segments: the project has no orders.
found-segment = “{ $name }”: { $n } customers, { $percent }% of revenue.
found-segments-without = Without orders and outside the segments: { $n } customers.

rfm-group-champions = Champions
rfm-group-loyal = Loyal
rfm-group-potential-loyal = Potentially loyal
rfm-group-new = New
rfm-group-promising = Promising
rfm-group-need-attention = Need attention
rfm-group-about-to-sleep = About to sleep
rfm-group-at-risk = At risk
rfm-group-cannot-lose = Cannot lose
rfm-group-lost = Lost
found-rfm = { $buyers } of { $customers } customers bought: { $orders } orders, revenue { $millions } m ₽ net of returns.
found-rfm-group = Most revenue comes from “{ $group }”: { $n } customers, { $percent }% of revenue.
found-rfm-none = RFM: the project has no orders.

segments-request = What customers are divided by
segments-request-note = Amounts are taken by their logarithm, numbers standardised, categories count as one standard deviation per mismatch. A block of weight 2 counts twice as much as one of weight 1, however many features it has.
segments-block-purchases = Purchases
segments-block-assortment = What they buy
segments-block-attributes = Who they are
segments-block-experience = Experience and importance
segments-weight = Weight
segments-weight-of = Weight of the block “{ $name }”
segments-known = known of { $share }
segments-satisfaction-of = Satisfaction: { $name }
segments-importance-of = Importance: { $name }
segments-feature-region = Region
segments-feature-industry = Industry
segments-feature-size = Size
segments-feature-unit = Business unit
segments-feature-recommendation = Recommendation, 0–10
segments-feature-satisfaction = Satisfaction, 0–10
segments-feature-importance = Importance, 0–10
segments-method = Method
segments-method-k-means = k-means
segments-method-mixture = Gaussian mixture
segments-method-density = Dense places (DBSCAN)
segments-missing = Missing values
segments-missing-fill = Median instead
segments-missing-leave-out = Leave the customer out
segments-neighbours = Neighbours of a dense place
segments-radius = Radius
segments-radius-auto = from the data
segments-compute-by = Compute by these
segments-show-request = Choose features
segments-hide-request = Hide features
segments-shapes = Values before and after
segments-shapes-note = Left: values as they are. Right: as customers are compared, in standard deviations.
segments-shape-before = { $name }: values from { $from } to { $to }
segments-shape-after = { $name } after: from { $from } to { $to } standard deviations
segments-shape-log = logarithm
segments-shape-filled-category =
    { $n ->
        [one] the commonest category stands in for { $n } missing value
       *[other] the commonest category stands in for { $n } missing values
    }
segments-shape-filled =
    { $n ->
        [one] the median stands in for { $n } missing value
       *[other] the median stands in for { $n } missing values
    }
segments-shape-constant = the same for everybody: tells nobody apart
segments-incomplete =
    { $n ->
        [one] { $n } customer was left out for missing values.
       *[other] { $n } customers were left out for missing values.
    }
segments-alone =
    { $n ->
        [one] { $n } customer is in no dense place (radius { $radius }).
       *[other] { $n } customers are in no dense place (radius { $radius }).
    }
segments-column-bic = BIC
segments-mark-bic = by BIC
segments-lines =
    { $k ->
        [one] Profile of { $k } group
       *[other] Profiles of { $k } groups: where the lines part, the groups differ
    }
segments-lines-note = A thick line is the mean of a group, a thin one a customer; the axis is in standard deviations from all customers.
segments-lines-axis = Standard deviations
segments-lock-of = Lock the segment “{ $name }”
segments-unlock-of = Unlock the segment “{ $name }”
segments-locked = Locked: stays as it is when customers are divided anew; new customers can still be assigned to it
segments-persona = Persona
segments-persona-of = Persona of the segment “{ $name }”
segments-persona-name = Name and role
segments-persona-goals = What they want
segments-persona-pains = What stands in their way
segments-persona-add = Add a persona
segments-ask = Which segments continue?
segments-ask-note = The groups are matched to the segments by the customers they share. Check those that are not certain: a segment that continues keeps its name, note and place on maps.
segments-ask-overlap = { $share } of customers in common
segments-ask-new = New segment “{ $name }”
segments-ask-continues = The group “{ $name }” is
segments-ask-gone = No longer segments: { $names }.
segments-ask-adopt = Adopt
segments-ask-cancel = Cancel
segments-assign =
    { $n ->
        [one] Assign { $n } customer
       *[other] Assign { $n } customers
    }
segments-newcomers =
    { $n ->
        [one] { $n } customer belongs to no segment. The model frozen on adoption ({ $at }) can assign them without dividing anew.
       *[other] { $n } customers belong to no segment. The model frozen on adoption ({ $at }) can assign them without dividing anew.
    }
segments-assigned = Assigned: { $list }.
figure-profiles = Profiles of groups
step-segments-features = choice of { $n } features for groups
step-segments-assign = assignment of { $n } customers to segments
step-segment-lock = locking of the segment “{ $name }”
step-segment-unlock = unlocking of the segment “{ $name }”
step-segment-persona = persona of the segment “{ $name }”
fault-no-features = Choose at least one feature to divide customers by.
fault-unknown-feature = The feature “{ $name }” is not known of any customer. Choose another one.
fault-no-model = There is no model to assign customers by: adopt groups as segments first.
fault-segment-locked = The segment “{ $name }” is locked. Unlock it first.
fault-too-many-for-density = Dense places are looked for among at most { $most } customers; there are { $n }. Choose k-means or a mixture.
fault-one-dense-place = At the radius { NUMBER($radius, maximumFractionDigits: 2) } there are fewer than two dense places ({ $n } customers in them). Choose another radius or number of neighbours.
found-segments-dense = Dense places found: { $k } groups with { $n } customers; the rest are in none.
found-segments-mixture = Proposed number of groups: { $k }, the least information criterion with groups that are large enough; silhouette { NUMBER($silhouette, minimumFractionDigits: 2) }.
found-segment-assigned = Assigned to “{ $name }”: { $n }.
segments-facts-nps = NPS { $score } (n = { $n })
segments-facts-important = Matters most: { $list }
segments-facts-worst = Least satisfied with: { $touchpoint }
