overview-known = Что известно
overview-customers = Клиенты
overview-orders = Сделки и отгрузки
overview-lines =
    { $n ->
        [one] { $n } строка
        [few] { $n } строки
       *[other] { $n } строк
    }
overview-period = Период
overview-months =
    { $n ->
        [one] { $n } месяц
        [few] { $n } месяца
       *[other] { $n } месяцев
    }
overview-responses = Ответы на опрос
overview-interviews = Интервью
overview-touchpoints = Точки контакта
overview-units =
    { $n ->
        [one] { $n } бизнес-юнит
        [few] { $n } бизнес-юнита
       *[other] { $n } бизнес-юнитов
    }
overview-kpis = KPI
overview-none = пока нет
overview-findings = Главное
overview-findings-none = Выводы появятся, когда будут данные и расчёты.
overview-see = Показать
overview-stages = Этапы работы
overview-open = Открыть
overview-rename = Переименовать проект
overview-rename-title = Название проекта
overview-rename-save = Переименовать
action-rename = Переименовать проект…
step-rename-project = новое название «{ $name }»
found-overview-first = Сильнее всего с готовностью рекомендовать связана точка «{ $name }»: { $share } % веса ({ $low }–{ $high } %, n = { $n }).
found-overview-tie =
    { $count ->
        [one] Сильнее всего с готовностью рекомендовать связана { $count } точка: { $names }.
        [few] Сильнее всего с готовностью рекомендовать связаны { $count } точки, различить их по этим данным нельзя: { $names }.
       *[other] Сильнее всего с готовностью рекомендовать связаны { $count } точек, различить их по этим данным нельзя: { $names }.
    }
found-overview-worst = Ниже всего удовлетворённость в точке «{ $name }» ({ $unit }): { $mean } ± { $half } из 10, n = { $n }.
found-overview-gaps = { $n } из { $all } KPI нельзя посчитать полностью: не хватает данных.
missing-maps = Нет карты пути клиента: загрузите таблицу карт или начните с шаблона.
missing-maps-of-units = Нет карты пути: { $units }.
missing-touchpoint-details = Не указан канал или ответственный: точек контакта — { $n }.
missing-customers = Нет базы клиентов.
missing-orders = Нет отгрузок и продаж.
missing-answers = Нет ответов клиентов: загрузите опрос или интервью.
missing-few-answers = Меньше пяти респондентов: точек контакта — { $n }.
missing-segments = Клиенты ещё не разделены на сегменты.
missing-weights = Веса точек контакта ещё не посчитаны.
missing-weights-stale = После расчёта весов данные изменились.
missing-houses = Нет дома качества: { $units }.
missing-characteristics = Нет целевых характеристик: { $units }.
missing-characteristic-values = Нет ожидаемого или текущего значения: характеристик — { $n }.
missing-characteristic-links = Не связаны с другими: характеристик — { $n }.
missing-kpi-levels = KPI есть не на всех четырёх уровнях: { $units }.
missing-kpi-passports = Нет цели, факта или ответственного: KPI — { $n }.
missing-kpi-links = Не входят в каскад: KPI — { $n }.
missing-processes = Нет процессов: { $units }.
missing-systems = Нет списка ИТ-систем.
missing-kpi-data = Не названы данные: KPI — { $n }.
missing-gaps = Данных не хватает: { $n } из { $all } KPI.
missing-initiatives = Нет проектов улучшений.
missing-plans = Нет ответственного или квартала: проектов улучшений — { $n }.
missing-decisions = Решения сессии ещё не записаны.
missing-specification-sources = Техническому заданию не хватает: { $screens }.
