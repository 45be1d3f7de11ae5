use super::features::Known;
use super::request::ClusterRequest;
use crate::{Error, Result, derived::Derived};
use analysis::clusters::{
    ClusterError, ClusterMethod, ClusterParams, ClusterPicture, ClusterProfile, ClusterStudy, DensityParams, Feature,
    FeatureColumn, FeatureError, FeatureNote, FeatureShape, FeatureValues, Matrix, choose_clusters, choose_density,
    choose_mixture, picture, prepare, profiles, proposed_radius, shape, standardised,
};
use analysis::progress::Progress;
use project::{Reader, customers::CustomerId};
use serde::{Deserialize, Serialize};

/// Bins of the histograms of a feature.
const BINS: usize = 24;
/// Customers drawn as lines, thinned evenly.
const LINES: usize = 240;
/// Dense places are looked for among so many customers at most: distances grow with their square.
const MOST_FOR_DENSITY: usize = 20_000;
/// The way of buying, by which clusters are named whatever they were made of.
pub(super) const WAY_OF_BUYING: [&str; 5] = ["recency", "orders", "monetary", "ticket", "gap"];

/// The customers divided into 1 to 12 clusters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClusterResult {
    pub at: i32,
    /// Rows of the study.
    pub customers: Vec<CustomerId>,
    /// Money of each row; 0 without orders.
    pub revenue: Vec<f64>,
    /// Customers left out because they never ordered.
    pub without_orders: Vec<CustomerId>,
    /// Customers left out because a feature is not known of them.
    pub incomplete: Vec<CustomerId>,
    /// Customers in no dense place.
    pub alone: Vec<CustomerId>,
    /// The radius that dense places were looked for with.
    pub radius: Option<f64>,
    /// What the features are called in the data, by key.
    pub labels: Vec<(String, Option<String>)>,
    /// How the space was made, to place new customers in it.
    pub frozen: Vec<FrozenFeature>,
    pub columns: Vec<FeatureColumn>,
    pub notes: Vec<FeatureNote>,
    pub shapes: Vec<FeatureShape>,
    pub study: ClusterStudy,
    /// By candidate: the chosen features, then the way of buying where it was not chosen.
    pub profiles: Vec<Vec<ClusterProfile>>,
    /// Rows drawn as lines, with their values of the numeric features in standard deviations.
    pub lines: Vec<(u32, Vec<Option<f64>>)>,
    pub picture: ClusterPicture,
}

/// A feature as the space was made of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FrozenFeature {
    pub key: String,
    /// Categories by index; empty for a number, or where they are those of the day.
    pub categories: Vec<String>,
}

/// Division of the customers by what is known of them.
pub struct Clusters;

impl Derived for Clusters {
    type Parameters = ClusterRequest;
    type Value = ClusterResult;
    const KIND: &'static str = "clusters";
    const TABLES: &'static [&'static str] =
        &["batch", "business_unit", "customer", "order_line", "product", "response", "answer", "touchpoint"];

    fn compute(reader: &Reader, request: &ClusterRequest, progress: &dyn Progress) -> Result<ClusterResult> {
        request.check()?;
        let known = Known::read(reader, request.at, &request.wanted())?;
        let rows = Rows::of(&known, request)?;
        let space = prepare(&rows.features, &request.weights).map_err(refusal)?;
        let found = divided(&space.matrix, request, progress)?;
        let picture = picture(&space.matrix);
        let points = found.kept.iter().map(|row| picture.points[*row as usize]).collect();
        let kept: Vec<usize> = found.kept.iter().map(|row| rows.kept[*row as usize]).collect();
        let of = |rows: &[usize]| rows.iter().map(|row| known.customers[*row].id).collect::<Vec<CustomerId>>();
        let is_kept: std::collections::HashSet<usize> = kept.iter().copied().collect();
        let alone: Vec<usize> = rows.kept.iter().copied().filter(|row| !is_kept.contains(row)).collect();
        let shown = rows.shown(&known, &kept)?;
        let by_candidate = |run: &analysis::clusters::KCandidate| profiles(&shown, &run.run.assignment, run.k as usize);
        Ok(ClusterResult {
            at: known.at,
            customers: of(&kept),
            revenue: kept.iter().map(|row| known.orders[*row].as_ref().map_or(0.0, |own| own.monetary)).collect(),
            without_orders: of(&rows.without_orders),
            incomplete: of(&rows.incomplete),
            alone: of(&alone),
            radius: found.radius,
            labels: shown
                .iter()
                .map(|feature| Ok((feature.key.clone(), known.feature(&feature.key)?.1.cloned())))
                .collect::<Result<_>>()?,
            frozen: rows.features.iter().map(frozen).collect(),
            columns: space.columns,
            notes: space.notes,
            shapes: rows.features.iter().map(|feature| shape(feature, BINS)).collect(),
            profiles: found.study.candidates.iter().map(by_candidate).collect(),
            lines: lines(&shown, request),
            study: found.study,
            picture: ClusterPicture { points, ..picture },
        })
    }
}

