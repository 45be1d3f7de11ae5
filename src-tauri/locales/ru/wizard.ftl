type-date = Дата
type-number = Число
type-identifier = Код
type-yes-or-no = Да или нет
type-text = Текст
type-empty = Пусто
type-of = Тип столбца «{ $column }»: { $kind }, не подходит ячеек: { $n }
type-choose = Тип столбца «{ $column }»
type-found = Как найдено: { $kind }
type-as-found = Как найдено
type-failing = не подходит: { $count }
type-dates = Что первым в датах вида 03/04/2025
type-decimal = Дробная часть числа вида 1,234 — после
type-decimal-comma = запятой
type-decimal-point = точки
type-all-alike =
    { $n ->
        [one] Подходит единственная заполненная ячейка.
       *[other] Подходят все заполненные ячейки: { $filled }.
    }
type-rows-out =
    { $n ->
        [one] Одна строка из { $filled } с заполненной ячейкой будет отклонена:
        [few] { $n } строки из { $filled } с заполненной ячейкой будут отклонены:
       *[other] { $n } строк из { $filled } с заполненной ячейкой будут отклонены:
    }
type-example = строка { $row }: «{ $value }»
type-more = и ещё { $count }
preview-view = Что показано
preview-lines = Как будет прочитано
preview-sheet = Как в файле
preview-to-lines = в строки
preview-to-lines-of = Превратить столбец «{ $column }» в строки
wizard-parent = группа
reading-title = Как прочитана таблица
reading-counting = Считаем по всей таблице… { $share }
reading-count = Посчитать по всей таблице
reading-said = Выбрано вами
reading-as-found = Как найдено
reading-lines =
    { $n ->
        [one] { $count } строка
        [few] { $count } строки
       *[other] { $count } строк
    }
reading-header-one = Заголовок — строка { $row }
reading-header = Заголовок — строки { $row }–{ $last }
reading-header-none = Без заголовка: столбцы названы буквами
reading-header-why = Первая строка на всю ширину таблицы из одних слов. Другая — щелчком по её номеру, несколько строк — с Shift
reading-header-why-none = Строки с названиями столбцов не нашлось. Если она есть, щёлкните её номер
reading-no-header = Без заголовка
reading-periods =
    { $n ->
        [one] { $n } столбец с периодом станет строками: { $first }
        [few] { $n } столбца с периодами станут строками: { $first } … { $last }
       *[other] { $n } столбцов с периодами станут строками: { $first } … { $last }
    }
reading-periods-off =
    { $n ->
        [one] { $n } столбец назван периодом и остаётся столбцом
        [few] { $n } столбца названы периодами и остаются столбцами
       *[other] { $n } столбцов названы периодами и остаются столбцами
    }
reading-periods-why = Названы месяцами, кварталами или годами; в строки превращаются те, под которыми числа
reading-periods-short =
    { $n ->
        [one] { $n } период в строки
        [few] { $n } периода в строки
       *[other] { $n } периодов в строки
    }
reading-periods-turn = Превратить в строки
reading-periods-columns = Какие столбцы превратить в строки
reading-zeros = Ноль — не строка
reading-groups = Строки групп станут столбцами: { $levels }
reading-groups-off = Строки групп читаются как данные
reading-groups-outline = Уровни видны по структуре или отступам в Excel
reading-groups-spaces = Уровни видны по пробелам перед текстом
reading-groups-alone = В строке группы заполнена одна ячейка
reading-groups-short = группы: { $levels }
reading-groups-turn = Сделать столбцами
reading-group-name = Название столбца для уровня { $n }
reading-fill = Пустые ячейки берут значение сверху: { $columns }
reading-fill-off = Пустые ячейки остаются пустыми
reading-fill-why = Ячейки объединены по вертикали
reading-fill-short = значение сверху: { $columns }
reading-fill-columns = Заполнять сверху столбцы…
reading-totals =
    { $n ->
        [one] { $n } строка итогов
        [few] { $n } строки итогов
       *[other] { $n } строк итогов
    }
reading-totals-why = Строка начинается с «Итого», «Всего», Total и подобного
reading-totals-short =
    { $n ->
        [one] { $n } строка итогов пропускается
        [few] { $n } строки итогов пропускаются
       *[other] { $n } строк итогов пропускаются
    }
reading-totals-drop = Пропустить
reading-totals-keep = Читать как данные
reading-joins = клиент найден: { $joined } из { $lines }
key-by = Клиент по полю «{ $field }»
key-joined = { $joined } из { $lines } строк
key-unknown = Не найден в { $n }: { $examples }
key-why-customer-code = Сравнивается точно; если код заполнен, он решает
key-why-customer-inn = Сравниваются цифры, потерянный ноль впереди возвращается
key-why-customer-name = Без учёта регистра, кавычек, формы собственности и ё
key-column = Столбец для поля «{ $field }»
key-none = не искать по этому полю
rule-repeats =
    { $n ->
        [one] { $n } строка повторяет более раннюю во всех ячейках
        [few] { $n } строки повторяют более ранние во всех ячейках
       *[other] { $n } строк повторяют более ранние во всех ячейках
    }
rule-repeats-why = Обычно строка выгружена дважды, и её деньги посчитались бы дважды
rule-repeats-drop = Считать повтором
rule-repeats-keep = Загрузить
rule-customers =
    { $n ->
        [one] { $n } строка с неизвестным клиентом
        [few] { $n } строки с неизвестными клиентами
       *[other] { $n } строк с неизвестными клиентами
    }
rule-customers-why = Таких клиентов нет ни в проекте, ни в таблицах этой загрузки
rule-customers-refuse = Отклонить
rule-customers-make = Завести клиентов
rule-anonymous =
    { $n ->
        [one] { $n } строка без клиента
        [few] { $n } строки без клиента
       *[other] { $n } строк без клиента
    }
rule-anonymous-why = Продажа неизвестно кому входит в оборот, но не в привычки клиентов
rule-anonymous-refuse = Отклонить
rule-anonymous-keep = Загрузить
said-forgotten =
    { $n ->
        [0] Для таких таблиц ничего не было выбрано.
        [one] Забыт выбор столбцов для { $n } таблицы.
       *[other] Забыт выбор столбцов для { $n } таблиц.
    }
wizard-pseudonymise = Заменить имена, телефоны, почту и ИНН кодами
wizard-pseudonymise-key = Сохранить ключ в отдельный файл
wizard-pseudonymise-why = Коды заменят имена во всём проекте. Отменить загрузку будет нельзя: вместе с именами уйдут история правок, выключенные загрузки и отклонённые строки.
