use nalgebra::{DMatrix, DVector, SymmetricEigen};

/// Least squares on standardised variables.
#[derive(Debug, Clone)]
pub struct StandardisedFit {
    /// Standardised regression weight per driver.
    pub beta: Vec<f64>,
    /// Variance inflation factor per driver, from 1.
    pub inflation: Vec<f64>,
    /// Share of the variance of the outcome explained, 0 to 1.
    pub r_squared: f64,
}

/// Standardised β = R⁻¹r, VIF = diag(R⁻¹) and R² = β′r, from the correlations `drivers` (R) among the drivers and `outcome` (r)
/// with the outcome. `None` when R is not positive definite (a driver is a combination of others).
///
/// ```
/// use nalgebra::{dmatrix, dvector};
/// // Two drivers: β₁ = (r₁ − r₂r₁₂)/(1 − r₁₂²), VIF = 1/(1 − r₁₂²).
/// let fit = analysis::weights::standardised_fit(&dmatrix![1.0, 0.5; 0.5, 1.0], &dvector![0.6, 0.4]).unwrap();
/// assert!((fit.beta[0] - 0.4 / 0.75).abs() < 1e-12 && (fit.inflation[0] - 1.0 / 0.75).abs() < 1e-12);
/// ```
pub fn standardised_fit(drivers: &DMatrix<f64>, outcome: &DVector<f64>) -> Option<StandardisedFit> {
    let inverse = drivers.clone().cholesky()?.inverse();
    let beta = &inverse * outcome;
    Some(StandardisedFit {
        r_squared: beta.dot(outcome).clamp(0.0, 1.0),
        inflation: inverse.diagonal().iter().copied().collect(),
        beta: beta.iter().copied().collect(),
    })
}

