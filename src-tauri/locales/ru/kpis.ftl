# Система KPI: каскад, «что если», паспорта.
kpi-level-financial = Финансовый
kpi-level-customer = Клиентский
kpi-level-process = Процессный
kpi-level-competence = Компетенции
kpi-status-met = цель достигнута
kpi-status-on-the-way = на пути к цели
kpi-status-behind = отстаёт
kpi-status-no-actual = нет факта
kpi-status-no-goal = нет цели
kpi-problem-left-out = { $kpi }: нет факта. В опоре { $above } не учтён, его вес разделён между остальными.
kpi-problem-zero = { $kpi }: нет факта. В опоре { $above } учтён как ноль.
kpi-problem-same-level = Связи внутри одного уровня: { $links }.
kpi-problem-skips-level = Связи через уровень: { $links }.
kpi-problem-downwards = Связи сверху вниз, результат поддерживает свою причину: { $links }.
kpi-problem-cycle = Показатели поддерживают друг друга по кругу: { $path }. Уберите одну из связей — до этого опору посчитать нельзя.
kpi-problem-strength = У связи { $from } → { $to } сила не больше нуля. Задайте её заново.
kpi-problem-unknown = В каскаде нет показателя № { $kpi }.
kpi-figure-title = Система KPI: { $unit }
kpi-figure-source = Паспорта и фактические значения показателей
kpi-figure-value = { $actual } при цели { $target } { $unit }
found-kpis-unit = Система KPI — { $unit }:
found-kpis-below =
    { $below ->
        [one] { $below } показатель из { $all } ниже цели; слабее всего { $worst } — пройдено { $share } % пути.
        [few] { $below } показателя из { $all } ниже цели; слабее всего { $worst } — пройдено { $share } % пути.
       *[other] { $below } показателей из { $all } ниже цели; слабее всего { $worst } — пройдено { $share } % пути.
    }
found-kpis-all-met = Все показатели с фактом ({ $all }) достигли цели.
found-kpis-weak-legs =
    { $count ->
        [one] Хороший результат на слабой опоре: { $codes }. Цель достигнута, но показатели под ней отстают.
       *[other] Хорошие результаты на слабой опоре: { $codes }. Цели достигнуты, но показатели под ними отстают.
    }
found-kpis-silent =
    { $count ->
        [one] Нет факта у { $count } показателя: { $codes }.
       *[other] Нет факта у { $count } показателей: { $codes }.
    }
found-kpi-change = Если { $kpi } изменится с { $before } до { $after }, пройденный путь к цели станет { $own-after } % вместо { $own-before } %.
found-kpi-support = Опора показателя { $kpi }: { $before } % → { $after } %.
step-kpi-actual = Факт показателя «{ $kpi }»
step-kpi-target = Цель показателя «{ $kpi }»
step-kpi-baseline = База показателя «{ $kpi }»
step-kpi-minimum = Минимум показателя «{ $kpi }»
step-kpi-maximum = Максимум показателя «{ $kpi }»
step-kpi-missing = Учёт показателей без факта
fault-bad-number = Это не число. Введите число и повторите.
fault-kpi-cycle = Показатели поддерживают друг друга по кругу: { $path }. Уберите одну из связей.
kpi-views = Вид системы KPI
kpi-view-cascade = Каскад
kpi-view-passports = Паспорта
kpi-view-completeness = Полнота
kpi-missing-zero = Нет факта — считать нулём
kpi-empty = Показателей ещё нет
kpi-empty-why = Здесь появится каскад KPI четырёх уровней: факт против цели и опора каждого показателя. Загрузите таблицу показателей в разделе «Данные».
kpi-problems = Замечания к каскаду: { $count }
kpi-card-value = { $actual } · цель { $target }
kpi-card-label = { $name }: { $value }, { $status }, пройдено { $own }, опора { $support }
kpi-legend-own = пройденный путь к цели
kpi-legend-support = опора: показатели уровнем ниже
kpi-legend-links = Толщина стрелки — доля в опоре; точки — у показателя нет факта.
kpi-weak-legs = слабая опора
kpi-fact-own = Пройденный путь к цели
kpi-fact-support = Опора
kpi-fact-gap = Путь минус опора, п. п.
kpi-fact-weight = Вес на уровне
kpi-fact-touchpoint = Точка контакта
kpi-fact-characteristic = Характеристика
kpi-fact-owner = Ответственный
kpi-field-actual = Факт
kpi-field-target = Цель
kpi-no-history = Значений за прошлые периоды нет.
kpi-history = { $from } ({ $since }) → { $to } ({ $until }); пунктир — цель
kpi-what-if = Что если
kpi-what-if-why = Подвиньте факт: каскад пересчитается. Данные изменит только кнопка «Применить».
kpi-what-if-value = Факт { $kpi }
kpi-apply = Применить
kpi-reset = Сбросить
kpi-applied = Факт { $kpi } теперь { $value }.
kpi-effect-above = Выше
kpi-effect-support = Опора
kpi-effect-projected = Если сдвинется следом
kpi-effect-projected-why = Допущение: каждый показатель по пути сдвигается на столько же, на сколько его опора. Это не прогноз.
kpi-column-code = Код
kpi-column-name = Показатель
kpi-column-level = Уровень
kpi-column-status = Состояние
kpi-column-baseline = База
kpi-column-actual = Факт
kpi-column-target = Цель
kpi-column-unit = Единица
kpi-column-own = Путь
kpi-column-support = Опора
kpi-column-weight = Вес
kpi-column-touchpoint = Точка контакта
kpi-column-characteristic = Характеристика
kpi-column-owner = Ответственный
kpi-column-period = Период
kpi-completeness-found = Заполнено { $share } клеток; точек контакта без единого показателя — { $bare } из { $all }
kpi-completeness-note = Сколько показателей измеряют точку контакта на каждом уровне.
kpi-completeness-none = нет
kpi-expected = Чего обычно достигают
kpi-expected-up = рост на { $low }–{ $high } { $unit }
kpi-expected-down = снижение на { $low }–{ $high } { $unit }
kpi-expected-source = Источник: { $source }
