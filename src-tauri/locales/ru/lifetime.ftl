# Сегменты: чего ждать от клиентов — ритм, ценность, отток.
segments-tab-lifetime = Ценность и отток
lifetime-compute = Посчитать ценность
lifetime-recompute = Пересчитать
lifetime-computing = Считаем ценность клиентов…
lifetime-empty = Ценность ещё не посчитана
lifetime-empty-why = Программа узнает, кто из покупателей ещё активен, когда ждать следующего заказа и сколько принесут клиенты за 12 и 24 месяца — с интервалами и проверкой прогноза на прошлом.
lifetime-stale = Данные изменились после расчёта. Пересчитайте ценность.
lifetime-margin = Маржа, % выручки
lifetime-rate = Дисконт, % в год
lifetime-returns = Возвраты
lifetime-returns-netted = вычитать
lifetime-returns-dropped = не учитывать
lifetime-optional = не задано
lifetime-save = Сохранить таблицы…
lifetime-save-title = Сохранить таблицы ценности
lifetime-file = Ценность клиентов
lifetime-regular = Регулярные покупатели: когда ждать заказа
lifetime-regular-note = Регулярный — не меньше четырёх заказов через близкие промежутки. Опаздывает тот, чьего заказа ждём дольше девяти десятых прежних промежутков.
lifetime-regular-only = Только опаздывающие
lifetime-value = Ценность по сегментам
lifetime-title-revenue = Ожидаемая выручка за 12 месяцев
lifetime-title-margin = Ожидаемая маржа за 12 месяцев
lifetime-value-note = Черта — 95 % возможных итогов: параметры модели подобраны заново, будущее разыграно.
lifetime-customers = Ценность каждого клиента
lifetime-customers-note = В скобках — 80 % возможных исходов для одного клиента; для одного они всегда широки.
lifetime-customers-most = Самые ценные: { $shown } из { $all }; все — в таблице Excel.
lifetime-calibration = Проверка прогноза на прошлом
lifetime-calibration-note = Модель обучена на данных до даты отсечки; клиенты сгруппированы по числу повторных заказов. Черта — 95 % интервал среднего.
lifetime-model = Модель
lifetime-model-note = На экране — MBG/NBD (Batislam и др., 2007); рядом классическая BG/NBD (Fader, Hardie, Lee, 2005). Суммы — гамма–гамма (Fader, Hardie, 2013). Время в неделях.
lifetime-model-modified = MBG/NBD
lifetime-model-classic = BG/NBD
lifetime-model-spend = Гамма–гамма
lifetime-model-likelihood = Лог-правдоподобие
lifetime-outside = Вне сегментов
lifetime-all = Все покупатели
lifetime-state-overdue = опаздывает
lifetime-state-due = пора
lifetime-state-on-time = в срок
lifetime-column-segment = Сегмент
lifetime-column-customer = Клиент
lifetime-column-customers = Клиентов
lifetime-column-alive-n = Ещё активны
lifetime-column-alive = Вероятность, что активен
lifetime-column-orders = Дней с заказом за 12 мес.
lifetime-column-order-days = Дней с заказом
lifetime-column-order-count = Заказов
lifetime-column-year = За 12 мес.
lifetime-column-year-low = За 12 мес., от
lifetime-column-year-high = За 12 мес., до
lifetime-column-two-years = За 24 мес.
lifetime-column-two-years-low = За 24 мес., от
lifetime-column-two-years-high = За 24 мес., до
lifetime-column-state = Состояние
lifetime-column-gap = Обычно через, дней
lifetime-column-last = Последний заказ
lifetime-column-next = Ждём
lifetime-column-since = Прошло, дней
lifetime-column-limit = Предел, дней
lifetime-column-ticket = Средний чек
lifetime-column-yearly = За год в этом ритме
lifetime-column-group = Повторных заказов
lifetime-column-interval = 95 % интервал
lifetime-actual = Было
lifetime-predicted = Прогноз
lifetime-axis-millions = млн ₽
lifetime-axis-orders = дней с заказом на клиента
lifetime-at = Покупки с { $from } по { $to }; подборов модели: { $refits }.
step-lifetime-terms = маржа и дисконт
fault-lifetime-terms = Маржа — доля от 0 до 100 %, дисконт — от 0 до 1 000 % в год.

