//! The numbers of a figure as a sheet of Excel.

use crate::text::Texts;
use exchange::documents::{Cell, Column, ColumnKind, Sheet, Workbook};
use exchange::figures::*;

pub(super) fn book(figure: &Figure, texts: &Texts) -> Workbook {
    let (columns, rows) = match &figure.plot {
        Plot::Journey(plot) => journey(plot, texts),
        Plot::Intervals(plot) => intervals(plot, texts),
        Plot::Scatter(plot) => scatter(plot, texts),
        Plot::Bars(plot) => bars(plot, texts),
        Plot::Lines(plot) => lines(plot, texts),
        Plot::Heat(plot) => heat(plot),
        Plot::Graph(plot) => graph(plot, texts),
        Plot::Roadmap(plot) => roadmap(plot, texts),
    };
    let (name, title) = (texts.get("figure-sheet"), figure.title.clone());
    let note = [&figure.caption, &figure.source].map(String::as_str).join(" ").trim().to_owned();
    Workbook { title: title.clone(), sheets: vec![Sheet { name, title, note, columns, rows }] }
}

type Table = (Vec<Column>, Vec<Vec<Cell>>);

fn wide(header: String) -> Column {
    Column { header, width: 44.0, kind: ColumnKind::Text }
}

fn short(header: String) -> Column {
    Column { header, width: 20.0, kind: ColumnKind::Text }
}

fn number(header: String) -> Column {
    Column { header, width: 16.0, kind: ColumnKind::Number }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn maybe(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, Cell::Number)
}

fn bars(plot: &BarsFigure, texts: &Texts) -> Table {
    let columns = vec![wide(texts.get("figure-name")), number(plot.axis.clone()), wide(texts.get("figure-shown"))];
    let row = |bar: &FigureBar| vec![text(&bar.label), Cell::Number(bar.value), text(&bar.text)];
    (columns, plot.bars.iter().map(row).collect())
}

fn intervals(plot: &IntervalsFigure, texts: &Texts) -> Table {
    let columns = vec![
        wide(texts.get("figure-name")),
        number(plot.axis.clone()),
        number(texts.get("figure-low")),
        number(texts.get("figure-high")),
        short(plot.rank_heading.clone()),
        number(texts.get("figure-group")),
    ];
    let row = |row: &IntervalRow| {
        let numbers = [row.value, row.low, row.high].map(Cell::Number);
        let [value, low, high] = numbers;
        vec![text(&row.label), value, low, high, text(&row.rank), maybe(row.group.map(f64::from))]
    };
    (columns, plot.rows.iter().map(row).collect())
}

fn scatter(plot: &ScatterFigure, texts: &Texts) -> Table {
    let columns = vec![
        wide(texts.get("figure-name")),
        number(plot.x_axis.clone()),
        number(texts.get("figure-half")),
        number(plot.y_axis.clone()),
        number(texts.get("figure-half")),
    ];
    let row = |point: &ScatterPoint| {
        let name = plot.groups.get(point.group as usize).unwrap_or(&point.label);
        vec![text(name), Cell::Number(point.x), maybe(point.x_half), Cell::Number(point.y), maybe(point.y_half)]
    };
    (columns, plot.points.iter().map(row).collect())
}

fn lines(plot: &LinesFigure, texts: &Texts) -> Table {
    let mut columns = vec![short(texts.get("figure-name"))];
    columns.extend(plot.series.iter().map(|series| number(series.name.clone())));
    let row = |(at, label): (usize, &String)| {
        let values = plot.series.iter().map(|series| maybe(series.points.get(at).and_then(|point| point.value)));
        std::iter::once(text(label)).chain(values).collect()
    };
    (columns, plot.labels.iter().enumerate().map(row).collect())
}

fn heat(plot: &HeatFigure) -> Table {
    let mut columns = vec![wide(plot.row_axis.clone())];
    columns.extend(plot.columns.iter().map(|name| short(name.clone())));
    let row = |row: &HeatRow| std::iter::once(text(&row.label)).chain(row.cells.iter().map(|cell| text(&cell.text))).collect();
    (columns, plot.rows.iter().map(row).collect())
}

/// Boxes from left to right and from top to bottom, a column for each of their lines.
fn graph(plot: &GraphFigure, texts: &Texts) -> Table {
    let lines = plot.nodes.iter().map(|node| node.lines.len()).max().unwrap_or(1).max(1);
    let columns =
        (0..lines).map(|line| if line == 0 { wide(texts.get("figure-name")) } else { short(texts.get("figure-shown")) });
    let mut nodes: Vec<&FigureNode> = plot.nodes.iter().collect();
    nodes.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    (columns.collect(), nodes.iter().map(|node| node.lines.iter().map(|line| text(line)).collect()).collect())
}

fn roadmap(plot: &RoadmapFigure, texts: &Texts) -> Table {
    let columns = vec![short(texts.get("figure-quarter")), wide(texts.get("figure-name")), wide(texts.get("figure-shown"))];
    let mut items: Vec<&RoadmapItem> = plot.items.iter().collect();
    items.sort_by_key(|item| item.quarter);
    let quarter = |item: &RoadmapItem| plot.quarters.get(item.quarter as usize).map_or(Cell::Empty, |name| text(name));
    (columns, items.into_iter().map(|item| vec![quarter(item), text(&item.title), text(&item.note)]).collect())
}

fn journey(plot: &JourneyFigure, texts: &Texts) -> Table {
    let lanes = &plot.lanes;
    let columns = vec![
        short(lanes.stage.clone()),
        wide(lanes.touchpoint.clone()),
        number(texts.get("journeys-lane-satisfaction")),
        number(texts.get("figure-half")),
        Column { kind: ColumnKind::Percent, ..number(texts.get("journeys-lane-weight")) },
        short(texts.get("weights-column-place")),
        short(texts.get("journeys-lane-nps")),
        wide(texts.get("journeys-lane-kpi")),
        wide(texts.get("journeys-lane-process")),
        wide(texts.get("journeys-lane-voice")),
    ];
    let chip =
        |chip: &Option<FigureChip>| chip.as_ref().map_or(Cell::Empty, |chip| text(&format!("{} {}", chip.text, chip.note)));
    let points = plot.curves.first().map(|curve| curve.points.as_slice()).unwrap_or_default();
    let touchpoints = plot.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(move |point| (stage, point)));
    let rows = touchpoints.enumerate().map(|(at, (stage, point))| {
        let score = points.get(at);
        vec![
            text(&stage.name),
            text(&point.name),
            maybe(score.and_then(|score| score.value)),
            maybe(score.and_then(|score| score.half_width)),
            maybe(point.weight.as_ref().map(|weight| weight.share)),
            point.weight.as_ref().map_or(Cell::Empty, |weight| text(&weight.rank)),
            point.nps.as_ref().map_or(Cell::Empty, |nps| text(&format!("{} {}", nps.text, nps.margin))),
            chip(&point.kpi),
            chip(&point.process),
            text(&point.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("; ")),
        ]
    });
    (columns, rows.collect())
}
