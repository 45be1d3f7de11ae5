# Processes and bottlenecks.
process-bottleneck = bottleneck
process-case = { $process }: { $arrivals } a working day; one case takes { $service } working h of work and { $waiting } working h of waiting in queues.
process-case-overloaded = { $process }: { $arrivals } a working day; one case takes { $service } working h of work. A pool is overloaded: its queue grows without end.
process-figure-title = Process “{ $process }”
process-figure-source = Description of the process; queues computed from the load of the pools
process-figure-hours = { $hours } h
process-advice-servers =
    { $servers ->
        [1] One more person in the pool “{ $pool }”: load { $load }%, waiting per case { $before } → { $after } working h.
       *[other] { $servers } more people in the pool “{ $pool }”: load { $load }%, waiting per case { $before } → { $after } working h.
    }
process-advice-faster = Cut the time of “{ $operation }” by 20%: load { $load }%, waiting per case { $before } → { $after } working h.
process-advice-automate = Automate the operation “{ $operation }”: load { $load }%, waiting per case { $before } → { $after } working h.
initiative-advice-servers =
    { $servers ->
        [1] Add one person to the pool “{ $pool }”
       *[other] Add people to the pool “{ $pool }”: { $servers }
    }
initiative-advice-faster = Cut the time of “{ $operation }” in the pool “{ $pool }” by 20%
initiative-advice-automate = Automate the operation “{ $operation }” in the pool “{ $pool }”
process-problem-no-time = { $process }: no time is given for { $operations }. They count as instant.
process-problem-routing = { $process }: the shares after “{ $operation }” add up to { $sum }%, not 100%. The process is not computed.
process-problem-time = { $process }: the times of “{ $operation }” are not in the order minimum, likely, maximum. The process is not computed.
process-problem-no-exit = { $process }: the loop { $path } has no exit. The process is not computed.
process-problem-tangled = { $process }: a branch after “{ $operation }” leads back before the branches meet. The process is not computed.
process-problem-no-start = { $process }: no start leads into the process. It is not computed.
process-problem-arrivals = { $process }: arrivals are negative. The process is not computed.
process-problem-broken = { $process }: a flow or a pool points to something that is not there. Import the process again.
process-problem-pool = Pool “{ $pool }” needs at least one person and between 0 and 24 working hours a day. Its queue is not computed.
found-bottleneck = The pool “{ $pool }” (“{ $process }”) is { $load }% busy: a case waits { $hours } working h; one more person would cut the waiting to { $after } working h.
found-bottleneck-share = The longest wait in “{ $process }” is for the pool “{ $pool }”: { $hours } working h per case, { $share }% of the waiting of the process; load { $load }%.
found-bottleneck-overloaded =
    { $servers ->
        [1] The pool “{ $pool }” (“{ $process }”) is overloaded, load { $load }%: the queue grows by { $backlog } cases a working day; one person is missing.
       *[other] The pool “{ $pool }” (“{ $process }”) is overloaded, load { $load }%: the queue grows by { $backlog } cases a working day; { $servers } people are missing.
    }
found-no-bottleneck = No bottleneck: no pool is 85% busy or holds a case for a noticeable time.
found-log = Event log of “{ $process }”: { $traces } cases, { $events } events; the longest wait is for “{ $activity }”: { $hours } working h per case, { $share }% of all waiting.
found-log-no-waiting = Event log of “{ $process }”: { $traces } cases, { $events } events; it shows no waiting.
step-pool = Staff of the pool “{ $pool }”
step-operation-times = Time of the operation “{ $operation }”
step-process-arrivals = Arrivals of the process “{ $process }”
fault-bad-staff = At least one person is needed, and a working day above 0 and at most 24 hours.
fault-bad-times = The times of an operation rise from minimum over likely to maximum and are never negative.
process-arrivals = Arrive on a working day
process-take = Make a project
process-take-of = Make a project: { $title }
process-taken = Planned
process-choose = Process
process-empty = No processes yet
process-empty-why = The graph of the process will stand here, with the load of every pool and the bottleneck. Import a table of processes in “Data”.
process-kind-start = Start
process-kind-end = End
process-kind-exclusive = Choice of one way
process-kind-parallel = Parallel ways
process-kind-join = Ways join
process-node-times = { $service } h + waits { $waiting } h
process-hours = { $hours } working h
process-overloaded = missing: { $servers }
process-pool = Pool
process-load = Load
process-wait = Waiting
process-staff = { $servers } × { $hours } h
process-pools-over = Pools above 85%: { $over } of { $all }
process-pools-fine = No pool is above 85%
process-pools-note = The line is 85%: beyond it the queue grows fast. Waiting is per visit to the pool.
process-advice = What would cut the waiting
process-advice-note = Each change was computed on its own; first comes what saves the customer most weighted waiting. Assumption: an automatic operation takes a tenth of the time.
process-advice-none = No bottlenecks, nothing to change.
process-log-clock = The log has dates only; hours run round the clock.
process-log-hours = Working hours read from the log itself: { $hours } a day.
process-log-variants = Ways taken: { $count }, the most frequent by { $share } of the cases; from start to end { $duration } working h on average.
process-log-activity = Operation
process-log-count = Events
process-log-work = Work, h
process-log-work-computed = as described
process-log-waiting = Waiting, h
process-log-waiting-computed = as computed
process-log-share = Share of waiting
process-log-note = A log does not show the waiting before the first operation of a case. The computation assumes random arrivals and mean times; at a heavily loaded pool it may differ noticeably from the log.
process-fact-touchpoint = Touchpoint
process-fact-visits = Times per case
process-fact-service = Work each time
process-fact-waiting = Waiting each time
process-fact-automation = Automation
process-automation-manual = manual
process-automation-partly = partly
process-automation-automatic = automatic
process-times = Time of the operation, working h
process-time-low = Minimum
process-time-likely = Likely
process-time-high = Maximum
process-servers = People
process-hours-per-day = Hours a day
