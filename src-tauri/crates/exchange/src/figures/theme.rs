//! House colours of figures, the same as the screen's.

/// Where the picture will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
    /// For documents that set title, finding and source as text of their own: only the plot is drawn, on white.
    Print,
}

pub(super) struct Palette {
    pub surface: &'static str,
    pub side: &'static str,
    pub sunken: &'static str,
    pub line: &'static str,
    pub line_strong: &'static str,
    pub text: &'static str,
    pub text_2: &'static str,
    pub text_3: &'static str,
    pub accent: Shade,
    pub good: Shade,
    pub warn: Shade,
    pub bad: Shade,
    pub series: [&'static str; 6],
    /// Text on a cell filled with a full colour.
    pub on_full: &'static str,
}

/// A colour and the soft background it is read on.
#[derive(Clone, Copy)]
pub(super) struct Shade {
    pub full: &'static str,
    pub soft: &'static str,
}

impl Theme {
    pub(super) fn palette(self) -> &'static Palette {
        match self {
            Theme::Light | Theme::Print => &LIGHT,
            Theme::Dark => &DARK,
        }
    }
}

static LIGHT: Palette = Palette {
    surface: "#ffffff",
    side: "#f6f7f9",
    sunken: "#eef0f4",
    line: "#dfe3ea",
    line_strong: "#c6ccd8",
    text: "#1b2230",
    text_2: "#566074",
    text_3: "#6b7589",
    accent: Shade { full: "#2b59c3", soft: "#e8eefb" },
    good: Shade { full: "#1b7f56", soft: "#e2f3ea" },
    warn: Shade { full: "#a86608", soft: "#fdf1dc" },
    bad: Shade { full: "#b83a32", soft: "#fbe6e3" },
    series: ["#2b6cb0", "#d97706", "#0f8b7d", "#a1458f", "#6b7f1e", "#7a5c43"],
    on_full: "#ffffff",
};

static DARK: Palette = Palette {
    surface: "#1a1f29",
    side: "#12161d",
    sunken: "#0e1218",
    line: "#2a313e",
    line_strong: "#3b4455",
    text: "#e8ebf1",
    text_2: "#a9b2c3",
    text_3: "#8f99ac",
    accent: Shade { full: "#7fa4ff", soft: "#1f2a45" },
    good: Shade { full: "#5cc995", soft: "#16301f" },
    warn: Shade { full: "#e0a94b", soft: "#33270f" },
    bad: Shade { full: "#ef8177", soft: "#3a1c1a" },
    series: ["#6aa8f0", "#f0a34a", "#4cc7b8", "#d68ac6", "#b2c45a", "#c19a7b"],
    on_full: "#0e1218",
};
