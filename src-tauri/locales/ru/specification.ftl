# Экран технического задания; шаги и находки.
step-requirement-text = изменение текста требования { $number }
step-requirement-acceptance = изменение критерия приёмки требования { $number }
step-requirement-priority = изменение приоритета требования { $number }
step-requirement-remove = исключение требования { $number }
step-requirement-restore = возвращение требования { $number }
step-requirement-reset = отказ от правок требования { $number }
fault-requirement-empty = Требование без текста не проверить. Напишите текст или исключите требование.
found-specification =
    { $count ->
        [one] В техническом задании { $count } требование, первого приоритета — { $first }.
        [few] В техническом задании { $count } требования, первого приоритета — { $first }.
       *[other] В техническом задании { $count } требований, первого приоритета — { $first }.
    }
found-specification-marks =
    { $count ->
        [one] { $count } требование просит правки: нет основания, критерия с числом или в нём не одна мысль.
        [few] { $count } требования просят правки: нет основания, критерия с числом или в них не одна мысль.
       *[other] { $count } требований просят правки: нет основания, критерия с числом или в них не одна мысль.
    }
spec-word = Word для сдачи
spec-word-draft = Word-черновик
spec-excel = Приложение Excel
spec-exported = Сохранено: { $path }
spec-sections = Разделы технического задания
spec-all-sections = Все разделы
spec-search = Найти требование
spec-priority = Приоритет
spec-priority-any = Любой приоритет
spec-priority-is = приоритет { $priority }
spec-priority-change = Изменить приоритет, сейчас { $priority }
spec-only-marked = Только с замечаниями
spec-nothing = Таких требований нет
spec-nothing-why = В этом разделе требований нет или отбор слишком узкий. Общие сведения, цели и описание объектов пишутся в Word из данных проекта.
spec-show-all = Показать все
spec-select = Показать цепочку требования { $number }
spec-removed = исключено
spec-edited = изменено вручную
spec-reset = Отказаться от правок
spec-remove = Исключить
spec-restore = Вернуть
spec-text-of = Текст требования { $number }
spec-acceptance = Критерий приёмки
spec-acceptance-of = Критерий приёмки требования { $number }
spec-sources = Основание
spec-mark-no-source = нет основания
spec-mark-not-measurable = критерий без числа
spec-mark-not-one-thought = не одна мысль
spec-mark-repeated = повторяет другое
