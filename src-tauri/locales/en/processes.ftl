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
process-problem-no-time = { $process }: no time is given for { $operations }. They count as instant.
process-problem-routing = { $process }: the shares after “{ $operation }” add up to { $sum }%, not 100%. The process is not computed.
process-problem-time = { $process }: the times of “{ $operation }” are not in the order minimum, likely, maximum. The process is not computed.
process-problem-no-exit = { $process }: the loop { $path } has no exit. The process is not computed.
process-problem-tangled = { $process }: a branch after “{ $operation }” leads back before the branches meet. The process is not computed.
process-problem-no-start = { $process }: no start leads into the process. It is not computed.
process-problem-arrivals = { $process }: arrivals are negative. The process is not computed.
process-problem-broken = { $process }: a flow or a pool points to something that is not there. Import the process again.
process-problem-pool = Pool “{ $pool }” needs at least one person and between 0 and 24 working hours a day. Its queue is not computed.
found-bottleneck = { $pool } (“{ $process }”) are { $load }% busy: a case waits { $hours } working h; one more person would cut the waiting to { $after } working h.
found-bottleneck-overloaded =
    { $servers ->
        [1] { $pool } (“{ $process }”) are overloaded, load { $load }%: the queue grows by { $backlog } cases a working day; one person is missing.
       *[other] { $pool } (“{ $process }”) are overloaded, load { $load }%: the queue grows by { $backlog } cases a working day; { $servers } people are missing.
    }
found-no-bottleneck = No bottleneck: no pool is 85% busy or holds a case for a noticeable time.
found-log = Event log of “{ $process }”: { $traces } cases, { $events } events; the longest wait is for “{ $activity }”: { $hours } working h per case, { $share }% of all waiting.
found-log-no-waiting = Event log of “{ $process }”: { $traces } cases, { $events } events; it shows no waiting.
step-pool = Staff of the pool “{ $pool }”
step-operation-times = Time of the operation “{ $operation }”
step-process-arrivals = Arrivals of the process “{ $process }”
fault-bad-staff = At least one person is needed, and a working day above 0 and at most 24 hours.
fault-bad-times = The times of an operation rise from minimum over likely to maximum and are never negative.
