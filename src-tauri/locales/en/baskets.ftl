# Segments: what is bought together, in one order and in later ones.
segments-tab-baskets = Baskets
baskets-level = What counts as a product
baskets-level-item = Product
baskets-level-group = Group
baskets-same = In one order
baskets-later = In later orders
baskets-sets = Sets
baskets-rules = Rules
baskets-show = Show
baskets-show-rules = Rules
baskets-show-graph = Drawing
baskets-show-sets = Sets
baskets-show-later = Later orders
baskets-support = Least number of orders: { $orders } ({ $share } of all)
baskets-proposed = Proposed: { $n }
baskets-confidence = Confidence from
baskets-longest = Products in a set up to
baskets-window = Window
baskets-window-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
baskets-facts = Orders: { $orders }, different products: { $items }, in the largest order: { $largest }; sets: { $sets }.
baskets-rules-note = Grey: rules that may have come by chance (Fisher's exact test, Benjamini–Hochberg, 5 %). A rule exactly on the threshold is in.
baskets-later-note = The unit is a customer and the first order with the product. Compared are the customers who have other orders, too: the share is how many of them bought the second within the window after that order, the base how many would after other orders of theirs. Grey: may have come by chance.
baskets-graph-note = The strongest rules of two products; the arrow leads from what is bought to what is bought with it, its width is the confidence.
baskets-graph-rule = { $from } → { $to }: confidence { $confidence }, lift { $lift }
baskets-graph-none = There are no rules of two products to believe.
baskets-empty = Nothing was found. Lower the number of orders or the confidence.
baskets-no-orders-why = To see what is bought together, orders with products are needed. An export from any system or an Excel file will do.
baskets-save = Save the tables…
baskets-save-title = Save the tables of baskets
baskets-file = Baskets
baskets-believed = yes
baskets-doubtful = may be chance
baskets-orders-of =
    { $n ->
        [one] { $n } order
       *[other] { $n } orders
    }
baskets-column-reasons = Who buys
baskets-column-result = also buys
baskets-column-orders = Orders
baskets-column-support = Support
baskets-column-confidence = Confidence
baskets-column-lift = Lift
baskets-column-leverage = Leverage
baskets-column-conviction = Conviction
baskets-column-zhang = Zhang’s measure
baskets-column-believed = Significant?
baskets-column-set = Set
baskets-column-first = After the first order with
baskets-column-second = later buys
baskets-column-customers = Customers
baskets-column-compared = Compared
baskets-column-bought = Of these bought
baskets-column-share = Share
baskets-column-base = Base
baskets-column-lag = After, days
figure-rules = Basket rules
found-baskets-no-orders = Baskets: the project has no orders.
found-baskets-best =
    Who buys “{ $reasons }” also buys “{ $result }” in { $percent } % of orders, { $lift ->
        [one] { $lift } time
       *[other] { $lift } times
    } as often as usual ({ $n ->
        [one] { $n } order
       *[other] { $n } orders
    }).
found-baskets-none =
    { $orders ->
        [one] In { $orders } order there are no products that are bought together notably more often.
       *[other] In { $orders } orders there are no products that are bought together notably more often.
    }
found-baskets-counts = Rules: { $rules }, not to be explained by chance: { $believed }.
note-baskets-raised =
    { $asked ->
        [one] At { $asked } order there are more than { $most } sets; the threshold was raised to { $least }.
       *[other] At { $asked } orders there are more than { $most } sets; the threshold was raised to { $least }.
    }
note-baskets-proposed =
    { $proposed ->
        [one] The proposed threshold is { $proposed } order: that of the 200th commonest pair (but never fewer than five).
       *[other] The proposed threshold is { $proposed } orders: that of the 200th commonest pair (but never fewer than five).
    }
note-baskets-nothing = No pair came together in five orders.
found-later-best =
    After the first order with “{ $first }” { $percent } % of customers buy “{ $second }” within { $days ->
        [one] { $days } day
       *[other] { $days } days
    } (usually { $base } %), half of them within { $lag ->
        [one] { $lag } day
       *[other] { $lag } days
    }. Customers compared: { $n }.
found-later-none =
    There are no pairs where a later order depends on an earlier one: { $tested } tested (window { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, at least { $least ->
        [one] { $least } customer
       *[other] { $least } customers
    }).
note-later-left-out =
    { $n ->
        [one] { $n } customer with more than { $busiest } orders is left out: such a buyer usually stands for many people.
       *[other] { $n } customers with more than { $busiest } orders are left out: such buyers usually stand for many people.
    }
