//! Random streams: one seed, and a stream of its own for each purpose and repetition, so that the answer does not depend
//! on the number of threads or on the order in which they run.

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// The generator of repetition `index` of the purpose `purpose`: ChaCha8 of the seed, stream `purpose · 2³² + index`.
///
/// ```
/// use rand::Rng;
/// let draw = |purpose, index| analysis::seeding::stream(7, purpose, index).random::<u64>();
/// assert_eq!(draw(1, 2), draw(1, 2));
/// assert_ne!(draw(1, 2), draw(1, 3));
/// assert_ne!(draw(1, 2), draw(2, 2));
/// ```
pub fn stream(seed: u32, purpose: u32, index: u32) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::seed_from_u64(u64::from(seed));
    generator.set_stream(u64::from(purpose) << 32 | u64::from(index));
    generator
}
