# Сегменты: кластеры, принятие, карточки сегментов.
segments-tabs = Что показать о сегментах
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

segments-request = По чему делим клиентов
segments-request-note = Суммы берутся по логарифму, числа стандартизуются, одно несовпадение категории равно одному стандартному отклонению. Блок с весом 2 значит вдвое больше блока с весом 1, сколько бы признаков в нём ни было.
segments-block-purchases = Покупки
segments-block-assortment = Что покупают
segments-block-attributes = Кто они
segments-block-experience = Опыт и важность
segments-weight = Вес
segments-weight-of = Вес блока «{ $name }»
segments-known = известно о { $share }
segments-satisfaction-of = Удовлетворённость: { $name }
segments-importance-of = Важность: { $name }
segments-feature-region = Регион
segments-feature-industry = Отрасль
segments-feature-size = Размер
segments-feature-unit = Бизнес-юнит
segments-feature-recommendation = Рекомендация, 0–10
segments-feature-satisfaction = Удовлетворённость, 0–10
segments-feature-importance = Важность, 0–10
segments-method = Метод
segments-method-k-means = k-средних
segments-method-mixture = Гауссова смесь
segments-method-density = Плотные места (DBSCAN)
segments-missing = Пропуски
segments-missing-fill = Медиана вместо пропуска
segments-missing-leave-out = Не учитывать клиента
segments-neighbours = Соседей в плотном месте
segments-radius = Радиус
segments-radius-auto = по данным
segments-compute-by = Посчитать по ним
segments-show-request = Выбрать признаки
segments-hide-request = Скрыть признаки
segments-shapes = Значения до и после
segments-shapes-note = Слева — значения как есть. Справа — как клиенты сравниваются, в стандартных отклонениях.
segments-shape-before = { $name }: значения от { $from } до { $to }
segments-shape-after = { $name } после: от { $from } до { $to } стандартных отклонений
segments-shape-log = логарифм
segments-shape-filled-category =
    { $n ->
        [one] вместо { $n } пропуска — самая частая категория
       *[other] вместо { $n } пропусков — самая частая категория
    }
segments-shape-filled =
    { $n ->
        [one] вместо { $n } пропуска — медиана
       *[other] вместо { $n } пропусков — медиана
    }
segments-shape-constant = одинаково у всех: никого не различает
segments-incomplete =
    { $n ->
        [one] { $n } клиент не учтён из-за пропусков.
        [few] { $n } клиента не учтены из-за пропусков.
       *[other] { $n } клиентов не учтены из-за пропусков.
    }
segments-alone =
    { $n ->
        [one] { $n } клиент вне плотных мест (радиус { $radius }).
        [few] { $n } клиента вне плотных мест (радиус { $radius }).
       *[other] { $n } клиентов вне плотных мест (радиус { $radius }).
    }
segments-column-bic = BIC
segments-mark-bic = по BIC
segments-lines =
    { $k ->
        [one] Профиль { $k } группы
       *[other] Профили { $k } групп: где линии расходятся, группы различаются
    }
segments-lines-note = Толстая линия — среднее группы, тонкая — клиент; ось — стандартные отклонения от всех клиентов.
segments-lines-axis = Стандартные отклонения
segments-lock-of = Закрепить сегмент «{ $name }»
segments-unlock-of = Открепить сегмент «{ $name }»
segments-locked = Закреплён: при новом делении не изменится; новых клиентов к нему можно добавить
segments-persona = Портрет
segments-persona-of = Портрет сегмента «{ $name }»
segments-persona-name = Имя и роль
segments-persona-goals = Чего хотят
segments-persona-pains = Что мешает
segments-persona-add = Добавить портрет
segments-ask = Какие сегменты продолжаются?
segments-ask-note = Группы сопоставлены с сегментами по общим клиентам. Проверьте те, где совпадение неясно: продолженный сегмент сохранит название, заметку и место на картах.
segments-ask-overlap = { $share } общих клиентов
segments-ask-new = Новый сегмент «{ $name }»
segments-ask-continues = Группа «{ $name }» — это
segments-ask-gone = Перестанут быть сегментами: { $names }.
segments-ask-adopt = Принять
segments-ask-cancel = Отмена
segments-assign =
    { $n ->
        [one] Распределить { $n } клиента
       *[other] Распределить { $n } клиентов
    }
segments-newcomers =
    { $n ->
        [one] { $n } клиент вне сегментов. Модель, сохранённая при принятии ({ $at }), распределит его без нового деления.
        [few] { $n } клиента вне сегментов. Модель, сохранённая при принятии ({ $at }), распределит их без нового деления.
       *[other] { $n } клиентов вне сегментов. Модель, сохранённая при принятии ({ $at }), распределит их без нового деления.
    }
segments-assigned = Распределены: { $list }.
figure-profiles = Профили групп
step-segments-features = выбор признаков для групп: { $n }
step-segments-assign = распределение клиентов по сегментам: { $n }
step-segment-lock = закрепление сегмента «{ $name }»
step-segment-unlock = открепление сегмента «{ $name }»
step-segment-persona = портрет сегмента «{ $name }»
fault-no-features = Выберите хотя бы один признак, по которому делить клиентов.
fault-unknown-feature = Признак «{ $name }» не известен ни об одном клиенте. Выберите другой.
fault-no-model = Распределять не по чему: сначала примите группы как сегменты.
fault-segment-locked = Сегмент «{ $name }» закреплён. Сначала открепите его.
fault-too-many-for-density = Плотные места ищутся среди не более чем { $most } клиентов, а здесь { $n }. Выберите k-средних или смесь.
fault-one-dense-place = При радиусе { NUMBER($radius, maximumFractionDigits: 2) } плотных мест меньше двух (клиентов в них — { $n }). Выберите другой радиус или число соседей.
found-segments-dense = Найдено плотных мест: { $k }, в них { $n } клиентов; остальные ни в одном.
found-segments-mixture = Предлагаемое число групп — { $k }: наименьший информационный критерий при достаточно больших группах; силуэт { NUMBER($silhouette, minimumFractionDigits: 2) }.
found-segment-assigned = Отнесены к «{ $name }»: { $n }.
segments-facts-nps = NPS { $score } (n = { $n })
segments-facts-important = Важнее всего: { $list }
segments-facts-worst = Меньше всего довольны: { $touchpoint }
