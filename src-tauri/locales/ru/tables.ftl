data-tabs = Что показать
data-tab-imports = Загрузки
data-tab-tables = Строки таблиц
data-tab-quality = Качество данных
table-customers = Клиенты
table-transactions = Продажи и отгрузки
table-survey = Ответы на опросы
table-interviews = Интервью
table-answers = Оценки точек контакта
table-quotes = Цитаты
table-feedback = Обращения
table-event-log = Журнал событий
table-kpi-values = Значения показателей
table-choose = Таблица
table-no-rows = В этой таблице строк нет.
table-shown = Строк: { $rows } из { $all }. Щелчок по заголовку сортирует; Ctrl+C копирует выделенное в Excel, до 100 000 строк.
table-filter-add = Отобрать строки
table-filter-off = Снять условие
table-filter-column = Столбец
table-filter-words = Содержит слова (пусто — пустые ячейки)
table-filter-from = От
table-filter-to = До
table-filter-show = Показать
table-filter-contains = { $column }: «{ $text }»
table-filter-between = { $column }: { $low } – { $high }
table-filter-outside = { $column }: вне { $low } – { $high }
table-filter-missing = { $column }: пусто
table-filter-repeated = { $column }: повторяется
table-filter-without-orders = Клиенты без сделок
fault-no-such-table = Таблицы «{ $table }» или её столбца нет.
quality-none = Качество данных ещё не проверено.
quality-stale = Данные изменились после проверки.
quality-check = Проверить данные
quality-findings = На что обратить внимание
quality-nothing = Замечаний нет.
quality-rows = Показать строки
quality-imports = К загрузкам
quality-severity-3 = искажает итоги
quality-severity-2 = ослабляет итоги
quality-severity-1 = полезно знать
quality-column = Столбец
quality-missing = Пустых
quality-distinct = Разных значений
quality-far-out = Выбросы (3 × IQR логарифма)
quality-far-out-of = { $rows } из { $n }; обычно { $range }
quality-table-rows =
    { $n ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
quality-months-whole = месяцев без строк нет
quality-months-empty = месяцы без строк: { $months }
quality-left-duplicates = повторов не принято: { $n }
quality-left-rejected = отклонено: { $n }
quality-unknown-customers =
    { $n ->
        [one] «{ $table }»: { $n } строка отклонена — такого клиента нет в базе.
        [few] «{ $table }»: { $n } строки отклонены — таких клиентов нет в базе.
       *[other] «{ $table }»: { $n } строк отклонено — таких клиентов нет в базе.
    }
quality-rejected =
    { $n ->
        [one] «{ $table }»: { $n } строка отклонена из-за ошибок в ячейках.
        [few] «{ $table }»: { $n } строки отклонены из-за ошибок в ячейках.
       *[other] «{ $table }»: { $n } строк отклонено из-за ошибок в ячейках.
    }
quality-duplicates =
    { $n ->
        [one] «{ $table }»: { $n } повторная строка не принята.
        [few] «{ $table }»: { $n } повторные строки не приняты.
       *[other] «{ $table }»: { $n } повторных строк не принято.
    }
quality-blank = «{ $table }», столбец «{ $column }»: пусто в { $n } из { $all } строк.
quality-unlinked = «{ $table }»: { $n } из { $all } ответов не связаны с клиентами базы, по ним нельзя посчитать поведение.
quality-outliers = «{ $table }», столбец «{ $column }»: { $n } из { $all } чисел далеко за пределами { $low } – { $high }.
quality-empty-months = «{ $table }»: месяцев без единой строки — { $n }: { $months }.
quality-same-inn = У { $n } клиентов ИНН совпадает с ИНН другого клиента: возможно, это один клиент.
quality-same-name = У { $n } клиентов название совпадает с названием другого: возможно, это один клиент.
quality-without-orders =
    { $n ->
        [one] { $n } клиент без единой сделки.
        [few] { $n } клиента без единой сделки.
       *[other] { $n } клиентов без единой сделки.
    }
table-no-date = Дата пишется так: { $example }
table-no-number = Это не число
