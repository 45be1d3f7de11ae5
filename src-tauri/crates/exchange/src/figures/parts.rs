//! A wide journey as several pictures for paper.

use super::{Figure, FigureCurve, FigureStage, JourneyFigure, Plot};

/// Cuts a journey into figures of at most `touchpoints` each, as even as possible; a stage that is cut keeps its name in
/// both. Other figures, and journeys that are short enough, come back as one.
pub fn parts(figure: &Figure, touchpoints: usize) -> Vec<Figure> {
    let Plot::Journey(journey) = &figure.plot else {
        return vec![figure.clone()];
    };
    let total: usize = journey.stages.iter().map(|stage| stage.touchpoints.len()).sum();
    if touchpoints == 0 || total <= touchpoints {
        return vec![figure.clone()];
    }
    let size = total.div_ceil(total.div_ceil(touchpoints));
    (0..total)
        .step_by(size)
        .map(|first| {
            let plot = Plot::Journey(slice(journey, first, (first + size).min(total)));
            Figure { plot, ..figure.clone() }
        })
        .collect()
}

/// The touchpoints `first..end`, counted over all stages.
fn slice(journey: &JourneyFigure, first: usize, end: usize) -> JourneyFigure {
    let mut stages: Vec<FigureStage> = Vec::new();
    let mut index = 0;
    for stage in &journey.stages {
        let count = stage.touchpoints.len();
        let (from, to) = (first.clamp(index, index + count), end.clamp(index, index + count));
        let empty_here = count == 0 && (first..end).contains(&index);
        if from < to || empty_here {
            let touchpoints = stage.touchpoints[from - index..to - index].to_vec();
            stages.push(FigureStage { name: stage.name.clone(), touchpoints });
        }
        index += count;
    }
    let cut = |curve: &FigureCurve| {
        let points = curve.points.iter().take(end).skip(first).cloned().collect();
        FigureCurve { points, ..curve.clone() }
    };
    JourneyFigure { stages, curves: journey.curves.iter().map(cut).collect(), ..journey.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A journey of stages with so many touchpoints each and one curve.
    fn journey(sizes: &[usize]) -> Figure {
        let touchpoint = json!({"name": "Т", "channel": "web", "evidence": "solid", "notes": [], "highlighted": false});
        let point = json!({"value": 7.0, "halfWidth": 0.5, "text": "", "tone": "neutral"});
        let stages: Vec<_> =
            sizes.iter().map(|size| json!({"name": "Э", "touchpoints": vec![touchpoint.clone(); *size]})).collect();
        let points = vec![point; sizes.iter().sum()];
        let figure = json!({"title": "", "caption": "", "source": "", "language": "ru", "plot": {
            "kind": "journey", "stages": stages, "scaleLow": 0.0, "scaleHigh": 10.0,
            "lanes": {"stage": "", "touchpoint": "", "satisfaction": "", "satisfactionNote": "", "weight": "",
                "weightNote": "", "nps": "", "kpi": "", "process": "", "notes": ""},
            "curves": [{"name": "", "colour": 0, "dashed": false, "points": points}]}});
        serde_json::from_value(figure).unwrap()
    }

    #[track_caller]
    fn check(sizes: &[usize], per_part: usize, expected: &[&[usize]]) {
        let shapes: Vec<Vec<usize>> = parts(&journey(sizes), per_part)
            .iter()
            .map(|part| {
                let Plot::Journey(part) = &part.plot else { panic!("not a journey") };
                let shape: Vec<usize> = part.stages.iter().map(|stage| stage.touchpoints.len()).collect();
                assert!(part.curves.iter().all(|curve| curve.points.len() == shape.iter().sum::<usize>()));
                shape
            })
            .collect();
        assert_eq!(shapes, expected);
    }

    #[test]
    fn a_journey_is_cut_evenly_and_loses_nothing() {
        check(&[3, 4], 7, &[&[3, 4]]);
        check(&[3, 3, 2, 3, 3], 7, &[&[3, 3, 1], &[1, 3, 3]]);
        check(&[5, 0, 4], 8, &[&[5], &[0, 4]]);
        check(&[20], 7, &[&[7], &[7], &[6]]);
    }
}
