# Общие части экранов: таблица, диаграмма, сообщения, ход работы.
cancel = Отмена
close = Закрыть
loading = Загружается…
message-retry = Повторить
message-copy = Скопировать подробности
missing-title = Чего ещё не хватает
chain-title = Откуда и куда
chain-comes-from = Происходит из
chain-leads-to = Ведёт к
job-running = Идёт расчёт…
chart-as-table = Показать таблицей
chart-as-picture = Показать диаграммой
chart-menu = Сохранить диаграмму
chart-save-png = Сохранить как PNG…
chart-save-svg = Сохранить как SVG…
chart-save-xlsx = Сохранить как Excel…
table-filter = Найти в таблице
table-filter-of = Найти в таблице «{ $table }»
table-copy = Скопировать
table-copied =
    { $count ->
        [one] Скопирована { $count } строка.
        [few] Скопированы { $count } строки.
       *[other] Скопировано { $count } строк.
    }
table-count = { $shown } из { $all }
table-empty = Подходящих строк нет.
table-totals = Итого