found-lifetime-revenue = За 12 месяцев ожидается { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    } выручки (95 %: { $low }–{ $high }).
found-lifetime-margin = За 12 месяцев ожидается { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    } маржи (95 %: { $low }–{ $high }).
found-lifetime-revenue-bare = За 12 месяцев ожидается { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    } выручки; интервала нет.
found-lifetime-margin-bare = За 12 месяцев ожидается { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    } маржи; интервала нет.
found-lifetime-history = По истории: если клиенты повторят прошлый год, за 12 месяцев они принесут { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    }.
found-lifetime-segment = «{ $name }»: клиентов { $n }, за 12 месяцев { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    } ({ $low }–{ $high }).
found-lifetime-segment-bare = «{ $name }»: клиентов { $n }, за 12 месяцев { $value } { $unit ->
        [millions] млн ₽
       *[ones] ₽
    }.
found-lifetime-alive = Ещё покупают примерно { $alive } из { $n }.
found-lifetime-no-orders = Ценность клиентов: заказов в проекте нет.
found-rhythm-none = Регулярных покупателей нет: ни у кого нет четырёх заказов через близкие промежутки.
found-rhythm =
    { $n ->
        [one] { $n } регулярный покупатель
        [few] { $n } регулярных покупателя
       *[other] { $n } регулярных покупателей
    } ({ $percent } % выручки); с заказом { $overdue ->
        [one] опаздывает
       *[other] опаздывают
    } { $overdue }.
found-calibration = Прогноз на { $weeks } { $weeks ->
        [one] неделю
        [few] недели
       *[other] недель
    } по { $n } { $n ->
        [one] клиенту
       *[other] клиентам
    }: дней с заказом ожидалось { $predicted }, было { $actual } (ошибка { $off-sign ->
        [plus] +{ $off }
        [minus] −{ $off }
       *[none] { $off }
    } %); предположение «каждый продолжит в своём темпе» ошиблось бы на { $own-sign ->
        [plus] +{ $own }
        [minus] −{ $own }
       *[none] { $own }
    } %.
found-calibration-none = Проверить прогноз на прошлом не на чем: до отсечки слишком мало повторных заказов.
caveat-lifetime-few-repeaters = Повторно { $n ->
        [one] покупал только { $n } клиент
        [few] покупали только { $n } клиента
       *[other] покупали только { $n } клиентов
    } (нужно { $needed }): модели нет, вместо неё повторяется история последних 12 месяцев, без интервалов.
caveat-lifetime-no-optimum = Модель не подошла к данным: вместо неё повторяется история последних 12 месяцев, без интервалов.
caveat-lifetime-edge = Параметр модели на краю: данные почти не говорят, как клиенты перестают покупать. Вероятность активности читайте осторожно.
caveat-lifetime-few-refits = Из { $of } повторных подборов модели { $n ->
        [one] удался { $n }
       *[other] удались { $n }
    }: интервалы сомнительны.
caveat-lifetime-no-refits = Ни один повторный подбор модели не удался: ожидания посчитаны по модели, но без интервалов.
caveat-lifetime-off = На прошлом прогноз ошибся больше чем на пятую часть: читайте ценность как порядок величины.
caveat-lifetime-first = Первый заказ в данных принят за первый заказ клиента.
caveat-lifetime-no-rate = Дисконт не задан: будущие деньги сложены как сегодняшние.
caveat-spend-not-positive = Модель сумм отклонена: у { $n } { $n ->
        [one] клиента
       *[other] клиентов
    } средний повторный заказ за вычетом возвратов не больше нуля. Взят средний чек каждого; можно не учитывать возвраты.
caveat-spend-too-few = Модель сумм не построена: повторно { $n ->
        [one] покупал только { $n } клиент
        [few] покупали только { $n } клиента
       *[other] покупали только { $n } клиентов
    }. Взят средний чек каждого.
caveat-spend-no-optimum = Модель сумм не подошла к данным. Взят средний чек каждого.
caveat-spend-correlated = Частота и средний чек связаны (корреляция { $correlation-sign ->
        [minus] −{ NUMBER($correlation, minimumFractionDigits: 2) }
       *[other] { NUMBER($correlation, minimumFractionDigits: 2) }
    }), а модель сумм считает их независимыми: ценность отдельных клиентов смещена.
caveat-spend-correlation = Частота и средний чек почти не связаны (корреляция { $correlation-sign ->
        [minus] −{ NUMBER($correlation, minimumFractionDigits: 2) }
       *[other] { NUMBER($correlation, minimumFractionDigits: 2) }
    }), как и требует модель сумм.
figure-lifetime = Ценность сегментов
figure-calibration = Проверка прогноза
