# The screen of the specification; steps and findings.
step-requirement-text = changing the text of requirement { $number }
step-requirement-acceptance = changing the acceptance criterion of requirement { $number }
step-requirement-priority = changing the priority of requirement { $number }
step-requirement-remove = leaving out requirement { $number }
step-requirement-restore = bringing back requirement { $number }
step-requirement-reset = dropping the edits of requirement { $number }
fault-requirement-empty = A requirement without text cannot be checked. Write a text or leave the requirement out.
found-specification =
    { $count ->
        [one] The specification has { $count } requirement, { $first } of the first priority.
       *[other] The specification has { $count } requirements, { $first } of the first priority.
    }
found-specification-marks =
    { $count ->
        [one] { $count } requirement needs an edit: no source, no number in its criterion, or more than one thought.
       *[other] { $count } requirements need an edit: no source, no number in their criterion, or more than one thought.
    }
spec-word = Word, final
spec-word-draft = Word, draft
spec-excel = Excel annex
spec-exported = Saved: { $path }
spec-sections = Sections of the specification
spec-all-sections = All sections
spec-search = Find a requirement
spec-priority = Priority
spec-priority-any = Any priority
spec-priority-is = priority { $priority }
spec-priority-change = Change the priority, now { $priority }
spec-only-marked = Only with objections
spec-nothing = No such requirements
spec-nothing-why = This section has no requirements, or the filter is too narrow. General information, goals and objects are written to Word from the project.
spec-show-all = Show all
spec-select = Show the chain of requirement { $number }
spec-removed = left out
spec-edited = edited by hand
spec-reset = Drop edits
spec-remove = Leave out
spec-restore = Bring back
spec-text-of = Text of requirement { $number }
spec-acceptance = Acceptance criterion
spec-acceptance-of = Acceptance criterion of requirement { $number }
spec-sources = Source
spec-mark-no-source = no source
spec-mark-not-measurable = criterion without a number
spec-mark-not-one-thought = not one thought
spec-mark-repeated = repeats another
