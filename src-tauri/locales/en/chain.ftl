# The chain: what follows from what. The lines under titles.
chain-more = and { $count } more
chain-satisfaction = Satisfaction { $value }
chain-evidence-words = Answers without a satisfaction score
chain-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
chain-evidence-weak = too little data
chain-weight-of = rank { $rank }, n = { $n }
chain-weight-stale = the data changed, compute again
chain-expected = expected { $expected }, now { $current }
chain-actual = now { $actual }, target { $target }
chain-progress = progress { $share }
chain-bottleneck = utilisation { $load }, wait { $hours } h
chain-overload = utilisation { $load }, the queue grows without end
chain-pool =
    { $servers ->
        [one] { $servers } server
       *[other] { $servers } servers
    }
chain-no-system = no system named
chain-gap-no-item = No source of data named
chain-gap-no-data-item = nobody has said which data it is computed from
chain-gap-not-collected = not collected
chain-gap-no-system = no system
chain-gap-partly-collected = partly collected
chain-gap-manual = collected by hand
chain-gap-not-integrated = does not reach the dashboard
chain-quarter = Q{ $quarter } { $year }
chain-worth = effect { $effect }, effort { $effort }
chain-initiative-received = received
chain-initiative-under-study = under study
chain-initiative-planned = planned
chain-initiative-postponed = postponed
chain-initiative-rejected = rejected
chain-initiative-in-progress = in progress
chain-initiative-implemented = implemented
chain-initiative-cancelled = cancelled
chain-requirement = priority { $priority }
chain-requirement-removed = left out of the specification
found-chain-empty = The project has no touchpoints yet: the chain has nothing to begin with.
found-chain-node = { $kind }: { $title } — { $subtitle }
found-chain-from = ← { $kind }: { $title } — { $subtitle }
found-chain-to = → { $kind }: { $title } — { $subtitle }
