//! Strategy session: improvement projects, roadmap, decisions.
