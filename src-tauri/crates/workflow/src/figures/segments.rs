use super::titled;
use crate::Result;
use crate::segments::{ClusterDot, ClusterRequest, view};
use crate::text::{Arguments, Texts};
use exchange::figures::{Figure, FigureTone, Plot, ScatterFigure, ScatterPoint};
use project::Reader;

/// Buyers on the plane of the two principal components; `None` before the clusters were computed.
pub(super) fn clusters(reader: &Reader, k: Option<u32>, texts: &Texts) -> Result<Option<Figure>> {
    let Some(choice) = view(reader, &ClusterRequest::default(), k)?.choice else { return Ok(None) };
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
