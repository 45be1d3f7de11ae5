# Целевые характеристики.
step-characteristic-add = новая характеристика «{ $name }»
step-characteristic-rename = «{ $name }» → «{ $to }»
step-characteristic-edit = характеристика «{ $name }»
step-characteristic-delete = удаление характеристики «{ $name }»
step-characteristic-link = связь «{ $cause }» → «{ $effect }»
step-characteristic-link-edit = изменение связи «{ $cause }» → «{ $effect }»
step-characteristic-unlink = удаление связи «{ $cause }» → «{ $effect }»
fault-characteristic-cycle = Так причины замкнутся в круг: { $path }. Связь не добавлена.
fault-characteristic-strength = Сила связи должна быть от 0 до 1.
fault-characteristic-delay = Задержка не может быть отрицательной.
fault-characteristic-other-unit = Связать можно характеристики одного бизнес-юнита.
fault-characteristic-name = Дайте характеристике название.
found-characteristics-none = Характеристик ещё нет.
found-characteristics-unlinked = Связи между опережающими и запаздывающими характеристиками ещё не названы.
found-characteristics-strongest = Важнее всего связь «{ $leading }» → «{ $lagging }»: доходит { $strength } % изменения, через { $months } мес.
characteristics-source = Оценка экспертов: сила и задержка связей.
characteristics-kind-leading = опережающая
characteristics-kind-lagging = запаздывающая
characteristics-expected-current = ждут { $expected }, сейчас { $current } { $unit }
characteristics-empty-title = Характеристик ещё нет
characteristics-empty-why = Запаздывающие характеристики чувствует клиент (срок, надёжность), опережающие вызывают их внутри компании. Добавьте первую или загрузите таблицу Excel.
characteristics-add = Добавить характеристику
characteristics-add-title = Новая характеристика
characteristics-name = Название
characteristics-kind = Вид
characteristics-unit = Единица
characteristics-touchpoint = Точка контакта
characteristics-expected = Ожидают
characteristics-current = Сейчас
characteristics-gap = Расхождение
characteristics-importance = Важность
characteristics-code = Код
characteristics-met = ожидание выполнено
characteristics-unmet = ожидание не выполнено
characteristics-delete = Удалить характеристику
characteristics-open-data = Загрузить из Excel
characteristics-graph = Граф характеристик: от опережающих к запаздывающим
characteristics-view = Вид
characteristics-view-graph = Граф
characteristics-view-table = Таблица
characteristics-node = { $name }, { $kind }, ждут { $expected }, сейчас { $current }
characteristics-months =
    { $count ->
        [0] сразу
       *[other] { $count } мес.
    }
characteristics-link-add = Связать с…
characteristics-link-effect = На что влияет
characteristics-link-strength = Сила
characteristics-link-delay = Задержка, мес.
characteristics-link-save = Связать
characteristics-link-delete = Удалить связь «{ $name }»
characteristics-links-none = Связей нет.
characteristics-causes = Чем вызвана
characteristics-effects = На что влияет
characteristics-unmet-count =
    { $count ->
        [one] не выполнено { $count } ожидание
        [few] не выполнено { $count } ожидания
       *[other] не выполнено { $count } ожиданий
    }
characteristics-legend = Толщина стрелки — сила связи, подпись — задержка.
characteristics-save = Сохранить
