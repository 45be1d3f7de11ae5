//! The program without a window: the same functions of the workflow, called from a command line.
//!
//! Exit code 0 done, 1 the input is at fault (said in words), 2 wrong usage, 3 the program failed.

use analysis::progress::{Cancelled, Progress};
use clap::{Parser, Subcommand};
use project::{Project, Reader};
use serde_json::Value;
use std::{
    ffi::OsString,
    io::{ErrorKind, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};
use workflow::{
    Fault, Result, analyse, data, export, overview, pseudonyms,
    text::{Language, Wording},
};

/// What the person called the program for.
pub enum Call {
    Window(Option<PathBuf>),
    /// Another copy of this program wants a table read within limits.
    Table(Vec<OsString>),
    Command(Box<Arguments>),
}

/// Customer experience audit in one file. Without arguments it opens the window; with a project file, the window on it.
#[derive(Parser)]
#[command(name = "cx-atlas", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Print one JSON object.
    #[arg(long, global = true)]
    json: bool,
    /// The language of what is said, and of documents unless they name their own.
    #[arg(long, global = true, value_parser = language)]
    lang: Option<Language>,
}

#[derive(Subcommand)]
enum Command {
    /// Make a project from an archetype, or the demo company.
    New {
        project: PathBuf,
        /// b2b-short, b2b-long, b2c-short, b2c-long or demo
        #[arg(long)]
        template: String,
        /// The name of the company.
        #[arg(long, default_value = "")]
        name: String,
    },
    /// Read spreadsheets into a project, several files as one step.
    Import(Box<crate::headless_import::Import>),
    /// List the imports of a project; switch, rename or delete one of them by its number.
    Imports(crate::headless_import::Imports),
    /// Say what stands in a spreadsheet, without importing it.
    Look(crate::headless_import::Look),
    /// Compute a stage: quality, rfm, segments, voice, lifetime, baskets, customers, strategy, experience, campaign,
    /// weights, houses, characteristics, kpis, bottlenecks, journeys, systems, chain, specification, or all of them in this order.
    Analyse {
        project: PathBuf,
        what: String,
        #[command(flatten)]
        scope: Scope,
        /// name=value of a parameter, as on the screen; a wrong name is answered with those that there are. For example
        /// `segments --set k=4 --set adopt=yes` makes the groups the project's segments.
        #[arg(long)]
        set: Vec<String>,
        #[arg(long, default_value_t = 42)]
        seed: u32,
    },
    /// Write a deliverable: specification.docx, specification-draft.docx (contents without page numbers, in seconds),
    /// specification.xlsx; strategy.docx, strategy.xlsx, campaign.xlsx (the customers of the newest campaign);
    /// lifetime-tables.xlsx, baskets-tables.xlsx;
    /// template-KIND.xlsx for a kind of import; or a chart with .svg, .png or .xlsx: journey, satisfaction, grades, clusters,
    /// profiles, movement, lifetime, calibration, rules, weights, quadrants, characteristics, cascade, process, coverage, effort, roadmap.
    Export {
        project: PathBuf,
        #[arg(long = "as")]
        kind: String,
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        scope: Scope,
    },
    /// Replace names, phones, e-mails and ИНН by codes. Cannot be undone: old values stand nowhere in the file afterwards.
    Pseudonymise {
        project: PathBuf,
        /// Where to write the key: an Excel file with every code and what it stands for. One that is there is continued.
        #[arg(long)]
        key: Option<PathBuf>,
    },
    /// Delete an import for good, or without one forget everything that could be undone. Cannot be undone.
    Purge {
        project: PathBuf,
        /// The number of the import.
        #[arg(long)]
        batch: Option<i32>,
    },
    /// Look for damage in a project file.
    Check { project: PathBuf },
}

#[derive(clap::Args)]
struct Scope {
    /// A business unit by name.
    #[arg(long)]
    bu: Option<String>,
    /// A segment by name.
    #[arg(long)]
    segment: Option<String>,
    /// A journey by name.
    #[arg(long)]
    journey: Option<String>,
}

/// What a command has to say: sentences for people, one object for programs.
pub struct Said {
    pub lines: Vec<Wording>,
    pub json: Value,
}

/// Reads the command line. A lone path, or nothing, asks for the window.
pub fn call() -> Call {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    match arguments.as_slice() {
        [_] => Call::Window(None),
        // The project is found again among the recent ones, from whatever folder the program starts next.
        [_, path] if is_project(path) => Call::Window(Some(std::path::absolute(path).unwrap_or_else(|_| path.into()))),
        [_, word, rest @ ..] if word == "read-table" => Call::Table(rest.to_vec()),
        _ => Call::Command(Box::new(Arguments::parse_from(arguments))),
    }
}

fn is_project(argument: &OsString) -> bool {
    Path::new(argument).extension().is_some_and(|extension| extension == "cxatlas")
}

fn language(code: &str) -> std::result::Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "ru or en".to_owned())
}

