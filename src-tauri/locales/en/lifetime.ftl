# Segments: what to expect of customers — rhythm, value, churn.
segments-tab-lifetime = Value and churn
lifetime-compute = Compute the value
lifetime-recompute = Compute again
lifetime-computing = Computing what customers are worth…
lifetime-empty = The value is not computed yet
lifetime-empty-why = The program finds who is still active, when the next order is due and what customers will bring in 12 and 24 months, with intervals and the forecast tried on the past.
lifetime-stale = The data changed after the computation. Compute the value again.
lifetime-margin = Margin, % of revenue
lifetime-rate = Discount, % a year
lifetime-returns = Returns
lifetime-returns-netted = take off
lifetime-returns-dropped = leave out
lifetime-optional = not given
lifetime-save = Save the tables…
lifetime-save-title = Save the tables of value
lifetime-file = Customer value
lifetime-regular = Regular buyers: when the next order is due
lifetime-regular-note = Regular means at least four orders at even intervals. Overdue means waiting longer than nine tenths of the earlier gaps.
lifetime-regular-only = Only the overdue
lifetime-value = Value by segment
lifetime-title-revenue = Revenue to come within 12 months
lifetime-title-margin = Margin to come within 12 months
lifetime-value-note = The bar holds 95 % of possible totals: the model refitted, the future drawn.
lifetime-customers = Value of each customer
lifetime-customers-note = In brackets 80 % of possible outcomes of one customer; for one customer they are always wide.
lifetime-customers-most = The { $shown } most valuable of { $all } are listed; the Excel table holds all.
lifetime-calibration = The forecast tried on the past
lifetime-calibration-note = The model knew the data up to the cut only; customers are grouped by their repeat orders. The bar is the 95 % interval of the mean.
lifetime-model = Model
lifetime-model-note = The screen uses MBG/NBD (Batislam and others 2007), with the classic BG/NBD beside it (Fader, Hardie, Lee 2005). Amounts: Gamma–Gamma (Fader, Hardie 2013). Time in weeks.
lifetime-model-modified = MBG/NBD
lifetime-model-classic = BG/NBD
lifetime-model-spend = Gamma–Gamma
lifetime-model-likelihood = Log-likelihood
lifetime-outside = Outside of segments
lifetime-all = All buyers
lifetime-state-overdue = overdue
lifetime-state-due = due
lifetime-state-on-time = on time
lifetime-column-segment = Segment
lifetime-column-customer = Customer
lifetime-column-customers = Customers
lifetime-column-alive-n = Still active
lifetime-column-alive = Chance of being active
lifetime-column-orders = Order days in 12 months
lifetime-column-order-days = Days with an order
lifetime-column-order-count = Orders
lifetime-column-year = In 12 months
lifetime-column-year-low = In 12 months, from
lifetime-column-year-high = In 12 months, to
lifetime-column-two-years = In 24 months
lifetime-column-two-years-low = In 24 months, from
lifetime-column-two-years-high = In 24 months, to
lifetime-column-state = State
lifetime-column-gap = Usual gap, days
lifetime-column-last = Last order
lifetime-column-next = Expected
lifetime-column-since = Days since
lifetime-column-limit = Limit, days
lifetime-column-ticket = Average ticket
lifetime-column-yearly = A year at this rhythm
lifetime-column-group = Repeat orders
lifetime-column-interval = 95 % interval
lifetime-actual = Happened
lifetime-predicted = Forecast
lifetime-axis-millions = ₽ million
lifetime-axis-orders = order days per customer
lifetime-at = Purchases from { $from } to { $to }; refits of the model: { $refits }.
step-lifetime-terms = margin and discount
fault-lifetime-terms = The margin is a share from 0 to 100 %, the discount from 0 to 1,000 % a year.

