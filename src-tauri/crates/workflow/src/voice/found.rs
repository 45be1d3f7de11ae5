use super::view::{TouchpointRow, view};
use crate::analyse::{self, Found};
use crate::{Result, scope::Scope, text::Wording};
use analysis::voice::Evidence;
use project::Reader;

/// What customers of the scope say, in sentences and as the screen receives it.
pub fn found(reader: &Reader, scope: &Scope) -> Result<Found> {
    let view = view(reader, scope)?;
    let mut lines =
        vec![Wording::new("found-voice").with("answers", view.answers as usize).with("interviews", view.interviews as usize)];
    if let Some((points, interval)) = view.nps.points.zip(view.nps.interval) {
        let low = interval.low.round();
        lines.push(
            Wording::new("found-voice-nps").with("points", points.round()).with("low", low).with("high", interval.high.round()),
        );
    }
    if let Some(change) = &view.change {
        let certain = change.interval.low > 0.0 || change.interval.high < 0.0;
        let key = if certain { "found-voice-change" } else { "found-voice-no-change" };
        let (low, high) = (change.interval.low.round(), change.interval.high.round());
        lines.push(Wording::new(key).with("change", change.change.round()).with("low", low).with("high", high));
    }
    lines.extend(worst(&view.touchpoints));
    let count = |evidence| view.touchpoints.iter().filter(|row| row.voice.evidence == evidence).count();
    lines.push(
        Wording::new("found-voice-evidence")
            .with("solid", count(Evidence::Solid))
            .with("weak", count(Evidence::Weak))
            .with("none", count(Evidence::None)),
    );
    analyse::found(lines, &view)
}

/// The touchpoint with the lowest mean satisfaction among those with an interval.
fn worst(rows: &[TouchpointRow]) -> Option<Wording> {
    let means = rows.iter().filter_map(|row| {
        let score = row.voice.satisfaction.as_ref()?;
        Some((row, score.mean?, score.interval?))
    });
    let (row, mean, interval) = means.min_by(|one, other| one.1.total_cmp(&other.1))?;
    let name = format!("{} {}", row.code, row.name);
    Some(Wording::new("found-voice-worst").with("name", name).with("mean", mean).with("half", interval.half_width()))
}
