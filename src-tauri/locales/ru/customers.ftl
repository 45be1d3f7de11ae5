customers-list = Список клиентов
customers-card = Карточка клиента
customers-search = Найти клиента
customers-search-hint = Код, ИНН, название, регион, сегмент…
customers-signs-first = Сначала с сигналами
customers-today = Сегодня:
customers-today-why = День, на который считаются просрочки. Если не выбран — последний день данных.
customers-found =
    { $n ->
        [one] { $count } клиент
        [few] { $count } клиента
       *[other] { $count } клиентов
    }
customers-signs-n =
    { $n ->
        [one] { $n } сигнал
        [few] { $n } сигнала
       *[other] { $n } сигналов
    }
customers-signs-none = Сигналы тревоги ещё не собраны.
customers-signs-stale = Данные изменились: сигналы собраны по прежним.
customers-gather = Собрать сигналы
customers-signs-found = С сигналами: { $signed }. Ритм судили у { $regular } регулярных покупателей, средний чек — у { $tickets } с восемью сделками и больше, рекомендацию — у { $graded } ответивших.
customers-signs = Сигналы тревоги
customers-signs-at = Сигналы тревоги на { $date }
customers-signs-no = Сигналов нет.
customers-empty = Здесь появятся клиенты
customers-empty-why = Загрузите базу клиентов: в карточке соберутся сделки, ответы, интервью и обращения каждого, и сигналы тревоги по ним.
customers-no-segment = вне сегментов
customers-rfm = RFM { $score } · { $group }
customers-orders = Сделки
customers-orders-none = Сделок нет. Они появятся, когда загрузите продажи с кодом, ИНН или названием этого клиента.
customers-orders-n = Сделок
customers-monetary = Сумма без возвратов
customers-ticket = Средний чек
customers-recency = Дней без сделки
customers-gap = Дней между сделками, медиана
customers-returns = Доля возвратов
customers-newest = Последние документы: { $shown } из { $all }
customers-lines = Строк
customers-month = Месяц
customers-months = Сделки по месяцам
customers-months-caption = Покупал в { $bought } из { $all } месяцев; больше всего — { $month }: { $amount }
customers-basket = Корзина
customers-basket-of = Корзина: { $shown } из { $all } продуктов
customers-basket-all = Все продукты ({ $n })
customers-basket-none = Состав покупок неизвестен: в строках продаж этого клиента нет продукта.
customers-share = Доля суммы
customers-surveys = Опросы
customers-surveys-none = Опросов этого клиента нет.
customers-interviews = Интервью
customers-interviews-none = Интервью с этим клиентом нет.
customers-recommends = рекомендация { $grade } из 10
customers-feedback = Обращения
customers-feedback-none = Обращений нет.
customers-case-open = без статуса
customers-due = Срок { $date }
customers-past-due = Срок { $date } прошёл
sign-overdue-order = Заказ запаздывает
sign-falling-ticket = Чек падает
sign-detractor = Критик
sign-feedback-past-due = Обращение просрочено
sign-overdue-own =
    { $since ->
        [one] { $since } день без заказа; 90 % собственных промежутков не длиннее { $limit } дн. (n = { $n })
        [few] { $since } дня без заказа; 90 % собственных промежутков не длиннее { $limit } дн. (n = { $n })
       *[other] { $since } дней без заказа; 90 % собственных промежутков не длиннее { $limit } дн. (n = { $n })
    }
sign-overdue-pooled =
    { $since ->
        [one] { $since } день без заказа; у регулярных покупателей сегмента 90 % промежутков не длиннее { $limit } дн. (n = { $n })
        [few] { $since } дня без заказа; у регулярных покупателей сегмента 90 % промежутков не длиннее { $limit } дн. (n = { $n })
       *[other] { $since } дней без заказа; у регулярных покупателей сегмента 90 % промежутков не длиннее { $limit } дн. (n = { $n })
    }
sign-falling-text = Медиана последних { $newest } сделок на { $percent } % ниже медианы { $before } предыдущих (критерий Манна — Уитни, p = { NUMBER($chance, maximumFractionDigits: 3) })
sign-detractor-grade = Последняя оценка рекомендации — { $grade } из 10
sign-past-due =
    { $days ->
        [one] Срок прошёл { $days } день назад, статус «{ $status }»
        [few] Срок прошёл { $days } дня назад, статус «{ $status }»
       *[other] Срок прошёл { $days } дней назад, статус «{ $status }»
    }
sign-source-order = К сделке
sign-source-response = К ответу
sign-source-feedback = К обращению
found-customers-none = Данных с датами нет: сигналы собирать не по чему.
found-customers = Клиентов с сигналами: { $signed }; заказ запаздывает у { $overdue }, чек падает у { $falling }, критиков { $detractors }, с просроченным обращением { $due }.
found-customer = { $name }: сигналов { $signs }.
fault-no-such-customer = Такого клиента нет в проекте или его загрузка выключена.
fault-no-days = В проекте нет ни продаж, ни ответов, ни обращений: неизвестно, какой день считать последним.
figure-purchases = Сделки клиента по месяцам
