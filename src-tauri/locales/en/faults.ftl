fault-cancelled = Cancelled. Nothing was changed.
fault-project-missing = There is no file “{ $path }”. Check whether it was moved to another folder.
fault-project-exists = The file “{ $path }” already exists. Choose another name.
fault-project-foreign = “{ $path }” is not a CX Atlas project. Open a file that ends in .cxatlas.
fault-project-newer = The project “{ $path }” was made by a newer version of CX Atlas. Update the program; the file is unchanged.
fault-nothing-to-undo = There is nothing to undo.
fault-nothing-to-redo = There is nothing to redo.
fault-not-found = This is no longer in the project. Refresh the screen.
fault-not-written = “{ $path }” could not be written. Check the free space and your rights to the folder; another program may have the file open.
fault-internal = The program failed. The project is unchanged. Details: { $details }
fault-no-project = Open or create a project first.
fault-unknown-kind = Unknown kind of table “{ $kind }”. See cx-atlas import --help.
fault-no-such-column = The file has no column “{ $column }”.
fault-missing-columns = The file “{ $file }” lacks required columns: { $fields }. Choose them by hand or rename them in the file.
fault-dates-unsettled = In the file “{ $file }” day and month of the column “{ $column }” could be either way round. Say which: --set "dates.{ $column }=day-first" or --set "dates.{ $column }=month-first".
fault-year-unknown = In the file “{ $file }” the months stand without a year. Say which: --set year=2025.
fault-already-imported = The file “{ $file }” was imported on { $date }. Nothing was changed.
fault-file-not-found = The file “{ $file }” was not found. Check whether it was moved.
fault-file-unreadable = The file “{ $file }” could not be read: { $details }. Close it in other programs and check your rights.
fault-file-no-table = “{ $file }” is not a table. Save the data as Excel (.xlsx) or CSV and choose that file.
fault-file-protected = “{ $file }” is protected with a password. Remove it in Excel (File → Info → Protect Workbook) and import again.
fault-file-broken = “{ $file }” is damaged ({ $details }). Open it in Excel, save it anew and import.
fault-file-empty = “{ $file }” is empty.
fault-sheet-empty = In “{ $file }” the sheet “{ $sheet }” is empty. Choose another sheet.
fault-sheet-missing = “{ $file }” has no sheet “{ $sheet }”. It has: { $known }.
fault-file-too-big = “{ $file }” is too big, or made to fill the memory. Split it into parts.
fault-file-too-slow = “{ $file }” could not be read in time. Save it as .xlsx and import again.
fault-unknown-operation = In “{ $file }” the column Next names an unknown operation “{ $code }”. Nothing was imported.
fault-unknown-characteristic = In “{ $file }” the column Leads to names an unknown characteristic “{ $code }”. Nothing was imported.
fault-unknown-kpi = In “{ $file }” the column Supports names an unknown KPI “{ $code }”. Nothing was imported.
fault-unknown-data-item = In “{ $file }” the column Data items names an unknown item “{ $code }”. Import the data items first.
fault-unknown-system = In “{ $file }” the column Integrated with names an unknown system “{ $code }”. Nothing was imported.
fault-unknown-template = Unknown template “{ $name }”. There are b2b-short, b2b-long, b2c-short, b2c-long and demo.
fault-unknown-name = “{ $name }” is not in the project. There are: { $known }.
fault-no-business-unit = The project has no business units yet. Import journey maps or start from a template.
fault-bad-parameter = The value of “{ $name }” was not understood or is out of range. Write { $name }=value, decimals with a point.
fault-unknown-parameter = There is no parameter “{ $name }” here. There are: { $known }.
fault-nothing-loaded =
    None of the { $n } rows of “{ $file }” fits, so nothing was imported. { $reason ->
        [unknown-customer] Its customers are not in the project: import the customers first.
        [unknown-unit] Its business units are not in the project: import the journey maps or the customers first.
        [unknown-touchpoint] Its touchpoints are not in the project: import the journey maps first.
        [unknown-characteristic] Its characteristics are not in the project: import them first.
        [unknown-kpi] Its KPIs are not in the project: import the KPIs first.
        [unknown-system] Its systems are not in the project: import the systems first.
       *[other] Most often it is the column “{ $column }”, for example “{ $value }”. Check what the table holds and its columns.
    }
fault-unknown-analysis = Unknown computation “{ $name }”. See cx-atlas analyse --help.
fault-unknown-export = Unknown deliverable “{ $name }”. See cx-atlas export --help.
fault-damaged = The project file is damaged: { $details }. Restore it from a backup.
fault-no-name = The name cannot be blank.
fault-customers-twice = { $n } customers of this import already count from another file. Switch that one off first.
fault-nothing-to-renew = There is no earlier import like this: nothing to renew. Import the file without --renew.
fault-kind-not-guessed = The program did not recognise what “{ $file }” holds. Name the kind of table in --as.
