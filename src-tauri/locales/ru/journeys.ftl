# Карта пути клиента: дорожки, правка карты, сохранение.
step-touchpoint-add = точка контакта «{ $name }» на карте
step-touchpoint-paste =
    { $count ->
        [1] вставка точки контакта
       *[other] вставка точек контакта: { $count }
    }
step-touchpoint-rename = новое название «{ $new }» вместо «{ $old }»
step-touchpoint-edit = правка точки контакта «{ $name }»
step-touchpoint-move = перенос точки контакта «{ $name }»
step-touchpoint-delete = удаление точки контакта «{ $name }» с карты
step-stage-add = новый этап «{ $name }»
step-stage-rename = новое название этапа «{ $new }» вместо «{ $old }»
step-stage-move = перенос этапа «{ $name }»
step-stage-delete = удаление этапа «{ $name }»
step-journey-add = новая карта «{ $name }»
step-journey-duplicate = копия карты «{ $name }»
step-journey-rename = новое название карты «{ $new }» вместо «{ $old }»
step-journey-delete = удаление карты «{ $name }»
fault-name-blank = Название пустое. Введите хотя бы одно слово.
fault-no-journey = У бизнес-юнита ещё нет карты пути. Создайте её или загрузите из Excel.
fault-other-journey = Перенести точку контакта можно только в пределах одной карты. На другую карту её копируют.

found-journey-weak =
    { $low ->
        [one] «{ $name }» весит больше всех слабых точек контакта — { $share } % — и оценена на { $value } ± { $half }: начинать с неё. Слабая точка на карте одна.
       *[other] «{ $name }» весит больше всех слабых точек контакта — { $share } % — и оценена на { $value } ± { $half }: начинать с неё. Слабых точек на карте: { $low }.
    }
found-journey-lowest =
    { $low ->
        [0] Ниже всех оценена точка «{ $name }»: { $value } ± { $half } из 10. Точек, которыми клиенты явно недовольны, нет.
       *[other] Ниже всех оценена точка «{ $name }»: { $value } ± { $half } из 10. Точек, которыми клиенты явно недовольны: { $low }.
    }
journeys-nobody-asked = Клиентов ещё не спрашивали: удовлетворённость неизвестна.
journeys-source = Оценки клиентов 0–10: от { $least } до { $most } ответов на точку контакта, последний { $date }. Полоса — 95 %-й доверительный интервал; красным — интервал целиком ниже 6.

journeys-lane-stage = Этап
journeys-lane-touchpoint = Точка контакта
journeys-lane-satisfaction = Удовлетворённость
journeys-lane-satisfaction-note = 0–10, полоса — 95 %
journeys-lane-weight = Вес
journeys-lane-weight-note = доля и место
journeys-lane-nps = NPS
journeys-lane-nps-note = после точки
journeys-lane-kpi = KPI
journeys-lane-kpi-note = факт и цель
journeys-lane-process = Процесс
journeys-lane-process-note = операции внутри
journeys-lane-voice = Боли и идеи
journeys-lane-voice-note = слова клиентов
journeys-lane-owner = Ответственный
journeys-lane-documents = Документы
journeys-lane-automation = Автоматизация
journeys-empty-satisfaction = Оценок нет: загрузите опрос или интервью.
journeys-empty-weight = Весов нет: рассчитайте их на этапе 3.
journeys-lane-nps-gaps = пусто там, где опрос о рекомендации не спрашивал
journeys-empty-nps = Рекомендаций нет: загрузите опрос.
journeys-empty-kpi = KPI к точкам контакта не привязаны: этап 5.
journeys-empty-process = Операции к точкам контакта не привязаны: этап 5.
journeys-empty-voice = Цитат нет: загрузите интервью.
journeys-empty-owner = Ответственные не указаны: впишите в инспекторе.
journeys-empty-documents = Документы не указаны: впишите в инспекторе.
journeys-empty-automation = Точек контакта ещё нет.