found-lifetime-revenue = { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } of revenue are expected within 12 months (95 %: { $low }–{ $high }).
found-lifetime-margin = { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } of margin are expected within 12 months (95 %: { $low }–{ $high }).
found-lifetime-revenue-bare = { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } of revenue are expected within 12 months; there is no interval.
found-lifetime-margin-bare = { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } of margin are expected within 12 months; there is no interval.
found-lifetime-history = By history: if customers repeat the last year, they will bring { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } within 12 months.
found-lifetime-segment = “{ $name }”: { $n } { $n ->
        [one] customer
       *[other] customers
    }, { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } within 12 months ({ $low }–{ $high }).
found-lifetime-segment-bare = “{ $name }”: { $n } { $n ->
        [one] customer
       *[other] customers
    }, { $value } { $unit ->
        [millions] million ₽
       *[ones] ₽
    } within 12 months.
found-lifetime-alive = About { $alive } of { $n } are still buying.
found-lifetime-no-orders = Customer value: the project has no orders.
found-rhythm-none = There are no regular buyers: nobody has four orders at even intervals.
found-rhythm =
    { $n ->
        [one] { $n } regular buyer
       *[other] { $n } regular buyers
    } ({ $percent } % of revenue); { $overdue } { $overdue ->
        [one] is
       *[other] are
    } overdue with an order.
found-calibration = A forecast of { $weeks } { $weeks ->
        [one] week
       *[other] weeks
    } for { $n } { $n ->
        [one] customer
       *[other] customers
    }: { $predicted } order days expected, { $actual } happened (an error of { $off-sign ->
        [plus] +{ $off }
        [minus] −{ $off }
       *[none] { $off }
    } %); “everybody goes on at their own rate” would have been off by { $own-sign ->
        [plus] +{ $own }
        [minus] −{ $own }
       *[none] { $own }
    } %.
found-calibration-none = There is nothing to try the forecast on: too few repeat orders before the cut.
caveat-lifetime-few-repeaters = Only { $n } { $n ->
        [one] customer
       *[other] customers
    } bought again ({ $needed } are needed): there is no model, the last 12 months are repeated instead, without intervals.
caveat-lifetime-no-optimum = The model did not fit the data: the last 12 months are repeated instead, without intervals.
caveat-lifetime-edge = A parameter of the model is at the edge: the data say little of how customers stop buying. Read the chance of being active with care.
caveat-lifetime-few-refits = Of { $of } refits of the model { $n } succeeded: the intervals are doubtful.
caveat-lifetime-no-refits = No refit of the model succeeded: what is expected is the model's, but without intervals.
caveat-lifetime-off = On the past the forecast was off by more than a fifth: read the value as an order of magnitude.
caveat-lifetime-first = The first order in the data is taken for a customer's first order.
caveat-lifetime-no-rate = No discount is given: future money is added up as today's.
caveat-spend-not-positive = The model of amounts was refused: { $n } { $n ->
        [one] customer has
       *[other] customers have
    } a mean repeat order of 0 or less after returns. Everybody's own average ticket stands in; returns can be left out.
caveat-spend-too-few = There is no model of amounts: only { $n } { $n ->
        [one] customer
       *[other] customers
    } bought again. Everybody's own average ticket stands in.
caveat-spend-no-optimum = The model of amounts did not fit the data. Everybody's own average ticket stands in.
caveat-spend-correlated = Frequency and ticket go together (correlation { $correlation-sign ->
        [minus] −{ NUMBER($correlation, minimumFractionDigits: 2) }
       *[other] { NUMBER($correlation, minimumFractionDigits: 2) }
    }), while the model of amounts takes them as independent: the value of single customers is biased.
caveat-spend-correlation = Frequency and ticket hardly go together (correlation { $correlation-sign ->
        [minus] −{ NUMBER($correlation, minimumFractionDigits: 2) }
       *[other] { NUMBER($correlation, minimumFractionDigits: 2) }
    }), as the model of amounts requires.
figure-lifetime = Value of segments
figure-calibration = Forecast check
