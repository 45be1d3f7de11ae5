//! One figure of each kind, with invented numbers and long Russian names.

use exchange::figures::*;

pub fn all() -> Vec<(&'static str, Figure)> {
    vec![
        ("journey", figure("Карта пути клиента", "Расчёт ТКП весит больше всех и оценён хуже всех: 4,1 ± 0,4.", journey())),
        (
            "intervals",
            figure(
                "Веса точек контакта",
                "Расчёт ТКП — единственный в своей группе; остальные 13 точек образуют ещё три.",
                intervals(),
            ),
        ),
        ("scatter", figure("Важность и удовлетворённость", "Четыре точки важны и оценены низко — с них начинать.", scatter())),
        ("bars", figure("Загрузка ролей", "Инженеры по расчёту загружены на 97 %: узкое место.", bars())),
        (
            "lines",
            figure(
                "NPS по волнам",
                "Ключевые заказчики потеряли 11 пунктов, у регулярных разница в пределах погрешности.",
                lines(),
            ),
        ),
        ("heat", figure("Карта RFM", "Каждый пятый заказчик покупает часто и недавно.", rfm())),
        ("house", figure("Дом качества", "Срок ответа на запрос связан сильнее прочих характеристик.", house())),
        ("graph", figure("Каскад показателей", "Отстаёт доля ТКП в срок, она тянет вниз удержание.", cascade())),
        ("process", figure("Процесс подготовки ТКП", "Расчёт цены — узкое место: загрузка 97 %, ожидание 5,1 дня.", process())),
        ("roadmap", figure("Дорожная карта на год", "Семь проектов, два начинаются в первом квартале.", roadmap())),
    ]
}

fn figure(title: &str, caption: &str, plot: Plot) -> Figure {
    Figure {
        title: title.into(),
        caption: caption.into(),
        source: "Опрос, 212 ответов, ноябрь 2026; интервью, 38".into(),
        language: FigureLanguage::Ru,
        plot,
    }
}

const TOUCHPOINTS: [(&str, ChannelIcon, f64, u32, &str, &str); 14] = [
    ("Сайт и каталог", ChannelIcon::Web, 6.9, 5, "+38", "9–13"),
    ("Выставка", ChannelIcon::Meeting, 7.4, 4, "+22", "10–14"),
    ("Первый звонок", ChannelIcon::Phone, 7.8, 7, "+41", "5–9"),
    ("Запрос ТКП", ChannelIcon::Mail, 6.2, 8, "+47", "4–8"),
    ("Расчёт ТКП", ChannelIcon::Document, 4.1, 18, "−18", "1"),
    ("Защита ТКП", ChannelIcon::Meeting, 6.6, 9, "+36", "3–7"),
    ("Согласование договора", ChannelIcon::Document, 5.2, 12, "+18", "2–3"),
    ("Аванс и спецификация", ChannelIcon::Document, 6.3, 5, "+30", "9–13"),
    ("Статус производства", ChannelIcon::Chat, 4.7, 11, "−15", "2–4"),
    ("Отгрузка", ChannelIcon::Delivery, 7.2, 8, "+44", "4–8"),
    ("Приёмка", ChannelIcon::Meeting, 7.6, 6, "+46", "6–11"),
    ("Пусконаладка", ChannelIcon::Service, 7.9, 5, "+52", "9–13"),
    ("Рекламация", ChannelIcon::Phone, 4.9, 9, "−21", "3–7"),
    ("Закрывающие документы & акты <сверки>", ChannelIcon::Document, 6.5, 3, "+31", "12–14"),
];

fn journey() -> Plot {
    let touchpoints: Vec<_> = (0..TOUCHPOINTS.len()).map(touchpoint).collect();
    let spans = [
        ("Поиск и выбор", 0..3),
        ("Запрос и предложение", 3..6),
        ("Договор", 6..8),
        ("Производство и поставка", 8..11),
        ("Сервис и расчёты", 11..14),
    ];
    let stages = spans.map(|(name, span)| FigureStage { name: name.into(), touchpoints: touchpoints[span].to_vec() });
    let key = TOUCHPOINTS.map(|it| it.2);
    let regular = [7.2, 7.0, 7.4, 6.8, 5.6, 6.9, 6.1, 6.6, 5.9, 7.3, 7.4, 7.5, 6.0, 6.8];
    let plan = [7.3, 7.4, 7.9, 7.1, 7.0, 7.1, 6.6, 6.6, 6.9, 7.4, 7.7, 8.0, 6.8, 6.9];
    Plot::Journey(JourneyFigure {
        lanes: JourneyLanes {
            stage: "Этап".into(),
            touchpoint: "Точка контакта".into(),
            satisfaction: "Удовлетворённость".into(),
            satisfaction_note: "полоса — 95 %, пунктир — TO-BE".into(),
            weight: "Вес".into(),
            weight_note: "доля и место".into(),
            nps: "NPS".into(),
            kpi: "KPI".into(),
            process: "Процесс".into(),
            notes: "Боли и идеи".into(),
        },
        stages: stages.to_vec(),
        curves: vec![
            curve("Ключевые (n 212)", 0, false, &key, Some(0.42)),
            curve("Регулярные (n 96)", 1, false, &regular, Some(0.7)),
            curve("TO-BE", 0, true, &plan, None),
        ],
        scale_low: 0.0,
        scale_high: 10.0,
    })
}

fn curve(name: &str, colour: u32, dashed: bool, values: &[f64], half: Option<f64>) -> FigureCurve {
    let point = |value: &f64| {
        let low = colour == 0 && !dashed && *value < 5.3;
        let text = if low { format!("{value:.1} ± 0,4").replace('.', ",") } else { String::new() };
        FigurePoint { value: Some(*value), half_width: half, text, tone: if low { FigureTone::Bad } else { FigureTone::Neutral } }
    };
    FigureCurve { name: name.into(), colour, dashed, points: values.iter().map(point).collect() }
}

fn touchpoint(index: usize) -> FigureTouchpoint {
    use FigureTone::*;
    let (name, channel, _, weight, nps, rank) = TOUCHPOINTS[index];
    let chip = |text: &str, note: &str, tone| Some(FigureChip { text: text.into(), note: note.into(), tone });
    let kpi = match index {
        2 => chip("Ответ", "1,8 ч, цель 2", Good),
        4 => chip("Срок ТКП", "9,4 дн., цель 4", Bad),
        6 => chip("Срок договора", "12 дн., цель 8", Warn),
        8 => chip("Доля ответов в срок", "41 %, цель 90 %", Bad),
        9 => chip("OTIF", "93 %, цель 92 %", Good),
        _ => None,
    };
    let process = match index {
        4 => chip("Узкое место", "Расчёт цены: загрузка 97 %, ждёт 5,1 дня", Bad),
        8 => chip("3 передачи", "ПДО → КАМ", Warn),
        other => chip(["Лидогенерация", "Квалификация", "Регистрация", "Юридическая проверка"][other % 4], "", Neutral),
    };
    let note = |text: &str, tone| vec![FigureNote { text: text.into(), tone }];
    let notes = match index {
        3 => note("Форма запроса с опросным листом", Good),
        4 => note("«Ждём цену две недели, конкурент — три дня»", Bad),
        6 => note("Шесть кругов правок", Bad),
        8 => note("Никто не скажет, где заказ", Bad),
        _ => vec![],
    };
    let evidence = [EvidenceMark::Solid, EvidenceMark::Weak, EvidenceMark::None, EvidenceMark::Solid][index % 4];
    let tone = if nps.starts_with('−') {
        Bad
    } else if nps > "+40" {
        Good
    } else {
        Neutral
    };
    FigureTouchpoint {
        name: name.into(),
        channel,
        evidence,
        weight: Some(FigureWeight {
            share: f64::from(weight) / 100.0,
            text: format!("{weight} %"),
            rank: format!("№ {rank}"),
            tone: if index == 4 { Bad } else { Neutral },
        }),
        nps: Some(FigureNps { text: nps.into(), margin: "± 9".into(), tone }),
        kpi,
        process,
        notes,
        highlighted: index == 4,
    }
}

fn intervals() -> Plot {
    let mut rows: Vec<_> = TOUCHPOINTS.iter().map(|it| (it.0, f64::from(it.3), it.5)).collect();
    rows.sort_by(|one, other| other.1.total_cmp(&one.1));
    let row = |(index, (label, value, rank)): (usize, &(&str, f64, &str))| IntervalRow {
        label: (*label).into(),
        value: *value,
        low: value - 1.5 - value * 0.2,
        high: value + 2.0 + value * 0.2,
        group: Some([1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4][index]),
        rank: (*rank).into(),
        text: format!("{value} %"),
    };
    Plot::Intervals(IntervalsFigure {
        axis: "Относительный вес, %, интервал 95 %".into(),
        rank_heading: "место".into(),
        rows: rows.iter().enumerate().map(row).collect(),
    })
}

fn scatter() -> Plot {
    let point = |it: &(&str, ChannelIcon, f64, u32, &str, &str)| ScatterPoint {
        label: it.0.into(),
        group: 0,
        x: it.2,
        y: f64::from(it.3),
        x_half: Some(0.4),
        y_half: Some(1.8),
        tone: if it.2 < 6.4 && it.3 > 8 { FigureTone::Bad } else { FigureTone::Neutral },
    };
    Plot::Scatter(ScatterFigure {
        x_axis: "Удовлетворённость, 0–10".into(),
        y_axis: "Относительный вес, %".into(),
        x_split: Some(6.4),
        y_split: Some(7.9),
        scale: None,
        quadrants: ["Улучшать первыми".into(), "Беречь".into(), "Не переусердствовать".into(), "Низкий приоритет".into()],
        groups: vec![],
        points: TOUCHPOINTS.iter().map(point).collect(),
    })
}

fn bars() -> Plot {
    let bar = |label: &str, value: f64, tone| FigureBar { label: label.into(), value, text: format!("{value} %"), tone };
    Plot::Bars(BarsFigure {
        axis: "Загрузка, % рабочего времени".into(),
        bars: vec![
            bar("Инженеры по расчёту цены", 97.0, FigureTone::Bad),
            bar("Юристы", 83.0, FigureTone::Warn),
            bar("Менеджеры по работе с ключевыми заказчиками", 71.0, FigureTone::Neutral),
            bar("Планово-диспетчерский отдел", 64.0, FigureTone::Neutral),
            bar("Бухгалтерия", 38.0, FigureTone::Neutral),
        ],
        mark: Some(FigureMark { value: 85.0, label: "предел 85 %".into() }),
    })
}

fn lines() -> Plot {
    let months = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг"];
    let key = [38.0, 36.0, 35.0, 33.0, 34.0, 31.0, 28.0, 27.0];
    let regular = [22.0, 24.0, 21.0, 23.0, 25.0, 22.0, 24.0, 23.0];
    let mut first = curve("Ключевые", 0, false, &key, Some(5.0));
    first.points.iter_mut().for_each(|point| point.tone = FigureTone::Neutral);
    first.points[7].text = "+27".into();
    Plot::Lines(LinesFigure {
        axis: "NPS, пункты".into(),
        labels: months.map(|month| format!("{month} 2026")).to_vec(),
        series: vec![first, curve("Регулярные", 1, false, &regular, Some(7.0))],
        mark: Some(FigureMark { value: 40.0, label: "цель +40".into() }),
    })
}

fn rfm() -> Plot {
    let row = |recency: u32| HeatRow {
        label: format!("{recency} — {}", ["", "давно", "", "", "", "недавно"][recency as usize]).trim_end_matches(" — ").into(),
        cells: (1..=5u32)
            .map(|frequency| {
                let count = recency * frequency * 7 + recency * 3;
                HeatCell { depth: Some(f64::from(count) / 200.0), text: count.to_string(), tone: FigureTone::Neutral }
            })
            .collect(),
    };
    Plot::Heat(HeatFigure {
        row_axis: "Давность".into(),
        column_axis: "Частота, балл".into(),
        columns: (1..=5).map(|score| score.to_string()).collect(),
        rows: (1..=5).rev().map(row).collect(),
    })
}

fn house() -> Plot {
    let characteristics = [
        "Срок ответа на запрос",
        "Полнота ТКП",
        "Точность срока поставки",
        "Число кругов согласования",
        "Доступность статуса заказа",
        "Срок рассмотрения рекламации",
        "Комплектность отгрузки",
        "Квалификация монтажников",
        "Удобство каталога",
        "Срок закрывающих документов",
    ];
    let row = |(index, it): (usize, &(&str, ChannelIcon, f64, u32, &str, &str))| HeatRow {
        label: it.0.into(),
        cells: (0..characteristics.len())
            .map(|column| {
                let strength = [0, 0, 1, 0, 3, 9, 0, 0, 3, 0, 1, 0, 0][(index * 7 + column * 5) % 13];
                HeatCell {
                    depth: (strength > 0).then_some(f64::from(strength) / 9.0),
                    text: if strength > 0 { strength.to_string() } else { String::new() },
                    tone: if column == 0 { FigureTone::Good } else { FigureTone::Neutral },
                }
            })
            .collect(),
    };
    Plot::Heat(HeatFigure {
        row_axis: "Точка контакта".into(),
        column_axis: "Характеристика".into(),
        columns: characteristics.map(String::from).to_vec(),
        rows: TOUCHPOINTS.iter().enumerate().map(row).collect(),
    })
}

fn cascade() -> Plot {
    let levels = ["Финансовый", "Клиентский", "Процессный", "Компетенции"];
    let bands = levels
        .iter()
        .enumerate()
        .map(|(index, level)| FigureBand { label: (*level).into(), x: index as f64 * 236.0, y: 0.0, width: 204.0, height: 330.0 })
        .collect();
    let node = |id: &str, column: f64, row: f64, name: &str, state: &str, tone| FigureNode {
        id: id.into(),
        x: column * 236.0 + 12.0,
        y: 36.0 + row * 96.0,
        width: 180.0,
        height: 78.0,
        lines: vec![name.into(), state.into()],
        tone,
        shape: NodeShape::Box,
    };
    let nodes = vec![
        node("F1", 0.0, 0.5, "Выручка от повторных заказов", "84 % · поддержка 71 %", FigureTone::Warn),
        node("F2", 0.0, 1.5, "Маржинальность", "102 %", FigureTone::Good),
        node("C1", 1.0, 0.0, "Удержание ключевых заказчиков", "76 % · поддержка 52 %", FigureTone::Warn),
        node("C2", 1.0, 1.0, "NPS", "68 %", FigureTone::Warn),
        node("C3", 1.0, 2.0, "Доля рекламаций", "нет данных", FigureTone::Neutral),
        node("P1", 2.0, 0.0, "Доля ТКП, выданных в согласованный с заказчиком срок", "41 % при цели 90 %", FigureTone::Bad),
        node("P2", 2.0, 1.0, "Отгрузка в срок и в полном составе", "93 %", FigureTone::Good),
        node("L1", 3.0, 0.0, "Обученные расчётчики", "2 из 5", FigureTone::Bad),
    ];
    let edge = |from: (f64, f64), to: (f64, f64), label: &str| {
        let y = |row: f64| 75.0 + row * 96.0;
        let (start, tip) = (from.0 * 236.0 + 12.0, to.0 * 236.0 + 192.0);
        let middle = (start + tip) / 2.0;
        let points =
            [(start, y(from.1)), (middle, y(from.1)), (middle, y(to.1)), (tip, y(to.1))].map(|(x, y)| FigureSpot { x, y });
        FigureEdge { points: points.to_vec(), label: label.into(), tone: FigureTone::Neutral }
    };
    let edges = vec![
        edge((1.0, 0.0), (0.0, 0.5), "2"),
        edge((1.0, 1.0), (0.0, 0.5), "1"),
        edge((2.0, 0.0), (1.0, 0.0), "3"),
        edge((2.0, 1.0), (1.0, 1.0), "1"),
        edge((3.0, 0.0), (2.0, 0.0), ""),
    ];
    Plot::Graph(GraphFigure { nodes, edges, bands })
}

fn process() -> Plot {
    let bands = vec![
        FigureBand { label: "Продажи".into(), x: 0.0, y: 0.0, width: 860.0, height: 120.0 },
        FigureBand { label: "Инженеры по расчёту".into(), x: 0.0, y: 128.0, width: 860.0, height: 120.0 },
    ];
    let node = |id: &str, x: f64, y: f64, (width, height): (f64, f64), lines: &[&str], tone, shape| FigureNode {
        id: id.into(),
        x,
        y,
        width,
        height,
        lines: lines.iter().map(|it| (*it).into()).collect(),
        tone,
        shape,
    };
    let card = (140.0, 64.0);
    let nodes = vec![
        node("s", 20.0, 50.0, (24.0, 24.0), &["Запрос"], FigureTone::Neutral, NodeShape::Circle),
        node("a", 90.0, 34.0, card, &["Регистрация запроса", "загрузка 52 %"], FigureTone::Neutral, NodeShape::Box),
        node("b", 280.0, 162.0, card, &["Расчёт цены", "загрузка 97 %"], FigureTone::Bad, NodeShape::Box),
        node("x", 480.0, 178.0, (32.0, 32.0), &["Полнота данных"], FigureTone::Neutral, NodeShape::Choice),
        node("c", 580.0, 34.0, card, &["Отправка ТКП", "загрузка 31 %"], FigureTone::Good, NodeShape::Box),
        node("e", 790.0, 54.0, (24.0, 24.0), &["ТКП у заказчика"], FigureTone::Neutral, NodeShape::Circle),
    ];
    let edge = |points: &[(f64, f64)], label: &str, tone| FigureEdge {
        points: points.iter().map(|(x, y)| FigureSpot { x: *x, y: *y }).collect(),
        label: label.into(),
        tone,
    };
    let edges = vec![
        edge(&[(44.0, 62.0), (90.0, 62.0)], "", FigureTone::Neutral),
        edge(&[(230.0, 66.0), (350.0, 66.0), (350.0, 162.0)], "12 в день", FigureTone::Neutral),
        edge(&[(420.0, 194.0), (480.0, 194.0)], "", FigureTone::Neutral),
        edge(&[(512.0, 194.0), (650.0, 194.0), (650.0, 98.0)], "70 %", FigureTone::Neutral),
        edge(&[(496.0, 178.0), (496.0, 20.0), (160.0, 20.0), (160.0, 34.0)], "30 %: на доработку", FigureTone::Bad),
        edge(&[(720.0, 66.0), (790.0, 66.0)], "", FigureTone::Neutral),
    ];
    Plot::Graph(GraphFigure { nodes, edges, bands })
}

fn roadmap() -> Plot {
    let item = |title: &str, note: &str, quarter, span, tone| RoadmapItem {
        title: title.into(),
        note: note.into(),
        quarter,
        span,
        tone,
    };
    Plot::Roadmap(RoadmapFigure {
        quarters: ["I", "II", "III", "IV"].map(|quarter| format!("{quarter} кв. 2027")).to_vec(),
        items: vec![
            item("Калькулятор типовых цен", "Петров · эффект 5 · трудоёмкость 3", 0, 2, FigureTone::Accent),
            item("Статус заказа в личном кабинете", "Сидорова · эффект 4 · трудоёмкость 4", 1, 2, FigureTone::Accent),
            item("Время постановки в расчёт: записывать в CRM", "Иванов · пробел в данных", 0, 1, FigureTone::Warn),
            item(
                "Регламент согласования договора: не больше двух кругов",
                "Юридический отдел · эффект 3",
                2,
                1,
                FigureTone::Accent,
            ),
            item("Единое окно рекламаций", "Сервис · эффект 4", 3, 1, FigureTone::Accent),
            item("Обучение расчётчиков", "Кадры · эффект 3", 1, 1, FigureTone::Good),
            item("СМС с номером ТТН", "Логистика · эффект 2", 3, 1, FigureTone::Good),
        ],
    })
}
