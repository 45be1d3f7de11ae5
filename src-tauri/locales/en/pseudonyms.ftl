pseudonym-customer = Customer
pseudonym-inn = INN
pseudonym-person = Person
pseudonym-phone = Phone
pseudonym-email = Mail
pseudonym-key = Key to the codes
pseudonym-key-note = Keep it apart from the project: it tells who is behind each code. Pseudonymising again with the same file gives the same people the same codes.
pseudonym-column-code = Code
pseudonym-column-what = What it is
pseudonym-column-value = Former value
pseudonym-action = Pseudonymise the project…
pseudonym-title = Pseudonymise the project?
pseudonym-what = Names of customers and people, phones, e-mails and tax numbers give way to codes in all tables, quotes and feedback. This cannot be undone.
pseudonym-also = The file also loses:
pseudonym-steps =
    { $n ->
        [one] the history of undo: { $n } step
       *[other] the history of undo: { $n } steps
    }
pseudonym-batches = imports that are switched off: { $files }
pseudonym-rejected = what stood in rejected rows ({ $n }); their number stays
pseudonym-results = computed results ({ $n }): they are computed anew
pseudonym-backups = copies beside the project: { $files }
pseudonym-limits = Misspelled names and names unknown to the program stay in free texts: check the quotes.
pseudonym-with-key = Save the key and pseudonymise…
pseudonym-without-key = Pseudonymise without a key
pseudonym-running = Pseudonymising the project…
pseudonym-done = Done: codes of customers { $customers }, tax numbers { $inns }, people { $people }, phones { $phones }, e-mails { $emails }.
purge-action = Purge history…
purge-title = Purge the history of the project?
purge-what = Earlier steps can no longer be undone; what was deleted or changed can no longer be read from the file. The data itself stays as it is.
purge-confirm = Purge for good
purge-done = The history is purged.
purge-nothing = Nothing of the past stands in the file now.
data-more = More
said-pseudonymised = Replaced by codes: customers { $customers }, tax numbers { $inns }, people { $people }, phones { $phones }, e-mails { $emails }.
said-erased = Erased with them: steps of history { $steps }, imports switched off { $batches }, rejected rows { $rejected }, copies { $backups }.
said-key = The key is written: { $path }
said-no-key = No key was kept: the codes cannot be traced back.
fault-not-a-key = “{ $path }” is no key to codes. Choose another file name: the program does not write over what is not its own.
fault-batch-in-use =
    { $rows ->
        [one] { $rows } order line of another import belongs to customers of “{ $file }”. Delete that import first.
       *[other] { $rows } order lines of other imports belong to customers of “{ $file }”. Delete those imports first.
    }
fault-batch-edited = The rows of “{ $file }” are edited by people, so they cannot be deleted as an import: delete them on their own screen.
fault-project-busy = Another part of the program still reads the project. Wait and try again; at the next opening the erasure finishes by itself.
