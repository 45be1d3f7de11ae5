# Процессы и узкие места.
process-bottleneck = узкое место
process-case = { $process }: { $arrivals } в рабочий день; на одну заявку уходит { $service } раб. ч работы и { $waiting } раб. ч ожидания в очередях.
process-case-overloaded = { $process }: { $arrivals } в рабочий день; на одну заявку уходит { $service } раб. ч работы. Один из пулов перегружен: очередь растёт без предела.
process-figure-title = Процесс «{ $process }»
process-figure-source = Описание процесса; очереди рассчитаны по загрузке пулов
process-figure-hours = { $hours } ч
process-advice-servers =
    { $servers ->
        [1] Ещё один исполнитель в пуле «{ $pool }»: загрузка { $load } %, ожидание на заявку { $before } → { $after } раб. ч.
       *[other] Ещё { $servers } исполнителя в пуле «{ $pool }»: загрузка { $load } %, ожидание на заявку { $before } → { $after } раб. ч.
    }
process-advice-faster = Сократить время операции «{ $operation }» на 20 %: загрузка { $load } %, ожидание на заявку { $before } → { $after } раб. ч.
process-advice-automate = Автоматизировать операцию «{ $operation }»: загрузка { $load } %, ожидание на заявку { $before } → { $after } раб. ч.
initiative-advice-servers =
    { $servers ->
        [1] Добавить исполнителя в пул «{ $pool }»
       *[other] Добавить исполнителей в пул «{ $pool }»: { $servers }
    }
initiative-advice-faster = Сократить на 20 % время операции «{ $operation }» в пуле «{ $pool }»
initiative-advice-automate = Автоматизировать операцию «{ $operation }» в пуле «{ $pool }»
process-problem-no-time = { $process }: не задано время операций — { $operations }. Они посчитаны мгновенными.
process-problem-routing = { $process }: доли после «{ $operation }» дают { $sum } %, а не 100 %. Процесс не посчитан.
process-problem-time = { $process }: у операции «{ $operation }» времена не идут по порядку: минимум, вероятно, максимум. Процесс не посчитан.
process-problem-no-exit = { $process }: из круга { $path } нет выхода. Процесс не посчитан.
process-problem-tangled = { $process }: ветвь после «{ $operation }» возвращается раньше, чем ветви сошлись. Процесс не посчитан.
process-problem-no-start = { $process }: в процесс не ведёт ни одно начало. Процесс не посчитан.
process-problem-arrivals = { $process }: число поступлений отрицательно. Процесс не посчитан.
process-problem-broken = { $process }: переход или пул указывает на то, чего нет. Загрузите процесс заново.
process-problem-pool = Пул «{ $pool }»: нужен хотя бы один исполнитель и от 0 до 24 рабочих часов в день. Его очередь не посчитана.
found-bottleneck = Пул «{ $pool }» («{ $process }») загружен на { $load } %: заявка ждёт { $hours } раб. ч; ещё один человек сократит ожидание до { $after } раб. ч.
found-bottleneck-share = Дольше всего в процессе «{ $process }» ждут пул «{ $pool }»: { $hours } раб. ч на заявку, { $share } % ожидания процесса; загрузка { $load } %.
found-bottleneck-overloaded =
    { $servers ->
        [1] Пул «{ $pool }» («{ $process }») перегружен, загрузка { $load } %: очередь растёт на { $backlog } заявки в рабочий день; не хватает одного человека.
       *[other] Пул «{ $pool }» («{ $process }») перегружен, загрузка { $load } %: очередь растёт на { $backlog } заявки в рабочий день; не хватает людей: { $servers }.
    }
found-no-bottleneck = Узких мест нет: ни один пул не загружен на 85 % и не держит заявку заметное время.
found-log = Журнал событий «{ $process }»: заявок — { $traces }, событий — { $events }; дольше всего ждут операцию «{ $activity }»: { $hours } раб. ч на заявку, { $share } % всего ожидания.
found-log-no-waiting = Журнал событий «{ $process }»: заявок — { $traces }, событий — { $events }; ожидание по нему не видно.
step-pool = Ресурсы пула «{ $pool }»
step-operation-times = Время операции «{ $operation }»
step-process-arrivals = Поступления процесса «{ $process }»
fault-bad-staff = Нужен хотя бы один исполнитель и рабочий день больше 0 и не больше 24 часов.
fault-bad-times = Время операции задаётся по возрастанию: минимум, вероятно, максимум, и не бывает отрицательным.
process-arrivals = Поступает в рабочий день
process-take = В проекты
process-take-of = В проекты: { $title }
process-taken = В плане
process-choose = Процесс
process-empty = Процессов ещё нет
process-empty-why = Здесь появится граф процесса с загрузкой каждого пула и узким местом. Загрузите таблицу процессов в разделе «Данные».
process-kind-start = Начало
process-kind-end = Конец
process-kind-exclusive = Выбор одного пути
process-kind-parallel = Параллельные пути
process-kind-join = Слияние путей
process-node-times = { $service } ч + ждёт { $waiting } ч
process-hours = { $hours } раб. ч
process-overloaded = не хватает: { $servers }
process-pool = Пул ресурсов
process-load = Загрузка
process-wait = Ожидание
process-staff = { $servers } × { $hours } ч
process-pools-over = Выше 85 % загружено пулов: { $over } из { $all }
process-pools-fine = Ни один пул не загружен выше 85 %
process-pools-note = Черта — 85 %: дальше очередь быстро растёт. Ожидание — на одно обращение к пулу.
process-advice = Что сократит ожидание
process-advice-note = Каждое изменение просчитано отдельно; сверху то, что сберегает клиенту больше взвешенного ожидания. Допущение: автоматическая операция занимает десятую часть времени.
process-advice-none = Узких мест нет, менять нечего.
process-log-clock = В журнале только даты, часы считаются круглые сутки.
process-log-hours = Рабочие часы по самому журналу: { $hours } в день.
process-log-variants = Вариантов пути — { $count }, самый частый — { $share } заявок; от начала до конца в среднем { $duration } раб. ч.
process-log-activity = Операция
process-log-count = Событий
process-log-work = Работа, ч
process-log-work-computed = по описанию
process-log-waiting = Ожидание, ч
process-log-waiting-computed = по расчёту
process-log-share = Доля ожидания
process-log-note = Ожидание первой операции заявки журнал не показывает. Расчёт исходит из случайных поступлений и средних времён, поэтому у сильно загруженного пула может заметно расходиться с журналом.
process-fact-touchpoint = Точка контакта
process-fact-visits = Раз на заявку
process-fact-service = Работа за раз
process-fact-waiting = Ожидание за раз
process-fact-automation = Автоматизация
process-automation-manual = вручную
process-automation-partly = частично
process-automation-automatic = автоматически
process-times = Время операции, раб. ч
process-time-low = Минимум
process-time-likely = Вероятно
process-time-high = Максимум
process-servers = Исполнителей
process-hours-per-day = Часов в день
