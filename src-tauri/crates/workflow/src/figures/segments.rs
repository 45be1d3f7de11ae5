use super::titled;
use crate::Result;
use crate::scope::Scope;
use crate::segments::{ClusterCard, ClusterDot, RfmFlow, ShownFeature, group_name, view};
use crate::text::{Arguments, Texts};
use exchange::figures::{
    Figure, FigureCurve, FigurePoint, FigureTone, HeatCell, HeatFigure, HeatRow, LinesFigure, Plot, ScatterFigure, ScatterPoint,
};
use project::Reader;

/// Buyers on the plane of the two principal components; `None` before the clusters were computed.
pub(super) fn clusters(reader: &Reader, k: Option<u32>, texts: &Texts) -> Result<Option<Figure>> {
    let Some(choice) = view(reader, k)?.choice else { return Ok(None) };
    let [first, second] = choice.picture.explained;
    let axis = |n: usize, share: f64| {
        let facts = Arguments::from([("n".to_owned(), n.into()), ("share".to_owned(), texts.percent(share, 0).into())]);
        texts.say("segments-axis", &facts)
    };
    let point = |dot: &ClusterDot| ScatterPoint {
        label: String::new(),
        group: dot.cluster,
        x: dot.x,
        y: dot.y,
        x_half: None,
        y_half: None,
        tone: FigureTone::Neutral,
    };
    let plot = ScatterFigure {
        x_axis: axis(1, first),
        y_axis: axis(2, second),
        x_split: None,
        y_split: None,
        scale: None,
        quadrants: Default::default(),
        groups: choice.clusters.iter().map(|cluster| cluster.name.clone()).collect(),
        points: choice.picture.dots.iter().map(point).collect(),
    };
    let facts = Arguments::from([
        ("k".to_owned(), f64::from(choice.k).into()),
        ("shown".to_owned(), texts.percent(first + second, 0).into()),
    ]);
    let caption = texts.say("segments-picture", &facts);
    Ok(Some(titled(texts.get("figure-clusters"), caption, Plot::Scatter(plot), texts)))
}

/// Groups before by groups after, deeper where more customers went that way; `None` without two periods of orders.
pub(super) fn movement(reader: &Reader, scope: &Scope, texts: &Texts) -> Result<Option<Figure>> {
    let setup = crate::segments::rfm_setup(reader)?;
    let Some(moved) = crate::segments::movement(reader, scope, &setup)? else { return Ok(None) };
    let mut order: Vec<Option<&str>> = setup.groups.iter().map(|group| Some(group.key.as_str())).collect();
    order.extend([Some(""), None]);
    let places = |side: fn(&RfmFlow) -> &Option<String>| -> Vec<Option<&str>> {
        order.iter().copied().filter(|place| moved.flows.iter().any(|flow| side(flow).as_deref() == *place)).collect()
    };
    let (before, after) = (places(|flow| &flow.from), places(|flow| &flow.to));
    let most = moved.flows.iter().map(|flow| flow.customers).max().unwrap_or(1);
    let name = |place: Option<&str>, none: &str| match place {
        None => texts.get(none),
        Some(key) => texts.say("rfm-group-named", &Arguments::from([("group".to_owned(), group_name(key))])),
    };
    let cell = |from: Option<&str>, to: Option<&str>| {
        let flow = moved.flows.iter().find(|flow| flow.from.as_deref() == from && flow.to.as_deref() == to);
        HeatCell {
            depth: flow.map(|flow| f64::from(flow.customers) / f64::from(most)),
            text: flow.map_or_else(String::new, |flow| texts.number(flow.customers.into(), 0)),
            tone: FigureTone::Neutral,
        }
    };
    let row = |from: Option<&str>| HeatRow {
        label: name(from, "rfm-movement-not-yet"),
        cells: after.iter().map(|to| cell(from, *to)).collect(),
    };
    let plot = HeatFigure {
        row_axis: texts.get("rfm-movement-from"),
        column_axis: texts.get("rfm-movement-to"),
        columns: after.iter().map(|to| name(*to, "rfm-movement-no-more")).collect(),
        rows: before.iter().map(|from| row(*from)).collect(),
    };
    let stayed = f64::from(moved.stayed) / f64::from(moved.both.max(1));
    let facts = Arguments::from([
        ("both".to_owned(), f64::from(moved.both).into()),
        ("stayed".to_owned(), f64::from(moved.stayed).into()),
        ("share".to_owned(), texts.percent(stayed, 0).into()),
    ]);
    Ok(Some(titled(texts.get("rfm-movement-title"), texts.say("rfm-movement", &facts), Plot::Heat(plot), texts)))
}

/// Means of the groups by chosen numeric feature, in standard deviations from all; `None` before the clusters were computed, or
/// when customers are divided by categories alone.
pub(super) fn profiles(reader: &Reader, k: Option<u32>, texts: &Texts) -> Result<Option<Figure>> {
    let Some(choice) = view(reader, k)?.choice else { return Ok(None) };
    let is_number = |key: &str| choice.shapes.iter().any(|shape| shape.key == key && shape.before.is_some());
    let axes: Vec<&ShownFeature> = choice.features.iter().filter(|feature| feature.chosen && is_number(&feature.key)).collect();
    if axes.is_empty() {
        return Ok(None);
    }
    let curve = |cluster: &ClusterCard| {
        let own = |key: &str| cluster.features.iter().find(|feature| feature.key == key)?.difference;
        let point = |feature: &&ShownFeature| FigurePoint {
            value: own(&feature.key),
            half_width: None,
            text: String::new(),
            tone: FigureTone::Neutral,
        };
        let points = axes.iter().map(point).collect();
        FigureCurve { name: cluster.name.clone(), colour: cluster.colour.max(1) as u32 - 1, dashed: false, points }
    };
    let plot = LinesFigure {
        axis: texts.get("segments-lines-axis"),
        labels: axes.iter().map(|feature| name_of(feature, texts)).collect(),
        series: choice.clusters.iter().map(curve).collect(),
        mark: None,
    };
    let facts = Arguments::from([("k".to_owned(), f64::from(choice.k).into())]);
    Ok(Some(titled(texts.get("figure-profiles"), texts.say("segments-lines", &facts), Plot::Lines(plot), texts)))
}

/// A feature as people read it: a name from the data, with what is asked of a touchpoint before it.
fn name_of(feature: &ShownFeature, texts: &Texts) -> String {
    let Some(label) = &feature.label else { return texts.get(&format!("segments-feature-{}", feature.key)) };
    let key = match feature.key.split_once(':') {
        Some(("satisfaction", _)) => "segments-satisfaction-of",
        Some(("importance", _)) => "segments-importance-of",
        _ => return label.clone(),
    };
    texts.say(key, &Arguments::from([("name".to_owned(), label.as_str().into())]))
}
