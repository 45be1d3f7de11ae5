# Сегменты: кластеры, принятие, карточки сегментов.
segments-tab-clusters = Кластеры
segments-compute = Найти группы клиентов
segments-recompute = Пересчитать
segments-computing = Ищем группы клиентов…
segments-empty = Групп ещё нет
segments-empty-why = Программа сравнит клиентов по тому, как они покупают: давность, число заказов, сумма, средний чек, время между заказами. Вы решите, какие группы станут сегментами проекта.
segments-no-orders = Покупок ещё нет
segments-no-orders-why = Чтобы найти группы клиентов, нужны клиенты и их заказы или отгрузки. Подойдёт выгрузка из 1С или любой файл Excel.
segments-import = Загрузить таблицы…
segments-stale = Данные изменились после расчёта. Пересчитайте группы, чтобы принять их.
segments-adopt = Принять как сегменты
segments-adopted = Эти группы приняты как сегменты проекта.
segments-potential =
    { $n ->
        [one] и «Потенциальные»: { $n } клиент без заказов
        [few] и «Потенциальные»: { $n } клиента без заказов
       *[other] и «Потенциальные»: { $n } клиентов без заказов
    }
segments-facts =
    { $n ->
        [one] { $n } покупатель на { $at }; без заказов — { $without } из базы.
       *[other] { $n } покупателей на { $at }; без заказов — { $without } из базы.
    }
segments-sampled = Силуэт, gap и устойчивость посчитаны по случайным { $n } клиентам.
segments-how-many = Сколько групп
segments-k = { $k } групп(ы)
segments-criteria = Критерии рядом, не усреднены: решаете вы
segments-column-k = Групп
segments-column-silhouette = Силуэт
segments-column-ch = Калински — Харабас
segments-column-db = Дэвис — Болдин
segments-column-gap = Gap
segments-column-unstable = Неустойчивых
segments-column-smallest = Меньшая группа
segments-mark-proposed = предложено
segments-mark-gap = по gap
segments-mark-small = есть малая группа
segments-criteria-note = Силуэт, Калински — Харабас и gap — чем больше, тем лучше; Дэвис — Болдин и доля неустойчивых — чем меньше, тем лучше.
segments-picture =
    { $k ->
        [one] { $k } группа покупателей: картина показывает { $shown } различий
        [few] { $k } группы покупателей: картина показывает { $shown } различий
       *[other] { $k } групп покупателей: картина показывает { $shown } различий
    }
segments-picture-note = Точка — клиент. Чем ближе точки, тем больше похожи покупки. Оси — две главные компоненты.
segments-axis = Компонента { $n } ({ $share })
segments-profile = Чем группы отличаются
segments-profile-note = Полоса — отличие от всех покупателей в стандартных отклонениях (по логарифмам); сама цифра — среднее группы.
segments-feature-recency = Давность, дней
segments-feature-orders = Заказов
segments-feature-monetary = Сумма
segments-feature-ticket = Средний чек
segments-feature-gap = Между заказами, дней
segments-column-group = Группа
segments-column-size = Клиентов
segments-column-revenue = Доля выручки
segments-column-products = Что покупают
segments-stability = устойчивость { $value }
segments-cards = Сегменты проекта
segments-cards-none = Сегментов ещё нет: примите группы как сегменты.
segments-outside =
    { $n ->
        [one] { $n } покупатель не входит ни в один сегмент.
        [few] { $n } покупателя не входят ни в один сегмент.
       *[other] { $n } покупателей не входят ни в один сегмент.
    }
segments-card-size =
    { $n ->
        [one] { $n } клиент
        [few] { $n } клиента
       *[other] { $n } клиентов
    }
segments-card-revenue = { $share } выручки
segments-name-of = Название сегмента «{ $name }»
segments-note-of = Заметка о сегменте «{ $name }»
segments-note-hint = Кто это, что для них важно
segments-menu-of = Действия с сегментом «{ $name }»
segments-merge-into = Объединить с «{ $name }»
segments-delete = Удалить сегмент
segments-million = млн ₽

segment-name-key = Ключевые
segment-name-regular = Регулярные
segment-name-fading = Угасающие
segment-name-single = Разовые
segment-name-small = Малые
segment-name-new = Новые
segment-name-potential = Потенциальные
segment-name-other = Группа { $n }

step-segments-adopt = принятие сегментов: { $k }
step-segment-rename = переименование сегмента «{ $name }» в «{ $to }»
step-segment-note = заметка о сегменте «{ $name }»
step-segment-merge = объединение сегмента «{ $name }» с «{ $into }»
step-segment-delete = удаление сегмента «{ $name }»

fault-no-orders = В проекте нет заказов. Загрузите отгрузки или продажи и повторите.
fault-too-few-customers = Покупателей слишком мало, чтобы искать группы: разных всего { $n }, нужно не меньше трёх.
fault-no-clusters = Группы ещё не посчитаны. Сначала найдите группы клиентов.
fault-stale-clusters = Данные изменились после расчёта групп. Пересчитайте группы и примите их.
fault-no-such-k = Деление на { $k } групп не считалось. Выберите другое число.
fault-empty-name = Название не может быть пустым.

found-segments-close = Предлагается групп: { $k } (силуэт { NUMBER($silhouette, minimumFractionDigits: 2) }), но { $next } почти не хуже ({ NUMBER($second, minimumFractionDigits: 2) }): выберите то число, с которым удобнее работать.
found-segments-agree = Предлагается групп: { $k } — столько же находит в данных и gap-статистика; силуэт { NUMBER($silhouette, minimumFractionDigits: 2) }.
found-segments-proposed = Предлагается групп: { $k } — лучший силуэт, { NUMBER($silhouette, minimumFractionDigits: 2) }, при достаточно больших группах.
found-segments-cloud = Эти клиенты — одно непрерывное облако; { $k } групп ниже — разрезы, удобные для работы, а не группы, найденные в данных.
found-segments-none = Ни одно деление не даёт достаточно больших групп: клиентов мало для сегментов.
found-segments-no-orders = Сегменты: заказов в проекте нет.
found-segment = «{ $name }»: клиентов { $n }, { $percent } % выручки.
found-segments-without = Без заказов и вне сегментов: клиентов { $n }.

rfm-group-champions = Чемпионы
rfm-group-loyal = Лояльные
rfm-group-potential-loyal = Могут стать лояльными
rfm-group-new = Новые
rfm-group-promising = Перспективные
rfm-group-need-attention = Требуют внимания
rfm-group-about-to-sleep = Засыпают
rfm-group-at-risk = Под угрозой
rfm-group-cannot-lose = Нельзя потерять
rfm-group-lost = Потерянные
found-rfm = Покупали { $buyers } из { $customers } клиентов: заказов { $orders }, выручка { $millions } млн ₽ за вычетом возвратов.
found-rfm-group = Больше всего выручки у группы «{ $group }»: клиентов { $n }, { $percent } % выручки.
found-rfm-none = RFM: заказов в проекте нет.
