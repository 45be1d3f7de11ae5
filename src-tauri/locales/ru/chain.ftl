# Цепочка: что из чего следует. Подписи под названиями.
chain-more = и ещё { $count }
chain-satisfaction = Удовлетворённость { $value }
chain-evidence-words = Ответы без оценки удовлетворённости
chain-answers =
    { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
       *[other] { $count } ответов
    }
chain-evidence-weak = данных мало
chain-weight-of = место { $rank }, n = { $n }
chain-weight-stale = данные изменились, пересчитайте
chain-expected = ждут { $expected }, сейчас { $current }
chain-actual = сейчас { $actual } при цели { $target }
chain-progress = выполнение { $share }
chain-bottleneck = загрузка { $load }, ожидание { $hours } ч
chain-overload = загрузка { $load }, очередь растёт без конца
chain-pool =
    { $servers ->
        [one] { $servers } исполнитель
        [few] { $servers } исполнителя
       *[other] { $servers } исполнителей
    }
chain-no-system = система не названа
chain-gap-no-item = Источник данных не назван
chain-gap-no-data-item = не сказано, из каких данных считать
chain-gap-not-collected = не собирается
chain-gap-no-system = нет системы
chain-gap-partly-collected = собирается частично
chain-gap-manual = собирается вручную
chain-gap-not-integrated = не доходит до дашборда
chain-quarter = { $quarter } кв. { $year }
chain-worth = эффект { $effect }, трудоёмкость { $effort }
chain-initiative-received = принят
chain-initiative-under-study = изучается
chain-initiative-planned = запланирован
chain-initiative-postponed = отложен
chain-initiative-rejected = отклонён
chain-initiative-in-progress = выполняется
chain-initiative-implemented = внедрён
chain-initiative-cancelled = отменён
chain-requirement = приоритет { $priority }
chain-requirement-removed = исключено из ТЗ
found-chain-empty = В проекте ещё нет точек контакта — цепочке не с чего начаться.
found-chain-node = { $kind }: { $title } — { $subtitle }
found-chain-from = ← { $kind }: { $title } — { $subtitle }
found-chain-to = → { $kind }: { $title } — { $subtitle }
