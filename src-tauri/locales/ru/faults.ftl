fault-cancelled = Отменено. Ничего не изменилось.
fault-project-missing = Файла «{ $path }» нет. Проверьте, не перенесли ли его в другую папку.
fault-project-exists = Файл «{ $path }» уже существует. Выберите другое имя.
fault-project-foreign = «{ $path }» — не проект CX Atlas. Откройте файл с расширением .cxatlas.
fault-project-newer = Проект «{ $path }» создан более новой версией CX Atlas. Обновите программу; файл не изменён.
fault-nothing-to-undo = Отменять нечего.
fault-nothing-to-redo = Возвращать нечего.
fault-not-found = Этого в проекте уже нет. Обновите экран.
fault-not-written = Не удалось записать «{ $path }». Проверьте место на диске и права на папку; возможно, файл открыт в другой программе.
fault-internal = Внутренняя ошибка программы. Проект не изменён. Подробности: { $details }
fault-no-project = Сначала откройте или создайте проект.
fault-unknown-kind = Неизвестный вид таблицы «{ $kind }». Список видов: cx-atlas import --help.
fault-no-such-column = В файле нет столбца «{ $column }».
fault-missing-columns = В файле «{ $file }» не найдены обязательные столбцы: { $fields }. Укажите их вручную или переименуйте в файле.
fault-dates-unsettled = В файле «{ $file }» в столбце «{ $column }» день и месяц можно прочитать двояко. Укажите порядок: --set "dates.{ $column }=day-first" (сначала день) или --set "dates.{ $column }=month-first" (сначала месяц).
fault-year-unknown = В файле «{ $file }» у месяцев не указан год. Укажите его: --set year=2025.
fault-already-imported = Файл «{ $file }» уже загружен { $date }. Ничего не изменилось.
fault-file-not-found = Файл «{ $file }» не найден. Проверьте, не перенесли ли его.
fault-file-unreadable = Файл «{ $file }» не удалось прочитать: { $details }. Закройте его в других программах и проверьте права.
fault-file-no-table = В файле «{ $file }» нет таблицы. Сохраните данные как Excel (.xlsx) или CSV и выберите этот файл.
fault-file-protected = Файл «{ $file }» защищён паролем. Снимите пароль в Excel (Файл → Сведения → Защита книги) и загрузите снова.
fault-file-broken = Файл «{ $file }» повреждён ({ $details }). Откройте его в Excel, сохраните заново и загрузите.
fault-file-empty = Файл «{ $file }» пуст.
fault-sheet-empty = В файле «{ $file }» лист «{ $sheet }» пуст. Выберите другой лист.
fault-sheet-missing = В файле «{ $file }» нет листа «{ $sheet }». Есть листы: { $known }.
fault-file-too-big = Файл «{ $file }» слишком велик или составлен так, чтобы занять всю память. Разделите его на части.
fault-file-too-slow = Файл «{ $file }» не удалось прочитать за отведённое время. Сохраните его как .xlsx и загрузите снова.
fault-unknown-operation = В файле «{ $file }» в столбце «Следующие» назван неизвестный код операции «{ $code }». Ничего не загружено.
fault-unknown-characteristic = В файле «{ $file }» в столбце «Влияет на» названа неизвестная характеристика «{ $code }». Ничего не загружено.
fault-unknown-kpi = В файле «{ $file }» в столбце «Поддерживает» назван неизвестный показатель «{ $code }». Ничего не загружено.
fault-unknown-data-item = В файле «{ $file }» в столбце «Данные» назван неизвестный показатель данных «{ $code }». Сначала загрузите показатели данных.
fault-unknown-system = В файле «{ $file }» в столбце «Связана с» названа неизвестная система «{ $code }». Ничего не загружено.
fault-unknown-template = Неизвестный шаблон «{ $name }». Есть b2b-short, b2b-long, b2c-short, b2c-long и demo.
fault-unknown-name = «{ $name }» в проекте нет. Есть: { $known }.
fault-no-business-unit = В проекте ещё нет бизнес-юнитов. Загрузите карты пути или начните с шаблона.
fault-bad-parameter = Значение «{ $name }» не понято или вне пределов. Пишите { $name }=значение, дробь через точку.
fault-unknown-parameter = Параметра «{ $name }» здесь нет. Есть: { $known }.
fault-nothing-loaded =
    Ни одна из строк «{ $file }» (их { $n }) не подошла, поэтому ничего не загружено. { $reason ->
        [unknown-customer] Её клиентов нет в проекте: сначала загрузите клиентов.
        [unknown-unit] Её бизнес-юнитов нет в проекте: сначала загрузите карты пути или клиентов.
        [unknown-touchpoint] Её точек контакта нет в проекте: сначала загрузите карты пути.
        [unknown-characteristic] Её характеристик нет в проекте: сначала загрузите их.
        [unknown-kpi] Её показателей нет в проекте: сначала загрузите показатели.
        [unknown-system] Её систем нет в проекте: сначала загрузите системы.
       *[other] Чаще всего дело в колонке «{ $column }», например «{ $value }». Проверьте вид таблицы и колонки.
    }
fault-unknown-analysis = Неизвестный расчёт «{ $name }». Список: cx-atlas analyse --help.
fault-unknown-export = Неизвестный вид выгрузки «{ $name }». Список: cx-atlas export --help.
fault-damaged = Файл проекта повреждён: { $details }. Восстановите его из резервной копии.
fault-no-name = Название не может быть пустым.
fault-customers-twice = { $n } клиентов этой загрузки уже учтены из другого файла. Сначала выключите его.
fault-nothing-to-renew = Похожей прежней загрузки нет: обновлять нечего. Загрузите файл без --renew.
fault-kind-not-guessed = Программа не узнала, что в файле «{ $file }». Укажите вид таблицы в --as.
