/// Answers of a survey as the weights need them: one row an answer, one column a driver.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    drivers: usize,
    satisfaction: Vec<f64>,
    importance: Vec<f64>,
    outcome: Vec<f64>,
    clusters: Vec<u32>,
}

/// One answer.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// Who answered: the customer, or the respondent where it is not linked to one. The bootstrap draws whole clusters.
    pub cluster: u32,
    /// What the drivers are to explain; `None` leaves the answer out of everything but the stated importance.
    pub outcome: Option<f64>,
    /// Satisfaction per driver; `None` = did not meet this touchpoint.
    pub satisfaction: &'a [Option<f64>],
    /// Stated importance per driver; empty where it was not asked.
    pub importance: &'a [Option<f64>],
}

impl Answers {
    /// No answers yet, for this number of drivers.
    ///
    /// ```
    /// assert_eq!(analysis::weights::Answers::new(14).len(), 0);
    /// ```
    pub fn new(drivers: usize) -> Answers {
        Answers { drivers, ..Answers::default() }
    }

    /// Adds an answer. Values that are not finite count as `None`; values beyond the number of drivers are dropped, missing ones
    /// are `None`.
    ///
    /// ```
    /// use analysis::weights::{Answer, Answers};
    /// let mut answers = Answers::new(2);
    /// answers.push(Answer { cluster: 7, outcome: Some(9.0), satisfaction: &[Some(8.0), None], importance: &[] });
    /// assert_eq!((answers.len(), answers.drivers()), (1, 2));
    /// ```
    pub fn push(&mut self, answer: Answer<'_>) {
        let cell = |values: &[Option<f64>], driver: usize| number(values.get(driver).copied().flatten());
        self.satisfaction.extend((0..self.drivers).map(|driver| cell(answer.satisfaction, driver)));
        self.importance.extend((0..self.drivers).map(|driver| cell(answer.importance, driver)));
        self.outcome.push(number(answer.outcome));
        self.clusters.push(answer.cluster);
    }

    /// Number of answers.
    ///
    /// ```
    /// assert_eq!(analysis::weights::Answers::new(3).len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.outcome.len()
    }

    /// Whether there is no answer at all.
    ///
    /// ```
    /// assert!(analysis::weights::Answers::new(3).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.outcome.is_empty()
    }

    /// Number of drivers.
    ///
    /// ```
    /// assert_eq!(analysis::weights::Answers::new(3).drivers(), 3);
    /// ```
    pub fn drivers(&self) -> usize {
        self.drivers
    }

    pub(super) fn satisfaction(&self, row: usize) -> &[f64] {
        &self.satisfaction[row * self.drivers..(row + 1) * self.drivers]
    }

    pub(super) fn importance(&self, row: usize) -> &[f64] {
        &self.importance[row * self.drivers..(row + 1) * self.drivers]
    }

    pub(super) fn outcome(&self, row: usize) -> f64 {
        self.outcome[row]
    }

    /// Rows of each cluster, clusters in rising order of their id, so that the order of rows does not matter.
    pub(super) fn rows_by_cluster(&self) -> Vec<Vec<usize>> {
        let mut groups = std::collections::BTreeMap::<u32, Vec<usize>>::new();
        for (row, &cluster) in self.clusters.iter().enumerate() {
            groups.entry(cluster).or_default().push(row);
        }
        groups.into_values().collect()
    }

    /// Only the answers with an outcome and every driver met; the stated importance of the others goes with them.
    pub(super) fn complete(&self) -> Answers {
        let mut kept = Answers::new(self.drivers);
        for row in 0..self.len() {
            if self.outcome[row].is_finite() && self.satisfaction(row).iter().all(|value| value.is_finite()) {
                kept.satisfaction.extend_from_slice(self.satisfaction(row));
                kept.importance.extend_from_slice(self.importance(row));
                kept.outcome.push(self.outcome[row]);
                kept.clusters.push(self.clusters[row]);
            }
        }
        kept
    }
}

fn number(value: Option<f64>) -> f64 {
    value.filter(|value| value.is_finite()).unwrap_or(f64::NAN)
}
