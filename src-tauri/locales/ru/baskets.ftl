# Сегменты: что покупают вместе — в одном заказе и в следующих.
segments-tab-baskets = Корзины
baskets-level = Что считать товаром
baskets-level-item = Товар
baskets-level-group = Группа
baskets-same = В одном заказе
baskets-later = В следующих заказах
baskets-sets = Наборы
baskets-rules = Правила
baskets-show = Показать
baskets-show-rules = Правила
baskets-show-graph = Схема
baskets-show-sets = Наборы
baskets-show-later = Следующие заказы
baskets-support = Наименьшее число заказов: { $orders } ({ $share } всех)
baskets-proposed = Предложенное: { $n }
baskets-confidence = Достоверность от
baskets-longest = Товаров в наборе до
baskets-window = Окно
baskets-window-days =
    { $n ->
        [one] { $n } день
        [few] { $n } дня
       *[other] { $n } дней
    }
baskets-facts = Заказов: { $orders }, разных товаров: { $items }, в самом большом заказе { $largest }; наборов { $sets }.
baskets-rules-note = Серым — правила, которые могли сложиться случайно (точный тест Фишера, поправка Бенджамини — Хохберга, 5 %). Правило ровно на пороге входит.
baskets-later-note = Единица — клиент и его первый заказ с товаром. Сравниваются клиенты, у которых есть и другие заказы: доля — сколько из них взяли второе за окно после этого заказа, база — сколько взяли бы после других своих заказов. Серым — то, что могло сложиться случайно.
baskets-graph-note = Сильнейшие правила из двух товаров; стрелка — от того, что берут, к тому, что берут с ним, толщина — достоверность.
baskets-graph-rule = { $from } → { $to }: достоверность { $confidence }, подъём { $lift }
baskets-graph-none = Правил из двух товаров, которым можно верить, не нашлось.
baskets-empty = Ничего не нашлось. Уменьшите число заказов или достоверность.
baskets-no-orders-why = Чтобы увидеть, что покупают вместе, нужны заказы с товарами. Подойдёт выгрузка из 1С или любой файл Excel.
baskets-save = Сохранить таблицы…
baskets-save-title = Сохранить таблицы корзин
baskets-file = Корзины
baskets-believed = да
baskets-doubtful = может быть случайно
baskets-orders-of =
    { $n ->
        [one] { $n } заказ
        [few] { $n } заказа
       *[other] { $n } заказов
    }
baskets-column-reasons = Кто берёт
baskets-column-result = берёт и
baskets-column-orders = Заказов
baskets-column-support = Поддержка
baskets-column-confidence = Достоверность
baskets-column-lift = Подъём
baskets-column-leverage = Прирост
baskets-column-conviction = Убедительность
baskets-column-zhang = Мера Чжана
baskets-column-believed = Значимо?
baskets-column-set = Набор
baskets-column-first = После первого заказа с
baskets-column-second = позже берут
baskets-column-customers = Клиентов
baskets-column-compared = Сравнено
baskets-column-bought = Из них взяли
baskets-column-share = Доля
baskets-column-base = База
baskets-column-lag = Через, дней
figure-rules = Правила корзин
found-baskets-no-orders = Корзины: заказов в проекте нет.
found-baskets-best =
    Кто берёт «{ $reasons }», в { $percent } % заказов берёт и «{ $result }» — в { $lift ->
        [one] { $lift } раз
        [few] { $lift } раза
        [many] { $lift } раз
       *[other] { $lift } раза
    } чаще обычного ({ $n ->
        [one] { $n } заказ
        [few] { $n } заказа
       *[other] { $n } заказов
    }).
found-baskets-none =
    { $orders ->
        [one] Товаров, которые заметно чаще берут вместе, в { $orders } заказе не нашлось.
       *[other] Товаров, которые заметно чаще берут вместе, в { $orders } заказах не нашлось.
    }
found-baskets-counts = Правил: { $rules }, из них не объяснить случаем: { $believed }.
note-baskets-raised =
    { $asked ->
        [one] При { $asked } заказе наборов больше { $most }; порог поднят до { $least }.
       *[other] При { $asked } заказах наборов больше { $most }; порог поднят до { $least }.
    }
note-baskets-proposed =
    { $proposed ->
        [one] Предложенный порог — { $proposed } заказ: столько у двухсотой по частоте пары (но не меньше пяти).
        [few] Предложенный порог — { $proposed } заказа: столько у двухсотой по частоте пары (но не меньше пяти).
       *[other] Предложенный порог — { $proposed } заказов: столько у двухсотой по частоте пары (но не меньше пяти).
    }
note-baskets-nothing = Ни одна пара не встретилась в пяти заказах.
found-later-best =
    После первого заказа с «{ $first }» { $percent } % клиентов за { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } берут «{ $second }» (обычно { $base } %), половина из них — в первые { $lag ->
        [one] { $lag } день
        [few] { $lag } дня
       *[other] { $lag } дней
    }. Сравнено клиентов: { $n }.
found-later-none =
    Пар, где следующий заказ зависит от предыдущего, не нашлось: проверено { $tested } (окно { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    }, не меньше { $least ->
        [one] { $least } клиента
       *[other] { $least } клиентов
    }).
note-later-left-out =
    { $n ->
        [one] Не учтён { $n } покупатель, у которого больше { $busiest } заказов: за таким обычно стоит много людей.
        [few] Не учтены { $n } покупателя, у которых больше { $busiest } заказов: за такими обычно стоит много людей.
       *[other] Не учтены { $n } покупателей, у которых больше { $busiest } заказов: за такими обычно стоит много людей.
    }