journeys-kpi-note = { $actual } { $unit }, цель { $target }
journeys-more = и ещё { $count }
journeys-bottleneck-note = { $pool }: загрузка { $load }
journeys-waits = ждут { $hours } ч
journeys-low = клиенты недовольны
journeys-stale = вес рассчитан по прежним данным
journeys-answers = n { $n }
journeys-pains = боли: { $count }
journeys-ideas = идеи: { $count }
journeys-praise = похвалы: { $count }
journeys-tone-pain = Боль
journeys-tone-idea = Идея
journeys-tone-praise = Похвала

journeys-evidence = Доказанность
journeys-evidence-solid = доказано
journeys-evidence-weak = мало ответов
journeys-evidence-none = не спрашивали
journeys-evidence-help = Доказано: от 30 ответов с точностью ± 0,5 или от 8 интервью, не старше года.

journeys-icon-web = Сайт, портал
journeys-icon-meeting = Встреча
journeys-icon-phone = Телефон
journeys-icon-mail = Почта
journeys-icon-document = Документ
journeys-icon-delivery = Доставка
journeys-icon-shop = Торговая точка
journeys-icon-service = Выезд, сервис
journeys-icon-chat = Мессенджер
journeys-icon-other = Другой канал
journeys-no-channel = канал не указан
journeys-automation-manual = вручную
journeys-automation-partly = частично
journeys-automation-automatic = автоматически

journeys-map = Карта «{ $name }», { $unit }
journeys-lanes = Дорожки · { $shown } из { $all }
journeys-maps = Карта
journeys-map-add = Новая карта
journeys-map-duplicate = Копия этой карты
journeys-map-duplicate-to = Копия для бизнес-юнита «{ $name }»
journeys-map-rename = Переименовать карту
journeys-map-delete = Удалить карту
journeys-map-name = Название карты
journeys-copy-of = { $name } — копия
journeys-new-map = Новая карта

journeys-add = Точка контакта
journeys-add-to-map = Добавить точку контакта
journeys-new-touchpoint = Новая точка контакта
journeys-spare = Есть в бизнес-юните, но не на этой карте
journeys-new-stage = Новый этап
journeys-stage-add = Добавить этап
journeys-stage-add-after = Этап после этого
journeys-stage-rename = Переименовать этап
journeys-stage-left = Этап левее
journeys-stage-right = Этап правее
journeys-stage-delete = Удалить этап
journeys-stage-menu = Действия с этапом «{ $name }»
journeys-stage-empty = Этап без точек контакта
journeys-name-of-touchpoint = Название точки контакта
journeys-name-of-stage = Название этапа
journeys-rename = Переименовать точку контакта
journeys-delete = Удалить точку контакта с карты
journeys-move-left = Передвинуть точку контакта левее
journeys-move-right = Передвинуть точку контакта правее
journeys-moved = «{ $name }»: этап «{ $stage }», место { $place }
journeys-deleted-kept = «{ $name }» снята с карты; ответы клиентов о ней остались в проекте.
journeys-deleted = «{ $name }» удалена.
journeys-copied = «{ $name }» скопирована: Ctrl+V вставит её после выбранной точки на любой карте.
journeys-keys = Стрелки — выбор, Enter — добавить после, F2 — название, Alt+стрелки — перенос, Delete — снять с карты

journeys-details = Что известно
journeys-quotes = Слова клиентов
journeys-importance = Важность
journeys-code = код { $code }
journeys-rank = место { $rank }
journeys-weight-interval = 95 %: { $range }
journeys-no-weight = не рассчитан
journeys-no-answers = нет ответов
journeys-everyone = у всех клиентов { $value }
field-note = Примечание

journeys-none-title = Карты пути ещё нет
journeys-none = Карта показывает, через что проходит клиент: этапы, точки контакта и то, что о них известно. Создайте карту или загрузите этапы и точки контакта из Excel.
journeys-blank-title = На карте пока пусто
journeys-blank = Добавьте первый этап — затем точки контакта в нём. Список можно вставить из Excel: по одной точке в строке.
journeys-import = Загрузить из Excel…