/// Reads a table for another copy of this program and writes it to standard output.
pub fn serve_table(arguments: &[OsString]) -> ExitCode {
    if data::serve_table(arguments, &mut std::io::stdout().lock()) { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

impl Arguments {
    pub fn run(self) -> ExitCode {
        let texts = self.lang.or_else(|| self.command.language()).unwrap_or_default().texts();
        let (text, code) = match self.command.run(self.lang) {
            Ok(said) if self.json => (said.json.to_string(), 0),
            Ok(said) => (said.lines.iter().map(|line| texts.word(line)).collect::<Vec<_>>().join("\n"), 0),
            Err(error) => failed(&Fault::new(&error, texts), self.json),
        };
        match print(&text) {
            Ok(()) => ExitCode::from(code),
            // Whoever reads has seen enough, as `head` does.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(code),
            Err(error) => {
                complain(&error.to_string());
                ExitCode::from(3)
            }
        }
    }
}

/// What goes to standard output of a fault, and the exit code.
fn failed(fault: &Fault, json: bool) -> (String, u8) {
    complain(&fault.text);
    let text = if json { serde_json::json!({ "fault": fault }).to_string() } else { String::new() };
    (text, if fault.input { 1 } else { 3 })
}

fn print(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    if !text.is_empty() {
        writeln!(out, "{text}")?;
    }
    out.flush()
}

fn complain(text: &str) {
    // Nobody is left to be told when standard error is closed.
    let _ = writeln!(std::io::stderr(), "{text}");
}

impl Command {
    /// Of the project that is worked on; `None` where it cannot be read.
    fn language(&self) -> Option<Language> {
        let project = match self {
            Self::New { .. } | Self::Look(_) => return None,
            Self::Import(call) => &call.project,
            Self::Imports(call) => &call.project,
            Self::Analyse { project, .. }
            | Self::Export { project, .. }
            | Self::Pseudonymise { project, .. }
            | Self::Purge { project, .. }
            | Self::Check { project } => project,
        };
        overview::language(&Reader::open(project).ok()?).ok()
    }

    fn run(self, lang: Option<Language>) -> Result<Said> {
        match self {
            Self::New { project, template, name } => new(&project, &template, lang.unwrap_or_default(), &name),
            Self::Import(call) => with(&call.project.clone(), |project| call.run(project, &Terminal)),
            Self::Imports(call) => with(&call.project.clone(), |project| call.run(project)),
            Self::Look(call) => call.run(&Terminal),
            Self::Analyse { project, what, scope, set, seed } => with(&project, |project| {
                let scope = scope.find(project)?;
                let parameters = analyse::Parameters::parse(&set, seed)?;
                let found = analyse::run(project, &what, &scope, &parameters, &Terminal)?;
                Ok(Said { lines: found.lines, json: found.json })
            }),
            Self::Export { project, kind, out, scope } => with(&project, |project| {
                let scope = scope.find(project)?;
                let language = lang.map_or_else(|| overview::language(project), Ok)?;
                let written = export::write(project, &kind, &out, &scope, language, &Terminal)?;
                Ok(Said { lines: vec![Wording::new("said-exported").with("path", out.display().to_string())], json: written })
            }),
            Self::Pseudonymise { project, key } => with(&project, |project| {
                let done = pseudonyms::pseudonymise(project, key.as_deref(), &Terminal)?;
                Ok(Said { lines: done.lines(), json: json(&done)? })
            }),
            Self::Purge { project, batch } => with(&project, |project| purge(project, batch)),
            Self::Check { project } => with(&project, |project| check(project)),
        }
    }
}

fn new(path: &Path, template: &str, language: Language, name: &str) -> Result<Said> {
    let project = match template {
        "demo" => workflow::demo::create(path, language, &Terminal)?,
        template => overview::create(path, template, language, name)?,
    };
    project.close()?;
    let path = path.display().to_string();
    Ok(Said { json: serde_json::json!({ "path": path }), lines: vec![Wording::new("said-created").with("path", path)] })
}

fn purge(project: &mut Project, batch: Option<i32>) -> Result<Said> {
    let traces = pseudonyms::forecast(project)?;
    match batch {
        Some(batch) => pseudonyms::delete_batch(project, batch.into())?,
        None => drop(pseudonyms::purge_history(project)?),
    }
    Ok(Said { lines: vec![pseudonyms::erased(&traces)], json: json(&traces)? })
}

fn check(project: &Project) -> Result<Said> {
    let problems = project.check()?;
    if !problems.is_empty() {
        let text = problems.iter().map(|problem| problem.text.as_str()).collect::<Vec<_>>().join("; ");
        return Err(workflow::Error::input("damaged").with("details", text));
    }
    Ok(Said { lines: vec![Wording::new("said-checked")], json: serde_json::json!({ "problems": problems }) })
}

/// Opens a project, works on it and closes it as one plain file, also after a failure.
fn with(path: &Path, work: impl FnOnce(&mut Project) -> Result<Said>) -> Result<Said> {
    let mut project = Project::open(path)?;
    let said = work(&mut project);
    project.close()?;
    said
}

pub fn json(value: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|error| workflow::Error::internal("writing JSON", error))
}

impl Scope {
    fn find(&self, project: &Project) -> Result<workflow::scope::Scope> {
        workflow::scope::Scope::find(project, self.bu.as_deref(), self.segment.as_deref(), self.journey.as_deref())
    }
}

/// Progress on standard error, for people who watch.
struct Terminal;

impl Progress for Terminal {
    fn report(&self, share: f32) -> std::result::Result<(), Cancelled> {
        let mut out = std::io::stderr();
        if out.is_terminal() {
            // A closed terminal is no reason to stop the work.
            let _ = write!(out, "\r{:3.0} %\r", share * 100.0);
        }
        Ok(())
    }
}
