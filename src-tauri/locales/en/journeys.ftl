# The customer journey map: lanes, edits of the map, saving.
step-touchpoint-add = touchpoint “{ $name }” on the map
step-touchpoint-paste =
    { $count ->
        [1] pasting a touchpoint
       *[other] pasting touchpoints: { $count }
    }
step-touchpoint-rename = new name “{ $new }” instead of “{ $old }”
step-touchpoint-edit = details of touchpoint “{ $name }”
step-touchpoint-move = moving touchpoint “{ $name }”
step-touchpoint-delete = deleting touchpoint “{ $name }” from the map
step-stage-add = new stage “{ $name }”
step-stage-rename = new stage name “{ $new }” instead of “{ $old }”
step-stage-move = moving stage “{ $name }”
step-stage-delete = deleting stage “{ $name }”
step-journey-add = new map “{ $name }”
step-journey-duplicate = copy of map “{ $name }”
step-journey-rename = new map name “{ $new }” instead of “{ $old }”
step-journey-delete = deleting map “{ $name }”
fault-name-blank = The name is blank. Enter at least one word.
fault-no-journey = The business unit has no journey map yet. Create one or import it from Excel.
fault-other-journey = A touchpoint can be moved within one map only. Copy it to put it on another map.

found-journey-weak =
    { $low ->
        [one] “{ $name }” weighs most of the weak touchpoints — { $share }% — and is rated { $value } ± { $half }: start here. It is the only weak touchpoint on the map.
       *[other] “{ $name }” weighs most of the weak touchpoints — { $share }% — and is rated { $value } ± { $half }: start here. Weak touchpoints on the map: { $low }.
    }
found-journey-lowest =
    { $low ->
        [0] “{ $name }” is rated lowest: { $value } ± { $half } of 10. There is no touchpoint that customers are clearly dissatisfied with.
       *[other] “{ $name }” is rated lowest: { $value } ± { $half } of 10. Touchpoints that customers are clearly dissatisfied with: { $low }.
    }
journeys-nobody-asked = Customers have not been asked yet: satisfaction is unknown.
journeys-source = Customers' grades 0–10: { $least } to { $most } answers per touchpoint, the latest { $date }. The band is the 95% confidence interval; red: the whole interval lies below 6.

journeys-lane-stage = Stage
journeys-lane-touchpoint = Touchpoint
journeys-lane-satisfaction = Satisfaction
journeys-lane-satisfaction-note = 0–10, band: 95%
journeys-lane-weight = Weight
journeys-lane-weight-note = share and rank
journeys-lane-nps = NPS
journeys-lane-nps-note = after the touchpoint
journeys-lane-kpi = KPI
journeys-lane-kpi-note = actual and target
journeys-lane-process = Process
journeys-lane-process-note = operations inside
journeys-lane-voice = Pains and ideas
journeys-lane-voice-note = customers' own words
journeys-lane-owner = Owner
journeys-lane-documents = Documents
journeys-lane-automation = Automation
journeys-empty-satisfaction = No grades: import a survey or interviews.
journeys-empty-weight = No weights: compute them in stage 3.
journeys-lane-nps-gaps = empty where the survey asked for no recommendation
journeys-empty-nps = No recommendations: import a survey.
journeys-empty-kpi = No KPI hangs on a touchpoint: stage 5.
journeys-empty-process = No operation hangs on a touchpoint: stage 5.
journeys-empty-voice = No quotes: import interviews.
journeys-empty-owner = No owners: name them in the inspector.
journeys-empty-documents = No documents: name them in the inspector.
journeys-empty-automation = No touchpoints yet.

journeys-kpi-note = { $actual } { $unit }, target { $target }
journeys-more = and { $count } more
journeys-bottleneck-note = { $pool }: load { $load }
journeys-waits = waits { $hours } h
journeys-low = customers are dissatisfied
journeys-stale = the weight was computed from earlier data
journeys-answers = n { $n }
journeys-pains = pains: { $count }
journeys-ideas = ideas: { $count }
journeys-praise = praise: { $count }
journeys-tone-pain = Pain
journeys-tone-idea = Idea
journeys-tone-praise = Praise

journeys-evidence = Evidence
journeys-evidence-solid = solid
journeys-evidence-weak = few answers
journeys-evidence-none = not asked
journeys-evidence-help = Solid: 30 answers or more, precise to ± 0.5, or 8 interviews or more, within a year.

journeys-icon-web = Website, portal
journeys-icon-meeting = Meeting
journeys-icon-phone = Telephone
journeys-icon-mail = Mail
journeys-icon-document = Document
journeys-icon-delivery = Delivery
journeys-icon-shop = Store
journeys-icon-service = Site visit, service
journeys-icon-chat = Messenger
journeys-icon-other = Other channel
journeys-no-channel = no channel given
journeys-automation-manual = manual
journeys-automation-partly = partly
journeys-automation-automatic = automatic

journeys-map = Map “{ $name }”, { $unit }
journeys-lanes = Lanes · { $shown } of { $all }
journeys-maps = Map
journeys-map-add = New map
journeys-map-duplicate = Copy of this map
journeys-map-duplicate-to = Copy for business unit “{ $name }”
journeys-map-rename = Rename the map
journeys-map-delete = Delete the map
journeys-map-name = Name of the map
journeys-copy-of = { $name } — copy
journeys-new-map = New map

journeys-add = Touchpoint
journeys-add-to-map = Add a touchpoint
journeys-new-touchpoint = New touchpoint
journeys-spare = In the business unit, but not on this map
journeys-new-stage = New stage
journeys-stage-add = Add a stage
journeys-stage-add-after = Stage after this one
journeys-stage-rename = Rename the stage
journeys-stage-left = Move the stage left
journeys-stage-right = Move the stage right
journeys-stage-delete = Delete the stage
journeys-stage-menu = Actions on stage “{ $name }”
journeys-stage-empty = Stage without touchpoints
journeys-name-of-touchpoint = Name of the touchpoint
journeys-name-of-stage = Name of the stage
journeys-rename = Rename the touchpoint
journeys-delete = Delete the touchpoint from the map
journeys-move-left = Move the touchpoint left
journeys-move-right = Move the touchpoint right
journeys-moved = “{ $name }”: stage “{ $stage }”, place { $place }
journeys-deleted-kept = “{ $name }” is off the map; customers' answers about it stay in the project.
journeys-deleted = “{ $name }” is deleted.
journeys-copied = “{ $name }” is copied: Ctrl+V puts it after the selected touchpoint on any map.
journeys-keys = Arrows select, Enter adds after, F2 renames, Alt+arrows move, Delete takes off the map

journeys-details = What is known
journeys-quotes = Customers' own words
journeys-importance = Importance
journeys-code = code { $code }
journeys-rank = rank { $rank }
journeys-weight-interval = 95%: { $range }
journeys-no-weight = not computed
journeys-no-answers = no answers
journeys-everyone = all customers { $value }
field-note = Note

journeys-none-title = No journey map yet
journeys-none = The map shows what a customer goes through: stages, touchpoints and what is known about them. Create a map or import stages and touchpoints from Excel.
journeys-blank-title = The map is still empty
journeys-blank = Add the first stage, then touchpoints in it. A list can be pasted from Excel: one touchpoint a line.
journeys-import = Import from Excel…
