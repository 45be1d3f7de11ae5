use super::adoption::{Adoption, adopt, default_k};
use super::clusters::Clusters;
use super::model::assign_newcomers;
use super::request::{changed, choose};
use super::rfm::{asked, group_name, movement, orders};
use super::view::view;
use crate::analyse::{self, Found, Parameters};
use crate::{Error, Result, derived, scope::Scope, text::Wording};
use analysis::clusters::{ClusterMethod, ClusterStudy};
use analysis::progress::Progress;
use project::{Project, Reader};

/// How the customers of the scope buy.
pub fn found_rfm(reader: &Reader, scope: &Scope, parameters: &Parameters) -> Result<Found> {
    let setup = asked(reader, parameters)?;
    let Some(view) = orders(reader, scope, &setup)? else {
        return analyse::found(vec![Wording::new("found-rfm-none")], &None::<()>);
    };
    let mut lines = vec![
        Wording::new("found-rfm")
            .with("buyers", view.buyers as usize)
            .with("customers", view.customers as usize)
            .with("orders", view.orders as usize)
            .with("millions", (view.revenue / 1e6).round()),
    ];
    if let Some(group) = view.groups.iter().max_by(|one, other| one.revenue_share.total_cmp(&other.revenue_share)) {
        lines.push(
            Wording::new("found-rfm-group")
                .with("group", group_name(&group.group))
                .with("n", group.customers as usize)
                .with("percent", (group.revenue_share * 100.0).round()),
        );
    }
    let empty = [&view.empty_recency, &view.empty_frequency, &view.empty_monetary];
    for (measure, scores) in ["recency", "frequency", "monetary"].iter().zip(empty).filter(|(_, scores)| !scores.is_empty()) {
        let scores = scores.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
        lines.push(Wording::new(&format!("found-rfm-ties-{measure}")).with("scores", scores));
    }
    let moved = movement(reader, scope, &setup)?;
    if let Some(moved) = &moved {
        lines.push(
            Wording::new("found-rfm-moved")
                .with("days", moved.days)
                .with("both", moved.both as usize)
                .with("stayed", moved.stayed as usize),
        );
    }
    analyse::found(lines, &serde_json::json!({ "orders": view, "movement": moved }))
}

/// The clusters, with the parameters of the screen: `k` chooses another number of them than the proposed one, `adopt=yes` makes
/// them segments (with `potential=yes` also those without orders), `assign=yes` gives new customers a segment by the frozen model.
pub fn found(project: &mut Project, parameters: &Parameters, progress: &dyn Progress) -> Result<Found> {
    let request = changed(project, parameters)?;
    let result = match derived::fresh::<Clusters>(project, request.clone(), progress) {
        Err(Error::Input { code: "no-orders", .. }) => {
            return analyse::found(vec![Wording::new("found-segments-no-orders")], &None::<()>);
        }
        other => other?,
    };
    choose(project, &request)?;
    let yes = |name: &str| Ok::<bool, Error>(parameters.get::<String>(name)?.as_deref() == Some("yes"));
    let k = parameters.get("k")?;
    if yes("adopt")? {
        let k = k.map_or_else(|| default_k(project, &result), Ok)?;
        adopt(project, &Adoption { k, potential: yes("potential")?, continues: None })?;
    }
    let mut assigned = Vec::new();
    if yes("assign")? {
        assigned = assign_newcomers(project)?;
    }
    let view = view(project, k)?;
    let mut lines = Vec::new();
    if let Some(choice) = &view.choice {
        lines.push(choice.advice.clone());
        lines.extend(choice.clusters.iter().map(|cluster| {
            Wording::new("found-segment")
                .with("name", cluster.name.as_str())
                .with("n", cluster.size as usize)
                .with("percent", (cluster.revenue_share * 100.0).round())
        }));
        if choice.without_orders > 0 {
            lines.push(Wording::new("found-segments-without").with("n", choice.without_orders as usize));
        }
    }
    lines.extend(
        assigned
            .iter()
            .map(|own| Wording::new("found-segment-assigned").with("name", own.name.as_str()).with("n", own.customers as usize)),
    );
    analyse::found(lines, &view)
}

/// One sentence of advice on the number of clusters.
pub(super) fn advice(study: &ClusterStudy) -> Wording {
    if study.method == ClusterMethod::Density {
        let k = study.candidates.first().map_or(0, |candidate| candidate.k as usize);
        return Wording::new("found-segments-dense").with("k", k).with("n", study.n as usize);
    }
    let best = study.proposed.and_then(|k| Some((k, silhouette(study, k)?)));
    let Some((k, width)) = best else { return Wording::new("found-segments-none") };
    if study.cloud {
        return Wording::new("found-segments-cloud").with("k", k as usize);
    }
    if study.method == ClusterMethod::Mixture {
        return Wording::new("found-segments-mixture").with("k", k as usize).with("silhouette", width);
    }
    let near = study.candidates.iter().filter(|candidate| candidate.k != k && candidate.large_enough);
    let near =
        near.filter_map(|candidate| Some((candidate.k, candidate.silhouette?))).max_by(|one, other| one.1.total_cmp(&other.1));
    let wording = |key| Wording::new(key).with("k", k as usize).with("silhouette", width);
    match (near, study.groups_in_data) {
        (Some((next, second)), _) if width - second < 0.02 => {
            wording("found-segments-close").with("next", next as usize).with("second", second)
        }
        (_, Some(groups)) if groups == k => wording("found-segments-agree"),
        _ => wording("found-segments-proposed"),
    }
}

fn silhouette(study: &ClusterStudy, k: u32) -> Option<f64> {
    study.candidates.iter().find(|candidate| candidate.k == k)?.silhouette
}
