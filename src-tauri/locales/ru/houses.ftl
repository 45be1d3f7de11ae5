# Дом качества.
step-house-cell = связь «{ $touchpoint }» × «{ $characteristic }»: { $value }
fault-house-strength = Связь может быть 0, 1, 3 или 9, а не { $value }.
fault-house-other-unit = Точка контакта и характеристика из разных бизнес-юнитов.
found-house-empty = Дом качества пуст: ни одна характеристика ещё не связана с точками контакта.
found-house-first = Важнее всех характеристика «{ $name }»: { $share } % ({ $low }–{ $high }).
found-house-tied =
    { $count ->
        [one] Впереди { $count } характеристика: { $names }.
        [few] Первые { $count } характеристики по важности не различаются: { $names }.
       *[other] Первые { $count } характеристик по важности не различаются: { $names } и другие.
    }
house-check-equal-weights = Веса точек контакта ещё не рассчитаны: строки считаются равными.
house-check-some-weights = У части точек контакта нет веса: они в расчёте не участвуют.
house-check-empty = В доме нет ни одной связи. Начните с самой важной точки контакта.
house-check-empty-row = За точку контакта «{ $name }» не отвечает ни одна характеристика.
house-check-empty-column = Характеристика «{ $name }» не связана ни с одной точкой контакта.
house-check-nines = Девяток { $share } % заполненных клеток: столбцы трудно различить.
houses-empty-title = Строить дом пока не из чего
houses-empty-why = Строки дома — точки контакта бизнес-юнита, столбцы — его целевые характеристики. Добавьте характеристики или загрузите их из Excel.
houses-open-characteristics = Открыть характеристики
houses-open-data = Загрузить из Excel
houses-open-weights = Рассчитать веса
houses-grid = Дом качества: точки контакта и характеристики
houses-checks = Что проверить
houses-no-checks = Замечаний нет: каждая строка и каждый столбец связаны.
houses-column-touchpoint = Точка контакта
houses-column-weight = Вес
houses-importance = Техническая важность
houses-importance-absolute = Абсолютная
houses-importance-place = Место
houses-cell = { $touchpoint } × { $characteristic }: { $strength }
houses-strength-0 = нет связи
houses-strength-1 = слабая, 1
houses-strength-3 = средняя, 3
houses-strength-9 = сильная, 9
houses-legend = Щелчок или пробел меняет связь по кругу, клавиши 0, 1, 3, 9 ставят её сразу.
houses-stale = Данные изменились после расчёта весов: важность может устареть.
houses-kind-lagging = запаздывающая
houses-kind-leading = опережающая
found-unit = { $unit }:
