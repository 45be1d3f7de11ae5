//! A specification of more than fifteen pages with every block a report can hold.

use exchange::documents::*;
use exchange::figures::{FigureLanguage, FigureTone};

const SECTIONS: [&str; 10] = [
    "Общие сведения",
    "Цели и назначение создания системы",
    "Характеристика объектов автоматизации",
    "Требования к системе",
    "Состав и содержание работ по созданию системы",
    "Порядок разработки системы",
    "Порядок контроля и приёмки системы",
    "Требования к подготовке объекта автоматизации",
    "Требования к документированию",
    "Источники разработки",
];
const PROSE: &str = "Система должна показывать срок ответа на запрос технико-коммерческого предложения по каждому заказчику, сравнивать его с ожидаемым и предупреждать ответственного, когда до конца срока остаётся один рабочий день. Источник требования — 38 интервью и 212 ответов опроса; точка контакта весит 18 % и оценена в 4,1 ± 0,4 балла.";

pub fn specification() -> Report {
    let mut parts = vec![ReportPart { orientation: Orientation::Portrait, blocks: Vec::new() }];
    for (index, title) in SECTIONS.iter().enumerate() {
        let blocks = &mut parts.last_mut().expect("there is a part").blocks;
        if index > 0 && !blocks.is_empty() {
            blocks.push(ReportBlock::PageBreak);
        }
        section(blocks, index, title);
        if index == 2 {
            parts.push(ReportPart { orientation: Orientation::Landscape, blocks: wide() });
            parts.push(ReportPart { orientation: Orientation::Portrait, blocks: Vec::new() });
        }
    }
    Report {
        title_page: TitlePage {
            above: vec!["ООО «Северпром»".into(), "УТВЕРЖДАЮ ______________ / И. И. Иванов /".into()],
            title: "Техническое задание".into(),
            subtitle: "на создание системы управления клиентским опытом".into(),
            fields: [("Заказчик", "ООО «Северпром»"), ("Направление", "Машиностроение"), ("Версия", "1.0 от 12.11.2026")]
                .map(|(name, value)| TitleField { name: name.into(), value: value.into() })
                .to_vec(),
            below: "Москва, 2026".into(),
        },
        labels: ReportLabels {
            contents: "Содержание".into(),
            table: "Таблица".into(),
            figure: "Рисунок".into(),
            page: "Страница".into(),
            of: "из".into(),
        },
        language: FigureLanguage::Ru,
        header: "Техническое задание · Северпром · версия 1.0".into(),
        parts,
    }
}

fn section(blocks: &mut Vec<ReportBlock>, index: usize, title: &str) {
    blocks.push(ReportBlock::heading(1, title, format!("раздел {index}")));
    for sub in 1..=3 {
        blocks.push(ReportBlock::heading(2, format!("Подраздел {sub}: функции и данные"), ""));
        blocks.push(ReportBlock::paragraph(PROSE));
        let mut runs = vec![
            ReportRun::text("См. раздел "),
            ReportRun::reference(format!("раздел {}", (index + 3) % 10)),
            ReportRun::text(", "),
            ReportRun::reference("таблица 0"),
        ];
        runs.extend([
            ReportRun::text(" и "),
            ReportRun::reference("карта"),
            ReportRun::text(". Текст <b>не разметка</b> & не формула: "),
            ReportRun::bold("важно"),
        ]);
        blocks.push(ReportBlock::Paragraph(ReportParagraph { runs, keep_with_next: false }));
    }
    let marker = if index.is_multiple_of(2) { ListMarker::Bullet } else { ListMarker::Number };
    let items =
        ["срок ответа — не более четырёх рабочих дней;", "статус заказа виден заказчику;", "рекламация имеет ответственного."];
    blocks.push(ReportBlock::List(ReportList { marker, items: items.iter().map(|item| vec![ReportRun::text(*item)]).collect() }));
    blocks.push(requirements(index));
    let figures = super::figures::all();
    let (name, figure) = &figures[1 + index % (figures.len() - 1)];
    blocks.push(ReportBlock::Figure(ReportFigure {
        figure: figure.clone(),
        bookmark: format!("{name} {index}"),
        touchpoints_per_picture: None,
    }));
}

fn requirements(index: usize) -> ReportBlock {
    let column = |header: &str, width, align| ReportColumn { header: header.into(), width, align };
    let row = |row: usize| {
        let tone = [FigureTone::Bad, FigureTone::Warn, FigureTone::Good][row % 3];
        vec![
            ReportCell::text(format!("{}.{}", index + 1, row + 1)),
            ReportCell::text("Система должна сохранять время постановки запроса в расчёт с точностью до минуты"),
            ReportCell::text("Расчёт ТКП → срок ответа → доля ТКП в срок → время постановки"),
            ReportCell::toned(["1 — сразу", "2 — в первую очередь", "3 — потом"][row % 3], tone),
            ReportCell::text(format!("{},5", row * 3)),
        ]
    };
    let columns = vec![
        column("№", 1.0, CellAlign::Left),
        column("Требование", 5.0, CellAlign::Left),
        column("Откуда следует", 4.0, CellAlign::Left),
        column("Приоритет", 2.0, CellAlign::Left),
        column("Вес, %", 1.2, CellAlign::Right),
    ];
    let caption = "Перечень требований раздела с источником и приоритетом".to_owned();
    ReportBlock::Table(ReportTable {
        caption, bookmark: format!("таблица {index}"), columns, rows: (0..14).map(row).collect()
    })
}

fn wide() -> Vec<ReportBlock> {
    let figures = super::figures::all();
    vec![
        ReportBlock::heading(2, "Карта пути клиента", "карта: раздел"),
        ReportBlock::Figure(ReportFigure {
            figure: figures[0].1.clone(),
            bookmark: "карта".into(),
            touchpoints_per_picture: Some(7),
        }),
    ]
}

pub fn requirements_book() -> Workbook {
    let column = |header: &str, width, kind| Column { header: header.into(), width, kind };
    let row = |row: usize| {
        vec![
            Cell::Link(CellLink { text: format!("ТР-{}", row + 1), sheet: "Показатели".into(), row: Some(row % 5) }),
            Cell::Text(
                [
                    "=1+1 остаётся текстом",
                    "+7 495 000-00-00",
                    "-минус",
                    "@упоминание",
                    "Срок ответа на запрос — не более четырёх рабочих дней",
                ][row % 5]
                    .into(),
            ),
            Cell::Number(row as f64 * 7.0),
            Cell::Number(row as f64 * 1.25),
            Cell::Number(row as f64 / 100.0),
            Cell::Date(jiff::civil::date(2026, 11, 1 + (row % 28) as i8)),
            Cell::Number(1_250_000.0 + row as f64),
        ]
    };
    let requirements = Sheet {
        name: "Требования".into(),
        title: "Требования к системе".into(),
        note: "Северпром · версия 1.0 · 12.11.2026".into(),
        columns: vec![
            column("Код", 10.0, ColumnKind::Text),
            column("Требование", 48.0, ColumnKind::Text),
            column("Голоса", 10.0, ColumnKind::Integer),
            column("Вес", 10.0, ColumnKind::Number),
            column("Доля", 10.0, ColumnKind::Percent),
            column("Срок", 13.0, ColumnKind::Date),
            column("Бюджет", 16.0, ColumnKind::Money),
        ],
        rows: (0..40).map(row).collect(),
    };
    let kpis = Sheet {
        name: "Показатели".into(),
        title: "Паспорта показателей".into(),
        note: String::new(),
        columns: vec![column("Показатель", 40.0, ColumnKind::Text), column("Цель", 12.0, ColumnKind::Number)],
        rows: (0..5).map(|row| vec![Cell::Text(format!("Показатель {row}")), Cell::Number(90.0)]).collect(),
    };
    Workbook { title: "Спецификация".into(), sheets: vec![requirements, kpis] }
}
