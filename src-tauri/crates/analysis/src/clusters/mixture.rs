use linfa::DatasetBase;
use linfa::prelude::*;
use linfa_clustering::GaussianMixtureModel;
use nalgebra::{DMatrix, DVector};
use ndarray::{Array2, ArrayView2};

use super::matrix::Matrix;

/// Added to the variances, so that columns that follow from one another, such as indicators, leave a covariance.
const RIDGE: f64 = 1e-3;
const MOST_ROUNDS: u64 = 300;

/// Rows divided by a mixture of Gaussians, each to the one it most probably comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Mixture {
    /// Gaussian of each row, from 0.
    pub labels: Vec<u32>,
    /// Bayesian information criterion, p·ln n − 2·ln L with p free parameters (Schwarz 1978); less is better.
    pub bic: f64,
}

/// Fits `k` Gaussians with full covariances by expectation–maximisation from a k-means beginning (linfa) to `fitted` and
/// divides `rows` by them. `None` when the fit does not converge or a Gaussian runs empty. The same rows give the same
/// answer. O(rounds · n k d²).
///
/// ```
/// use analysis::clusters::{Matrix, mixture};
/// let rows = Matrix::new((0..40).map(|i| f64::from(i % 20) * 0.01 + f64::from(i / 20) * 5.0).collect(), 1);
/// let found = mixture(&rows, &rows, 2).unwrap();
/// assert!(found.labels[..20].iter().all(|label| *label == found.labels[0]) && found.labels[0] != found.labels[39]);
/// assert!(found.bic < mixture(&rows, &rows, 1).unwrap().bic);
/// ```
pub fn mixture(fitted: &Matrix, rows: &Matrix, k: usize) -> Option<Mixture> {
    let records = array(fitted);
    let params = GaussianMixtureModel::params(k).reg_covariance(RIDGE).max_n_iterations(MOST_ROUNDS);
    let model = params.fit(&DatasetBase::from(records)).ok()?;
    let gaussians: Vec<Gaussian> = (0..k).map(|index| Gaussian::of(&model, index)).collect::<Option<_>>()?;
    let labels = rows.iter().map(|row| likeliest(&gaussians, row).0).collect();
    let likelihood: f64 = fitted.iter().map(|row| likeliest(&gaussians, row).1).sum();
    let d = rows.columns() as f64;
    let parameters = k as f64 * (d + d * (d + 1.0) / 2.0) + k as f64 - 1.0;
    let bic = parameters * (fitted.rows() as f64).ln() - 2.0 * likelihood;
    bic.is_finite().then_some(Mixture { labels, bic })
}

fn array(rows: &Matrix) -> Array2<f64> {
    let values = rows.iter().flatten().copied().collect();
    Array2::from_shape_vec((rows.rows(), rows.columns()), values).expect("rows are whole")
}

struct Gaussian {
    mean: DVector<f64>,
    /// Inverse of the Cholesky factor of the covariance.
    whitening: DMatrix<f64>,
    /// Logarithm of the weight and of the normalising factor.
    constant: f64,
}

impl Gaussian {
    fn of(model: &GaussianMixtureModel<f64>, index: usize) -> Option<Self> {
        let covariance: ArrayView2<'_, f64> = model.covariances().index_axis(ndarray::Axis(0), index);
        let d = covariance.nrows();
        let factor = DMatrix::from_fn(d, d, |row, column| covariance[[row, column]]).cholesky()?.l();
        let logs: f64 = factor.diagonal().iter().map(|value| value.ln()).sum();
        let constant = model.weights()[index].ln() - logs - d as f64 / 2.0 * std::f64::consts::TAU.ln();
        let mean = DVector::from_iterator(d, model.means().row(index).iter().copied());
        Some(Self { mean, whitening: factor.try_inverse()?, constant })
    }

    fn log_density(&self, row: &[f64]) -> f64 {
        let apart = DVector::from_column_slice(row) - &self.mean;
        self.constant - (&self.whitening * apart).norm_squared() / 2.0
    }
}

/// The Gaussian that a row most probably comes from, and the logarithm of the mixture's density there.
fn likeliest(gaussians: &[Gaussian], row: &[f64]) -> (u32, f64) {
    let densities: Vec<f64> = gaussians.iter().map(|gaussian| gaussian.log_density(row)).collect();
    let (index, most) = (0..)
        .zip(&densities)
        .fold((0, f64::NEG_INFINITY), |best, (index, density)| if *density > best.1 { (index, *density) } else { best });
    (index, most + densities.iter().map(|density| (density - most).exp()).sum::<f64>().ln())
}
