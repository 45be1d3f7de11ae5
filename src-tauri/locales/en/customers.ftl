customers-list = List of customers
customers-card = Customer card
customers-search = Find a customer
customers-search-hint = Code, tax number, name, region, segment…
customers-signs-first = Those with signs first
customers-today = Today:
customers-today-why = The day against which delays are counted. Unless chosen, the last day of the data.
customers-found =
    { $n ->
        [one] { $count } customer
       *[other] { $count } customers
    }
customers-signs-n =
    { $n ->
        [one] { $n } sign
       *[other] { $n } signs
    }
customers-signs-none = Warning signs have not been gathered yet.
customers-signs-stale = The data changed: the signs were gathered from what was there before.
customers-gather = Gather the signs
customers-signs-found = With signs: { $signed }. Rhythm was judged for { $regular } regular buyers, ticket for { $tickets } with eight orders or more, recommendation for { $graded } who answered.
customers-signs = Warning signs
customers-signs-at = Warning signs on { $date }
customers-signs-no = No signs.
customers-empty = Customers will appear here
customers-empty-why = Import the customer database: the card gathers the orders, answers, interviews and feedback of each, and the warning signs in them.
customers-no-segment = in no segment
customers-rfm = RFM { $score } · { $group }
customers-orders = Orders
customers-orders-none = No orders. They appear when you import sales that name this customer by code, tax number or name.
customers-orders-n = Orders
customers-monetary = Money net of returns
customers-ticket = Average ticket
customers-recency = Days without an order
customers-gap = Days between orders, median
customers-returns = Share of returns
customers-newest = Latest documents: { $shown } of { $all }
customers-lines = Lines
customers-month = Month
customers-months = Orders by month
customers-months-caption = Bought in { $bought } of { $all } months; the most in { $month }: { $amount }
customers-basket = Basket
customers-basket-of = Basket: { $shown } of { $all } products
customers-basket-all = All products ({ $n })
customers-basket-none = What was bought is unknown: the order lines of this customer name no product.
customers-share = Share of money
customers-surveys = Surveys
customers-surveys-none = No survey answers of this customer.
customers-interviews = Interviews
customers-interviews-none = No interviews with this customer.
customers-recommends = recommendation { $grade } of 10
customers-feedback = Feedback cases
customers-feedback-none = No feedback cases.
customers-case-open = no status
customers-due = Due { $date }
customers-past-due = Was due { $date }
sign-overdue-order = Order overdue
sign-falling-ticket = Falling ticket
sign-detractor = Detractor
sign-feedback-past-due = Feedback past due
sign-overdue-own =
    { $since ->
        [one] { $since } day without an order; 90 % of the customer's own gaps are no longer than { $limit } days (n = { $n })
       *[other] { $since } days without an order; 90 % of the customer's own gaps are no longer than { $limit } days (n = { $n })
    }
sign-overdue-pooled =
    { $since ->
        [one] { $since } day without an order; 90 % of the gaps of the segment's regular buyers are no longer than { $limit } days (n = { $n })
       *[other] { $since } days without an order; 90 % of the gaps of the segment's regular buyers are no longer than { $limit } days (n = { $n })
    }
sign-falling-text = The median of the latest { $newest } orders is { $percent } % below the median of the { $before } before (Mann–Whitney test, p = { NUMBER($chance, maximumFractionDigits: 3) })
sign-detractor-grade = The latest recommendation is { $grade } of 10
sign-past-due =
    { $days ->
        [one] Was due { $days } day ago, status “{ $status }”
       *[other] Was due { $days } days ago, status “{ $status }”
    }
sign-source-order = To the order
sign-source-response = To the answer
sign-source-feedback = To the case
found-customers-none = There is nothing with a date to gather signs from.
found-customers = Customers with signs: { $signed }; order overdue for { $overdue }, falling ticket for { $falling }, detractors { $detractors }, feedback past due for { $due }.
found-customer = { $name }: signs { $signs }.
fault-no-such-customer = There is no such customer in the project, or the import is switched off.
fault-no-days = The project holds no sales, answers or feedback: no day can be taken for the last.
figure-purchases = Orders of a customer by month
