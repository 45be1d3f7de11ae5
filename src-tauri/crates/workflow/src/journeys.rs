//! Journey maps: stages and touchpoints in the customer's order, with what is known of each.