/// Johnson's relative weights (2000): ε = (Λ∘Λ)(β∘β) with Λ = R^½ and β = Λ⁻¹r, each from 0, together R². Directions without
/// variance are left out. `drivers` and `outcome` as in [`standardised_fit`].
///
/// ```
/// use nalgebra::{DMatrix, dvector};
/// // Uncorrelated drivers: the squared correlations.
/// let weights = analysis::weights::relative_weights(&DMatrix::identity(2, 2), &dvector![0.6, -0.4]);
/// assert!((weights[0] - 0.36).abs() < 1e-12 && (weights[1] - 0.16).abs() < 1e-12);
/// ```
pub fn relative_weights(drivers: &DMatrix<f64>, outcome: &DVector<f64>) -> Vec<f64> {
    let eigen = SymmetricEigen::new(drivers.clone());
    let vectors = &eigen.eigenvectors;
    let root = eigen.eigenvalues.map(|value| value.max(0.0).sqrt());
    let inverse_root = root.map(|value| if value > 1e-8 { 1.0 / value } else { 0.0 });
    let loadings = vectors * DMatrix::from_diagonal(&root) * vectors.transpose();
    let beta = vectors * inverse_root.component_mul(&(vectors.transpose() * outcome));
    let weights = loadings.map(|value| value * value) * beta.map(|value| value * value);
    weights.iter().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::super::correlation::pairwise_correlation;
    use super::*;
    use proptest::prelude::*;

    #[rustfmt::skip]
    const MTCARS: [[f64; 5]; 32] = [
        [21.0, 6.0, 160.0, 110.0, 2.62], [21.0, 6.0, 160.0, 110.0, 2.875], [22.8, 4.0, 108.0, 93.0, 2.32],
        [21.4, 6.0, 258.0, 110.0, 3.215], [18.7, 8.0, 360.0, 175.0, 3.44], [18.1, 6.0, 225.0, 105.0, 3.46],
        [14.3, 8.0, 360.0, 245.0, 3.57], [24.4, 4.0, 146.7, 62.0, 3.19], [22.8, 4.0, 140.8, 95.0, 3.15],
        [19.2, 6.0, 167.6, 123.0, 3.44], [17.8, 6.0, 167.6, 123.0, 3.44], [16.4, 8.0, 275.8, 180.0, 4.07],
        [17.3, 8.0, 275.8, 180.0, 3.73], [15.2, 8.0, 275.8, 180.0, 3.78], [10.4, 8.0, 472.0, 205.0, 5.25],
        [10.4, 8.0, 460.0, 215.0, 5.424], [14.7, 8.0, 440.0, 230.0, 5.345], [32.4, 4.0, 78.7, 66.0, 2.2],
        [30.4, 4.0, 75.7, 52.0, 1.615], [33.9, 4.0, 71.1, 65.0, 1.835], [21.5, 4.0, 120.1, 97.0, 2.465],
        [15.5, 8.0, 318.0, 150.0, 3.52], [15.2, 8.0, 304.0, 150.0, 3.435], [13.3, 8.0, 350.0, 245.0, 3.84],
        [19.2, 8.0, 400.0, 175.0, 3.845], [27.3, 4.0, 79.0, 66.0, 1.935], [26.0, 4.0, 120.3, 91.0, 2.14],
        [30.4, 4.0, 95.1, 113.0, 1.513], [15.8, 8.0, 351.0, 264.0, 3.17], [19.7, 6.0, 145.0, 175.0, 2.77],
        [15.0, 8.0, 301.0, 335.0, 3.57], [21.4, 4.0, 121.0, 109.0, 2.78],
    ];

    fn cars() -> (DMatrix<f64>, DVector<f64>) {
        let rows: Vec<&[f64]> = MTCARS.iter().map(|row| row.as_slice()).collect();
        let all = pairwise_correlation(&rows).matrix;
        (all.view((1, 1), (4, 4)).into_owned(), all.view((1, 0), (4, 1)).column(0).into_owned())
    }

    #[track_caller]
    fn check(found: &[f64], expected: &[f64]) {
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 5e-8), "{found:?}");
    }

    // R package rwa 0.1.2, article "Regression methods": rwa_multiregress(mtcars, "mpg", c("cyl", "disp", "hp", "wt")).
    #[test]
    fn relative_weights_are_those_published_for_mtcars() {
        let (drivers, outcome) = cars();
        check(&relative_weights(&drivers, &outcome), &[0.209_690_4, 0.188_304_3, 0.179_959_0, 0.270_681_2]);
    }

    // numpy 2.4.6: linalg.solve and linalg.inv of corrcoef.
    #[test]
    fn betas_and_inflation_of_mtcars() {
        let (drivers, outcome) = cars();
        let fit = standardised_fit(&drivers, &outcome).unwrap();
        check(&fit.beta, &[-0.383_240_02, 0.238_527_78, -0.233_645_62, -0.625_670_00]);
        check(&fit.inflation, &[6.737_706_53, 10.373_285_96, 3.405_982_52, 4.848_015_52]);
        check(&[fit.r_squared], &[0.848_634_79]);
    }

    #[test]
    fn a_driver_twice_has_no_betas_but_equal_weights() {
        let drivers = DMatrix::from_element(2, 2, 1.0);
        let outcome = DVector::from_element(2, 0.6);
        assert!(standardised_fit(&drivers, &outcome).is_none());
        check(&relative_weights(&drivers, &outcome), &[0.18, 0.18]);
    }

    proptest! {
        #[test]
        fn weights_are_no_less_than_nothing_and_sum_to_r_squared(cells in prop::collection::vec(-2.0f64..2.0, 5 * 12)) {
            let rows: Vec<&[f64]> = cells.chunks(5).collect();
            let all = pairwise_correlation(&rows).matrix;
            let (drivers, outcome) = (all.view((1, 1), (4, 4)).into_owned(), all.view((1, 0), (4, 1)).column(0).into_owned());
            let weights = relative_weights(&drivers, &outcome);
            prop_assert!(weights.iter().all(|&weight| weight >= 0.0));
            if let Some(fit) = standardised_fit(&drivers, &outcome) {
                prop_assert!((weights.iter().sum::<f64>() - fit.r_squared).abs() < 1e-6);
            }
        }
    }
}
