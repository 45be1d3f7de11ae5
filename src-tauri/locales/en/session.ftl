# Strategy session: improvement projects, roadmap, decisions.
found-session-none = There are no improvement projects yet: take them from bottlenecks and data gaps, or add your own.
found-session =
    { $open ->
        [one] { $open } improvement project, { $placed } placed in quarters; no votes yet.
       *[other] { $open } improvement projects, { $placed } placed in quarters; no votes yet.
    }
found-session-votes = “{ $title }” has most votes: { $votes }; { $placed } of { $open } projects are placed in quarters.
session-quarter-1 = Q1 { $year }
session-quarter-2 = Q2 { $year }
session-quarter-3 = Q3 { $year }
session-quarter-4 = Q4 { $year }
session-roadmap = Roadmap
session-marks = effect { $effect }, effort { $effort }, votes { $votes }
initiative-bottleneck = Relieve the pool “{ $pool }” in the process “{ $process }”
initiative-gap-not-collected = Start collecting: { $item }
initiative-gap-no-system = Keep in a system: { $item }
initiative-gap-partly = Collect in full: { $item }
initiative-gap-manual = Collect automatically: { $item }
initiative-gap-not-integrated = Bring to the dashboard: { $item }
initiative-gap-no-data-item = Say which data “{ $kpi }” is computed from
initiative-gap-why = The KPI “{ $kpi }” lacks data. { $item }: { $reasons }.
step-initiative-add = new project “{ $name }”
step-initiative-rename = renaming of the project “{ $name }”
step-initiative-quarter = quarter of the project “{ $name }”
step-initiative-vote = votes for “{ $name }”
step-initiative-status = state of the project “{ $name }”
step-initiative-estimate = estimate of the project “{ $name }”
step-initiative = change of the project “{ $name }”
step-initiative-remove = deletion of the project “{ $name }”
step-decision-add = decision “{ $name }”
step-decision = change of the decision “{ $name }”
step-decision-remove = deletion of the decision “{ $name }”
fault-initiative-without-title = A project needs a title.
fault-bad-quarter = “{ $quarter }” is not a quarter. Write year and number: 2027-1.
fault-bad-mark = Effect and effort run from 1 to 5.
fault-not-a-bottleneck = This pool does not hold customers back now. Refresh the screen.
fault-decision-without-text = Write the decision in words.
initiative-status-received = received
initiative-status-under-study = under study
initiative-status-planned = planned
initiative-status-postponed = postponed
initiative-status-rejected = rejected
initiative-status-in-progress = in progress
initiative-status-implemented = implemented
initiative-status-cancelled = cancelled

session-tab-board = Projects and votes
session-tab-matrix = Effect and effort
session-tab-roadmap = Roadmap
session-tab-decisions = Decisions
session-add = Add a project
session-new-placeholder = What should be improved?
session-list = Improvement projects
session-votes-of = Votes for “{ $title }”: { $votes }
session-vote-up = A vote for “{ $title }”
session-vote-down = Take a vote from “{ $title }”
session-votes = { $votes }
session-effect = Effect
session-effort = Effort
session-owner = Owner
session-status = State
session-quarter-label = Quarter
session-no-quarter = No quarter
session-description = Description
session-title = Title
session-delete = Delete the project
session-from = Comes from
session-company = The whole company
session-proposals = Proposals from the analysis
session-proposals-lead = Bottlenecks and data gaps that no project has taken up yet.
session-take = Take it up
session-take-of = Take up: { $title }
session-proposals-none = Everything the analysis found is already a project.
session-proposal-bottleneck = bottleneck
session-proposal-gap =
    { $kpis ->
        [one] { $kpis } KPI waits
       *[other] { $kpis } KPIs wait
    }
session-more = { $count } more
session-empty-title = There are no improvement projects yet
session-empty-why = This is where the session chooses what to do in the coming year. Take up the proposals beside, write your own or import a list from Excel.
session-matrix-caption = { $count ->
    [0] No project has a large effect for little effort.
    [one] { $count } project to begin with: large effect, little effort.
   *[other] { $count } projects to begin with: large effect, little effort.
  }
session-matrix-note = The number in a circle is how many projects have that estimate. Press it to see them.
session-quadrant-quick = Quick wins
session-quadrant-big = Big projects
session-quadrant-small = When there is time
session-quadrant-doubt = Doubtful
session-roadmap-lead = Drag a card to another quarter, or press an arrow left or right on it.
session-card-hint = { $title }, { $quarter }. Arrows left and right change the quarter.
session-moved = “{ $title }”: { $quarter }
session-quarter-empty = Empty
session-decisions = Decisions of the session
session-decision-text = Decision
session-decision-due = Due
session-decision-add = Write down a decision
session-decision-remove = Delete the decision “{ $text }”
session-decisions-empty = No decisions yet. Write down what was decided, who answers for it and by when.