/// The customers that can be divided, and their features.
struct Rows {
    /// Indices of customers.
    kept: Vec<usize>,
    features: Vec<Feature>,
    without_orders: Vec<usize>,
    incomplete: Vec<usize>,
}

impl Rows {
    fn of(known: &Known, request: &ClusterRequest) -> Result<Self> {
        let features: Vec<&Feature> = request.features.iter().map(|key| Ok(known.feature(key)?.0)).collect::<Result<_>>()?;
        let block_of = |key: &str| known.feature(key).ok().map(|(feature, _)| feature.block.clone());
        let needs_orders = request.needs_orders(block_of);
        if needs_orders && known.orders.iter().all(Option::is_none) {
            return Err(Error::input("no-orders"));
        }
        let (mut kept, mut without_orders, mut incomplete) = (vec![], vec![], vec![]);
        for customer in 0..known.customers.len() {
            let values = features.iter().filter(|feature| feature.knows(customer)).count();
            if needs_orders && known.orders[customer].is_none() {
                without_orders.push(customer);
            } else if values == 0 || request.leave_out && values < features.len() {
                incomplete.push(customer);
            } else {
                kept.push(customer);
            }
        }
        if kept.len() < 3 {
            return Err(Error::input("too-few-customers").with("n", kept.len()));
        }
        let features = features.iter().map(|feature| feature.of(&kept)).collect();
        Ok(Self { kept, features, without_orders, incomplete })
    }

    /// The chosen features and the way of buying, of the customers in a cluster.
    fn shown(&self, known: &Known, customers: &[usize]) -> Result<Vec<Feature>> {
        let chosen: Vec<&str> = self.features.iter().map(|feature| feature.key.as_str()).collect();
        let others = WAY_OF_BUYING.into_iter().filter(|key| !chosen.contains(key));
        chosen.iter().copied().chain(others).map(|key| Ok(known.feature(key)?.0.of(customers))).collect()
    }
}

struct Divided {
    study: ClusterStudy,
    /// The rows of the space that are rows of the study.
    kept: Vec<u32>,
    radius: Option<f64>,
}

fn divided(space: &Matrix, request: &ClusterRequest, progress: &dyn Progress) -> Result<Divided> {
    let params = ClusterParams::default();
    let refused = |error| match error {
        ClusterError::TooFewRows { distinct } => Error::input("too-few-customers").with("n", distinct as usize),
        ClusterError::Cancelled(cancelled) => cancelled.into(),
    };
    let all = || (0..space.rows() as u32).collect();
    match request.method {
        ClusterMethod::KMeans => {
            let study = choose_clusters(space, params, request.seed, progress).map_err(refused)?;
            Ok(Divided { study, kept: all(), radius: None })
        }
        ClusterMethod::Mixture => {
            let study = choose_mixture(space, params, request.seed, progress).map_err(refused)?;
            Ok(Divided { study, kept: all(), radius: None })
        }
        ClusterMethod::Density => dense(space, request, params, progress),
    }
}

fn dense(space: &Matrix, request: &ClusterRequest, params: ClusterParams, progress: &dyn Progress) -> Result<Divided> {
    if space.rows() > MOST_FOR_DENSITY {
        return Err(Error::input("too-many-for-density").with("n", space.rows()).with("most", MOST_FOR_DENSITY));
    }
    let radius = request.radius.or_else(|| proposed_radius(space, request.neighbours));
    let radius = radius.ok_or_else(|| Error::input("too-few-customers").with("n", space.rows()))?;
    let density = DensityParams { neighbours: request.neighbours, radius };
    let (study, kept) = choose_density(space, density, params, request.seed, progress)?;
    if study.candidates.is_empty() {
        return Err(Error::input("one-dense-place").with("n", kept.len()).with("radius", radius));
    }
    Ok(Divided { study, kept, radius: Some(radius) })
}

fn refusal(error: FeatureError) -> Error {
    match error {
        FeatureError::AllMissing(key) => Error::input("unknown-feature").with("name", key),
        error => Error::internal("preparing features", error),
    }
}

fn frozen(feature: &Feature) -> FrozenFeature {
    let categories = match &feature.values {
        FeatureValues::Number { .. } => vec![],
        FeatureValues::Category { labels, .. } => labels.clone(),
    };
    FrozenFeature { key: feature.key.clone(), categories }
}

/// Values of the chosen numeric features of some rows, in standard deviations.
fn lines(features: &[Feature], request: &ClusterRequest) -> Vec<(u32, Vec<Option<f64>>)> {
    let chosen = features.iter().filter(|feature| request.features.contains(&feature.key));
    let values: Vec<Vec<Option<f64>>> = chosen.map(standardised).filter(|values| !values.is_empty()).collect();
    let rows = values.first().map_or(0, Vec::len);
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    let line = |row: usize| (row as u32, values.iter().map(|values| values[row].map(rounded)).collect());
    (0..rows).step_by(rows.div_ceil(LINES).max(1)).map(line).collect()
}
