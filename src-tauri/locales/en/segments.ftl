# Segments: clusters, adoption, cards of segments.
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
