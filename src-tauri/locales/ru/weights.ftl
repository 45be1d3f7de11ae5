# Веса точек контакта.
step-weights-stated = доля заявленной важности
found-weights-final = С учётом названной важности, как на картах и в техническом задании, больше всего весит «{ $name }»: { $share } % ({ $low }–{ $high }; её оценили в { $n } ответах).
found-weights-none = Взвешивать нечего: нет точек контакта с ответами.
found-weights-first = Уверенно первое место — только у «{ $name }»: { $share } % ({ $low }–{ $high }).
found-weights-all-tied =
    { $count ->
        [one] Сравнивать не с чем: точка контакта одна.
        [few] Все { $count } точки контакта по влиянию не различаются.
       *[other] Все { $count } точек контакта по влиянию не различаются.
    }
found-weights-tied =
    { $more ->
        [0] Первое место не определить: { $names } не различаются.
        [one] Первое место не определить: { $names } и ещё { $more } точка не различаются.
        [few] Первое место не определить: { $names } и ещё { $more } точки не различаются.
       *[other] Первое место не определить: { $names } и ещё { $more } точек не различаются.
    }
found-weights-places = Места { $from }–{ $to } при n = { $n } не различаются.
found-weights-enough = Первой точке контакта хватает и { $enough } ответов, собрано { $n }.
found-weights-needed = Чтобы первая точка контакта вышла первой в 80 % опросов, нужно около { $enough } ответов, собрано { $n }.
found-weights-never = Даже { $largest } ответов не выделят первую точку контакта в 80 % опросов: верхние слишком близки.
found-weights-urgent =
    { $count ->
        [0] Нет точек контакта, которые важны и не удовлетворяют
        [one] { $count } точка контакта важна и не удовлетворяет: { $names }
        [few] { $count } точки контакта важны и не удовлетворяют: { $names }
       *[other] { $count } точек контакта важны и не удовлетворяют: { $names } и другие
    }
caveat-weights-association = Это связь в ответах, а не доказанное действие: что изменится от улучшения, покажет только проверка с контрольной группой.
caveat-weights-without-grade = Не вошли ответы без такой оценки: { $n } из { $all }.
caveat-weights-without-window = Не вошли ответы, где клиент не указан или после ответа ещё не прошло { $days } дн. отгрузок: { $n } из { $all }.
caveat-weights-after-touchpoint = Результат — средняя рекомендация сразу после точек контакта, о которых спросили.
caveat-weights-repeat = Результат — 0 или 1: был ли заказ за { $days } дн. после ответа; модель линейная, её значения — вероятности.
caveat-weights-spend = Результат — логарифм суммы, купленной за { $days } дн. после ответа, за вычетом возвратов.
caveat-weights-too-few-answers = Ответов { $n }, а для такого числа точек контакта нужно не меньше { $needed }.
caveat-weights-few-clusters =
    { $count ->
        [one] Ответы дал всего { $count } клиент: интервалы слишком узки.
        [few] Ответы дали всего { $count } клиента: интервалы слишком узки.
       *[other] Ответы дали всего { $count } клиентов: интервалы слишком узки.
    }
