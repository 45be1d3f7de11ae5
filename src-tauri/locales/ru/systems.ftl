# ИТ-архитектура: показатель → данные → система, пробелы, хабы.
systems-level-financial = Финансовый
systems-level-customer = Клиентский
systems-level-process = Процессный
systems-level-competence = Компетенции
gap-reason-no-data-item = не названо, из каких данных он считается
gap-reason-not-collected = не собирается
gap-reason-no-system = нет системы
gap-reason-partly-collected = собирается частично
gap-reason-manual = собирается вручную
gap-reason-not-integrated = не доходит до дашборда
found-systems-none = Показателей ещё нет: покрывать данными нечего.
found-systems-all = Данными покрыты все показатели ({ $all }): собираются автоматически и доходят до дашборда. Уровень «{ $level }» — { $share } %.
found-systems = Данными покрыто { $covered } из { $all } показателей; слабее всего уровень «{ $level }» — { $share } % веса.
found-systems-level = { $level }: покрыто { $covered } % веса, частично { $partly } % (показателей: { $kpis }).
found-gap = Пробел { $code } «{ $item }»: { $reasons } (показателей ждёт: { $kpis }).
found-hubs-only = Чтобы закрыть все пробелы: расширить систем — { $extended }, создать новых хабов — { $new }.
found-hubs-fewest = Все пробелы можно закрыть двумя способами. Вариант 1, «Меньше мест работы» ({ $all }): расширить систем — { $extended }, создать новых хабов — { $new }.
found-hubs-extend = Вариант 2, «Меньше нового» ({ $all }): расширить систем — { $extended }, создать новых хабов — { $new }.
systems-figure = Покрытие показателей данными
systems-axis = доля веса уровня, покрытая данными, %
systems-bar = { $covered } · частично { $partly }
step-data-item = показатель данных «{ $name }»
step-system = ИТ-система «{ $name }»
step-need-add = данные «{ $item }» для «{ $kpi }»
step-need-remove = без данных «{ $item }» для «{ $kpi }»

systems-coverage-note = Показатель покрыт, когда все его данные собираются автоматически и доходят до дашборда. Доли — по весу показателей на уровне.
systems-covered = покрыто
systems-partly = частично
systems-missing = не покрыто
systems-kpis-count =
    { $count ->
        [one] { $count } показатель
        [few] { $count } показателя
       *[many] { $count } показателей
    }
systems-column-level = Уровень
systems-column-kpis = Показателей
systems-column-kpi = Показатель
systems-column-item = Данные
systems-column-system = Система
systems-column-reasons = Чего не хватает
systems-column-owner = Ответственный
systems-column-initiative = Проект
systems-tab-matrix = Матрица
systems-tab-gaps = Пробелы
systems-tab-graph = Интеграции
systems-tab-plan = Хабы
systems-matrix = Показатели и данные
systems-matrix-lead = Строки — показатели, столбцы — данные по системам. Нажмите на ячейку, чтобы увидеть её в инспекторе; на название данных — чтобы изменить.
systems-cell-good = есть
systems-cell-warn = частично
systems-cell-bad = нет
systems-legend-good = собирается и доходит до дашборда
systems-legend-warn = собирается, но не полностью, вручную или не доходит
systems-legend-bad = не собирается
systems-no-system = Без системы
systems-cell-name = { $kpi } — { $item }: { $state }
systems-gaps = Пробелы в данных
systems-gap-make = В проекты
systems-gap-taken = В плане
systems-gaps-none = Пробелов нет: данные всех показателей собираются автоматически и доходят до дашборда.
systems-graph-lead = Стрелки ведут к дашборду. Пунктиром — системы, из которых пути к дашборду нет.
systems-graph-dashboard = Дашборд
systems-graph-hops =
    { $hops ->
        [0] данные на дашборде
        [one] через { $hops } систему
       *[other] через { $hops } системы
    }
systems-graph-alone = пути к дашборду нет
systems-graph-items = данных: { $items }, из них с пробелами: { $gaps }
systems-breaks = Где обрывается путь
systems-break-no-system = Системы нет: { $items }
systems-break-alone = { $system } ни с чем не связана: { $items }
systems-break-no-way = { $system } связана, но не с тем, что видно на дашборде: { $items }
systems-break-not-passed = { $system } дашборда достигает, но эти данные не передаёт: { $items }
systems-plans-lead = Закрыть все пробелы можно двумя способами; каждый закрывает их целиком, нужен один из них.
systems-plan-number = Вариант { $number }
systems-plan-count = хабов и систем: { $count }, из них новых: { $new }
systems-plan-only = Что сделать
systems-plan-only-why = Один и тот же набор работ и самый короткий, и обходится без лишнего нового.
systems-plan-fewest = Меньше мест работы
systems-plan-fewest-why = Наименьшее число мест, где надо работать. Новый хаб может заменить расширение нескольких систем.
systems-plan-extend = Меньше нового
systems-plan-extend-why = Сначала расширяются системы, которые есть; новый хаб — только для того, чего ими не закрыть. Мест работы может быть больше.
systems-hub-extended = Расширить: { $system }
systems-hub-collecting = Новый хаб сбора данных
systems-hub-automating = Новый хаб автоматического учёта
systems-hub-delivering = Новый хаб интеграции
systems-hub-closes = закрывает { $count }: { $items }
systems-plan-none = Закрывать нечего: пробелов нет.
systems-item-title = Показатель данных
systems-item-collected = Собирается
systems-collected-yes = да
systems-collected-partly = частично
systems-collected-no = нет
systems-item-collection = Способ сбора
systems-collection-automatic = автоматически
systems-collection-manual = вручную
systems-item-system = Система
systems-item-dashboard = Доходит до дашборда
systems-item-period = Периодичность
systems-item-owner = Ответственный
systems-item-personal = Персональные данные
systems-yes = да
systems-no = нет
systems-empty-title = Системы и данные ещё не описаны
systems-empty-why = Здесь видно, какие данные нужны каждому показателю, в какой системе они лежат и чего не хватает для дашборда. Загрузите списки систем и данных из Excel.
systems-kpis-title = Показателей ещё нет
systems-kpis-why = Матрица строится от показателей: каждому нужны свои данные. Задайте показатели или загрузите их из Excel.
systems-kpis-go = К показателям
