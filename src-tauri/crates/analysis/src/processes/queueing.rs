//! One queue: probability of waiting and mean waiting time.

/// Probability that an arriving case waits at `servers` servers under an offered load of `load` erlangs (Erlang 1917), by the
/// recursion of Erlang B. 1 when the load is not below the servers; 0 without load. O(servers).
///
/// ```
/// // Tanner, "The Erlang-C formula": 360 calls per half hour of 4 minutes each and 55 agents give 0.239.
/// assert!((analysis::processes::erlang_c(55, 48.0) - 0.239).abs() < 5e-4);
/// ```
pub fn erlang_c(servers: u32, load: f64) -> f64 {
    let servers_f = f64::from(servers);
    if load >= servers_f {
        return 1.0;
    }
    if load <= 0.0 {
        return 0.0;
    }
    let blocked = (1..=servers).fold(1.0, |blocked, c| load * blocked / (f64::from(c) + load * blocked));
    servers_f * blocked / (servers_f - load * (1.0 - blocked))
}

/// Mean waiting time in M/M/c: Erlang C ÷ (c/E\[S\] − λ), in the unit of `mean_service`. `None` at ρ ≥ 1.
///
/// ```
/// // Bronson 1982, problem 23.14: 30 an hour, 1.5 minutes each, one server: 4.5 minutes.
/// let hours = analysis::processes::waiting_mmc(1, 30.0, 1.5 / 60.0).unwrap();
/// assert!((hours * 60.0 - 4.5).abs() < 1e-9);
/// ```
pub fn waiting_mmc(servers: u32, arrivals: f64, mean_service: f64) -> Option<f64> {
    if arrivals <= 0.0 || mean_service <= 0.0 {
        return Some(0.0);
    }
    let load = arrivals * mean_service;
    let free = f64::from(servers) - load;
    (free > 0.0).then(|| erlang_c(servers, load) * mean_service / free)
}

/// Mean waiting time in G/G/c after Allen and Cunneen: that of M/M/c × (Ca² + Cs²) ÷ 2 (Allen 1990, section 5.3).
/// `arrival_variation` and `service_variation` are squared coefficients of variation. `None` at ρ ≥ 1.
///
/// ```
/// use analysis::processes::{waiting_mmc, waiting_time};
/// // Fixed service times halve the waiting of M/M/1 (Pollaczek and Khinchin).
/// assert_eq!(waiting_time(1, 0.5, 1.0, 1.0, 0.0), waiting_mmc(1, 0.5, 1.0).map(|w| w / 2.0));
/// ```
pub fn waiting_time(
    servers: u32,
    arrivals: f64,
    mean_service: f64,
    arrival_variation: f64,
    service_variation: f64,
) -> Option<f64> {
    waiting_mmc(servers, arrivals, mean_service).map(|w| w * (arrival_variation + service_variation) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_delay(servers: u32, load: f64, published: f64, half_digit: f64) {
        let found = erlang_c(servers, load);
        assert!((found - published).abs() <= half_digit, "C({servers}, {load}) = {found}, published {published}");
    }

    /// Hillier and Lieberman 2005, chapter 17: M/M/2 at λ 2, μ 3 waits with 1/6. Gross and Harris 1998, example 2.2: M/M/3 at
    /// load 2 waits with 4/9. Tanner's worked example: 55 agents, 48 erlangs. The sums of the definition in exact fractions
    /// (Python) for the rest.
    #[test]
    fn delay_probability_agrees_with_tables() {
        check_delay(1, 0.75, 0.75, 1e-12);
        check_delay(2, 2.0 / 3.0, 1.0 / 6.0, 1e-12);
        check_delay(3, 2.0, 4.0 / 9.0, 1e-12);
        check_delay(55, 48.0, 0.239, 5e-4);
        check_delay(10, 6.0, 0.101299242687, 1e-9);
        check_delay(14, 10.0, 0.174131933595, 1e-9);
        check_delay(11, 10.0, 0.682118204689, 1e-9);
        check_delay(5, 4.5, 0.762493220733, 1e-9);
    }

    #[track_caller]
    fn check_waiting(servers: u32, arrivals: f64, service: f64, expected: f64, half_digit: f64) {
        let found = waiting_mmc(servers, arrivals, service).unwrap();
        assert!((found - expected).abs() <= half_digit, "Wq(M/M/{servers}) = {found}, published {expected}");
    }

    /// Hillier and Lieberman 2005, County Hospital: 2/3 h with one doctor, 1/24 h with two. Gross and Harris 1998, example 2.2,
    /// eye clinic: 4/27 h. Bronson 1982, problems 23.16 (2.25 min) and 24.6 (0.43 days, 0.001175 years).
    #[test]
    fn waiting_agrees_with_textbooks() {
        check_waiting(1, 2.0, 1.0 / 3.0, 2.0 / 3.0, 1e-12);
        check_waiting(2, 2.0, 1.0 / 3.0, 1.0 / 24.0, 1e-12);
        check_waiting(3, 6.0, 1.0 / 3.0, 4.0 / 27.0, 1e-12);
        check_waiting(1, 1.0, 0.75, 2.25, 1e-12);
        check_waiting(3, 300.0, 1.0 / 182.5, 0.001_175, 5e-6);
    }

    #[test]
    fn no_waiting_time_at_full_load() {
        assert_eq!(waiting_mmc(2, 2.0, 1.0), None);
        assert_eq!(waiting_time(1, 1.5, 1.0, 1.0, 1.0), None);
        assert_eq!(waiting_mmc(2, 0.0, 1.0), Some(0.0));
    }

    proptest! {
        #[test]
        fn below_full_load_waiting_is_finite(servers in 1u32..200, utilisation in 0.0f64..0.999, service in 0.01f64..100.0) {
            let load = utilisation * f64::from(servers);
            prop_assert!((0.0..=1.0).contains(&erlang_c(servers, load)));
            let waiting = waiting_mmc(servers, load / service, service).unwrap();
            prop_assert!(waiting.is_finite() && waiting >= 0.0);
            prop_assert!(waiting_mmc(servers + 1, load / service, service).unwrap() <= waiting + 1e-12);
        }
    }
}