caveat-weights-collinear = Оценки точек контакта слишком связаны (VIF до { $vif }): отдельные β читать нельзя.
caveat-weights-sparse-pairs = Некоторые пары точек контакта вместе оценили меньше десяти человек.
caveat-weights-unknown-pairs = Некоторые пары точек контакта вместе не оценил никто; их связь взята средней.
caveat-weights-mended-correlations = Попарные связи противоречили друг другу и приведены к ближайшей непротиворечивой таблице.
caveat-weights-negative-driver = Есть точка контакта, где удовлетворённость и результат идут врозь: её вес — сила без направления.
caveat-weights-unstable-resamples = Больше десятой доли повторных выборок рассчитать не удалось.
caveat-weights-left-out = Слишком мало ответов, точка не взвешена: { $names }.
fault-weights-no-answers = Взвешивать нечего: нет ответов с оценками точек контакта. Загрузите опрос или интервью.
fault-weights-too-few = Ответов { $n }, для весов нужно не меньше { $needed }. Загрузите больше ответов или выберите все бизнес-юниты.
fault-weights-constant = Во всех ответах результат одинаков: объяснять нечего.
fault-weights-outcome = Результата «{ $name }» нет. Можно выбрать: { $known }.
fault-weights-unknown = Точку «{ $name }» оценили вместе с результатом только в { $n } ответах или всегда одинаково. Выберите попарный расчёт или другие данные.
fault-weights-nothing = Ни одна точка контакта не связана с результатом.
fault-weights-unstable = Большинство повторных выборок рассчитать не удалось: ответов слишком мало.
weights-compute = Рассчитать веса
weights-recompute = Пересчитать веса
weights-method = Метод
weights-method-final = Итоговый вес
weights-method-share = Отн. веса
weights-method-beta = β
weights-method-importance = Важность
weights-outcome = Результат
weights-outcome-recommendation = Готовность рекомендовать
weights-outcome-satisfaction = Общая удовлетворённость
weights-outcome-after-touchpoint = Рекомендация после точки контакта
weights-outcome-repeat = Повторный заказ
weights-outcome-spend = Сумма покупок
weights-no-outcome-title = Такого результата в данных нет
weights-no-outcome-recommendation = В ответах нет готовности рекомендовать. Загрузите опрос или интервью с этим столбцом.
weights-no-outcome-satisfaction = В ответах нет общей удовлетворённости. Загрузите опрос или интервью с этим столбцом.
weights-no-outcome-after-touchpoint = В этих ответах не спрашивали о рекомендации сразу после точки контакта. В опросе для неё есть столбец «… — рекомендация».
weights-no-outcome-repeat = Нужны ответы, связанные с клиентами, и отгрузки за { $days } дн. после ответа. Загрузите отгрузки или выберите опрос с кодами клиентов.
weights-no-outcome-spend = Нужны ответы, связанные с клиентами, и отгрузки за { $days } дн. после ответа. Загрузите отгрузки или выберите опрос с кодами клиентов.
weights-source = Источник
weights-source-survey = Опрос
weights-source-interview = Интервью
weights-unit = Бизнес-юниты
weights-unit-all = Вся компания
weights-unit-own = Этот бизнес-юнит
weights-rows = Пропуски
weights-rows-pairwise = попарно
weights-rows-complete = полные строки
weights-none-title = Веса ещё не рассчитаны
weights-none-why = Веса показывают, какие точки контакта сильнее всего связаны с выбранным результатом, и какие из них выборка не различает.
weights-no-data-title = Взвешивать пока нечего
weights-no-data-why = Нужны ответы клиентов: удовлетворённость точками контакта и общая рекомендация. Загрузите опрос или интервью, и веса посчитаются.
weights-open-data = Загрузить данные
weights-stale = Данные изменились после расчёта: веса устарели.
weights-caption-share = Сильнее всех связана «{ $name }»: { $share } ({ $range })
weights-caption-share-tied = Первые { $count } точек контакта не различаются
weights-caption-final-tied = По итоговому весу первые { $count } точек контакта не различаются
weights-caption-final = Наибольший итоговый вес — «{ $name }»: { $share } ({ $range })
weights-caption-beta = Наибольшая β — «{ $name }»: { $value } ({ $range })
weights-caption-importance = Самой важной называют «{ $name }»: { $value } ({ $range })
weights-note-groups = Полосы — группы, которые выборка не различает; справа — место.
weights-note-beta = Стандартизованная β с интервалом 95 %; справа — VIF.
weights-note-importance = Средняя заявленная важность 0–10 с интервалом 95 %; справа — число ответов.
weights-axis-share = доля влияния, 95 % интервал, { $count } повторных выборок
weights-axis-beta = стандартизованная β, 95 % интервал, { $count } повторных выборок
weights-axis-importance = важность, 0–10
weights-axis-satisfaction = удовлетворённость, 0–10
weights-axis-weight = итоговый вес, %
weights-quadrants-note = Кресты — интервалы 95 %, границы — средние.
weights-quadrant-concentrate-here = Срочно улучшать
weights-quadrant-keep-up = Удерживать
weights-quadrant-low-priority = Низкий приоритет
weights-quadrant-possible-overkill = Возможный избыток
weights-table = Веса точек контакта
weights-column-code = Код
weights-column-name = Точка контакта
weights-column-place = Место
weights-column-group = Группа
weights-column-n = Ответов
weights-column-importance = Важность
weights-column-satisfaction = Удовл.
weights-column-quadrant = Квадрант
weights-model = Модель
weights-model-johnson = Относительные веса Джонсона
weights-fact-n = Ответов
weights-fact-n-of = { $n } из { $all }
weights-fact-clusters = Клиентов и респондентов
weights-fact-r-squared = Объяснено, R²
weights-fact-correlation = Связь факторов, средняя
weights-fact-vif = Наибольший VIF
weights-fact-replications = Повторных выборок
weights-fact-seed = { $count }, зерно { $seed }
weights-fact-computed = Рассчитано
weights-caveats = Что важно помнить
weights-stated = Доля заявленной важности
weights-stated-note = { $share } — порядок первых пяти не меняется при доле от { $from } до { $to }
weights-stated-none = Важность не заявлена: итоговый вес равен относительному.
weights-stated-propose = Предложенная: { $share }
weights-next = Дальше по цепочке
weights-next-house = Дом качества
weights-next-kpis = Показатели (KPI)
