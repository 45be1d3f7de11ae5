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
figure-journey = Карта пути
figure-satisfaction = Удовлетворённость точками контакта
figure-grades = Оценки рекомендации
figure-clusters = Группы клиентов
figure-movement = Движение клиентов между группами
figure-weights = Веса точек контакта
figure-quadrants = Важность и удовлетворённость
figure-characteristics = Целевые характеристики
figure-cascade = Каскад показателей
figure-process = Процесс
figure-coverage = Покрытие данными
figure-effort = Эффект и трудоёмкость
figure-roadmap = Дорожная карта
figure-sheet = Данные
figure-name = Название
figure-shown = Показано
figure-low = Нижняя граница 95 %
figure-high = Верхняя граница 95 %
figure-half = ± 95 %
figure-group = Группа неразличимых
figure-quarter = Квартал
figure-file = { $what }, { $unit }
chart-saved = Сохранено: { $path }
fault-figure-empty = Сохранять пока нечего: диаграмма ещё не рассчитана или в ней нет данных.
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
