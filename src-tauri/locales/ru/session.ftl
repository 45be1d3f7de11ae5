# Стратегическая сессия: проекты улучшений, дорожная карта, решения.
found-session-none = Проектов улучшений ещё нет: возьмите их из узких мест и пробелов в данных или добавьте свои.
found-session =
    { $open ->
        [one] { $open } проект улучшений, по кварталам расставлено { $placed }; голосов ещё нет.
        [few] { $open } проекта улучшений, по кварталам расставлено { $placed }; голосов ещё нет.
       *[many] { $open } проектов улучшений, по кварталам расставлено { $placed }; голосов ещё нет.
    }
found-session-votes = Больше всего голосов — { $votes } — у проекта «{ $title }»; по кварталам расставлено { $placed } из { $open }.
session-quarter-1 = I кв. { $year }
session-quarter-2 = II кв. { $year }
session-quarter-3 = III кв. { $year }
session-quarter-4 = IV кв. { $year }
session-roadmap = Дорожная карта
session-marks = эффект { $effect }, трудоёмкость { $effort }, голосов { $votes }
initiative-bottleneck = Разгрузить пул «{ $pool }» в процессе «{ $process }»
initiative-gap-not-collected = Начать собирать: { $item }
initiative-gap-no-system = Завести в системе: { $item }
initiative-gap-partly = Собирать полностью: { $item }
initiative-gap-manual = Собирать автоматически: { $item }
initiative-gap-not-integrated = Вывести на дашборд: { $item }
initiative-gap-no-data-item = Определить данные показателя «{ $kpi }»
initiative-gap-why = Показателю «{ $kpi }» не хватает данных. { $item }: { $reasons }.
step-initiative-add = новый проект «{ $name }»
step-initiative-rename = переименование проекта «{ $name }»
step-initiative-quarter = квартал проекта «{ $name }»
step-initiative-vote = голоса за «{ $name }»
step-initiative-status = состояние проекта «{ $name }»
step-initiative-estimate = оценка проекта «{ $name }»
step-initiative = изменение проекта «{ $name }»
step-initiative-remove = удаление проекта «{ $name }»
step-decision-add = решение «{ $name }»
step-decision = изменение решения «{ $name }»
step-decision-remove = удаление решения «{ $name }»
fault-initiative-without-title = У проекта должно быть название.
fault-bad-quarter = «{ $quarter }» — не квартал. Пишите год и номер: 2027-1.
fault-bad-mark = Эффект и трудоёмкость — от 1 до 5.
fault-not-a-bottleneck = Этот пул сейчас не задерживает клиентов. Обновите экран.
fault-decision-without-text = Запишите решение словами.
initiative-status-received = получен
initiative-status-under-study = изучается
initiative-status-planned = запланирован
initiative-status-postponed = отложен
initiative-status-rejected = отклонён
initiative-status-in-progress = в работе
initiative-status-implemented = внедрён
initiative-status-cancelled = отменён

session-tab-board = Проекты и голоса
session-tab-matrix = Эффект и трудоёмкость
session-tab-roadmap = Дорожная карта
session-tab-decisions = Решения
session-add = Добавить проект
session-new-placeholder = Что улучшить?
session-list = Проекты улучшений
session-votes-of = Голоса за «{ $title }»: { $votes }
session-vote-up = Голос за «{ $title }»
session-vote-down = Снять голос с «{ $title }»
session-votes = { $votes }
session-effect = Эффект
session-effort = Трудоёмкость
session-owner = Ответственный
session-status = Состояние
session-quarter-label = Квартал
session-no-quarter = Без квартала
session-description = Описание
session-title = Название
session-delete = Удалить проект
session-from = Откуда
session-company = Вся компания
session-proposals = Предложения по результатам анализа
session-proposals-lead = Узкие места и пробелы в данных, которые ещё не взяты в проекты.
session-take = Взять в проекты
session-take-of = Взять в проекты: { $title }
session-proposals-none = Всё, что нашёл анализ, уже взято в проекты.
session-proposal-bottleneck = узкое место
session-proposal-gap =
    { $kpis ->
        [one] ждёт { $kpis } показатель
        [few] ждут { $kpis } показателя
       *[many] ждут { $kpis } показателей
    }
session-more = Ещё { $count }
session-empty-title = Проектов улучшений ещё нет
session-empty-why = Здесь участники сессии выбирают, что делать в ближайший год. Возьмите предложения справа, запишите своё или загрузите список из Excel.
session-matrix-caption = { $count ->
    [0] Проектов с большим эффектом и малой трудоёмкостью нет.
    [one] Начать можно с { $count } проекта: эффект большой, трудоёмкость малая.
   *[other] Начать можно с { $count } проектов: эффект большой, трудоёмкость малая.
  }
session-matrix-note = Число в круге — сколько проектов с такой оценкой. Нажмите, чтобы увидеть их.
session-quadrant-quick = Быстрые победы
session-quadrant-big = Большие проекты
session-quadrant-small = По возможности
session-quadrant-doubt = Под вопросом
session-roadmap-lead = Перетащите карточку в другой квартал или нажмите на ней стрелку влево или вправо.
session-card-hint = { $title }, { $quarter }. Стрелки влево и вправо меняют квартал.
session-moved = «{ $title }» — { $quarter }
session-quarter-empty = Пусто
session-decisions = Решения сессии
session-decision-text = Решение
session-decision-due = Срок
session-decision-add = Записать решение
session-decision-remove = Удалить решение «{ $text }»
session-decisions-empty = Решений ещё нет. Запишите, что решили, кто отвечает и к какому сроку.
