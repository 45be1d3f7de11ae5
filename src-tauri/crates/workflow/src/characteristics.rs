//! Target characteristics and the causes between them.
