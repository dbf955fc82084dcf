//! The trial: installed in a clean root, started by the unit's command, upgraded with the data
//! kept, rolled back, removed and purged. Each step says what it found.

use super::root::Root;
use crate::shell::Shell;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::Write;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;

const CONFIG: &str = "/etc/plats23/plats23.toml";
const RECORD: &str = "/var/lib/plats23/record.db";
const KEY: &str = "/etc/plats23/master.key";
const BACKUPS: &str = "/var/backups/plats23";
const LOGIN: &str = "ada";
const PASSWORD: &str = "en lång rad ord som ingen gissar";
const FORM: &str = "name=ada&password=en+l%C3%A5ng+rad+ord+som+ingen+gissar&next=";
const NO_FORM: &str = "name=ada&password=n%C3%A5got+annat+som+inte+st%C3%A4mmer&next=";

pub(super) fn run(repository: &Path, previous: &Path, package: &Path) -> Result<()> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let root = Root::make(&super::folder(repository), port)?;
    step("install the previous package");
    root.install(previous)?;
    let old = root.version()?;
    configure(&root)?;
    step("make the first administrator, as the service's user");
    administrator(&root)?;
    step("start by the unit's command and sign in");
    let began = serve_and_sign_in(&root)?;
    step("upgrade");
    root.install(package)?;
    let new = root.version()?;
    ensure!(new != old, "{new} is no other version");
    ensure!(copies(&root)? == 1, "no copy was taken before the upgrade");
    is_own_configuration(&root)?;
    let upgraded = serve_and_sign_in(&root)?;
    ensure!(upgraded >= began, "{began} events became {upgraded}");
    step("roll back");
    root.install(previous)?;
    ensure!(root.version()? == old, "the previous version is not back");
    ensure!(copies(&root)? == 2, "no copy was taken before the rollback");
    let back = serve_and_sign_in(&root)?;
    ensure!(back >= upgraded, "{upgraded} events became {back}");
    step("remove and purge: the record and the key stay");
    root.inside(&["dpkg", "--remove", "plats23"]).run()?;
    is_kept(&root)?;
    root.inside(&["dpkg", "--purge", "plats23"]).run()?;
    is_kept(&root)?;
    println!("\nHolds: {old} -> {new} -> {old}, {back} events kept.");
    Ok(())
}

fn step(what: &str) {
    println!("\n== {what}");
}

/// What an operator changes: here the port alone. An upgrade must not put it back.
fn configure(root: &Root) -> Result<()> {
    let file = root.at(CONFIG);
    let text = fs::read_to_string(&file)?;
    let own = text.replace("listen = \"127.0.0.1:2323\"", &listens(root));
    ensure!(own != text, "{CONFIG} has no line to change");
    fs::write(&file, own)?;
    let check = ["/usr/bin/plats23", "config", "check", "--config", CONFIG];
    root.as_service(&check)?.run()?;
    is_private(root, KEY, "600 root:root")?;
    is_private(root, CONFIG, "640 root:plats23")?;
    is_private(root, "/var/lib/plats23", "700 plats23:plats23")
}

fn listens(root: &Root) -> String {
    format!("listen = \"127.0.0.1:{}\"", root.port)
}

fn is_own_configuration(root: &Root) -> Result<()> {
    let text = fs::read_to_string(root.at(CONFIG))?;
    ensure!(text.contains(&listens(root)), "the upgrade has put the configuration back");
    Ok(())
}

fn is_private(root: &Root, path: &str, wanted: &str) -> Result<()> {
    let found = root.inside(&["stat", "-c", "%a %U:%G", path]).read()?;
    ensure!(found.trim() == wanted, "{path} is {}, not {wanted}", found.trim());
    Ok(())
}

fn administrator(root: &Root) -> Result<()> {
    let command = [
        "/usr/bin/plats23",
        "administrator",
        "--config",
        CONFIG,
        "--login-name",
        LOGIN,
        "--name",
        "Ada Provsson",
        "--at",
        "Norrstad",
    ];
    let mut command = root.as_service(&command)?.into_command();
    let mut child = command.stdin(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().context("standard input")?;
    stdin.write_all(PASSWORD.as_bytes())?;
    drop(stdin);
    let status = child.wait()?;
    ensure!(status.success(), "no administrator was made: {status}");
    Ok(())
}

/// Starts, signs in over HTTP with the account made first, stops, and counts the events.
fn serve_and_sign_in(root: &Root) -> Result<u64> {
    let service = root.start()?;
    println!("{}", body(&root.get("/readyz")?));
    let inside = root.post("/login", FORM)?;
    let is_in = inside.starts_with("HTTP/1.1 303") && inside.contains("set-cookie: ");
    ensure!(is_in, "the administrator cannot sign in: {}", first(&inside));
    let outside = root.post("/login", NO_FORM)?;
    ensure!(outside.starts_with("HTTP/1.1 422"), "a wrong password: {}", first(&outside));
    service.stop()?;
    let verify = root.as_service(&["/usr/bin/plats23", "verify", "--config", CONFIG])?.read()?;
    println!("{}", verify.trim());
    let count = verify.split(": ").nth(1).and_then(|rest| rest.split(' ').next());
    count.and_then(|count| count.parse().ok()).context("verify tells no number of events")
}

fn first(answer: &str) -> &str {
    answer.lines().next().unwrap_or("no answer")
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body.trim())
}

/// Copies of the record that maintainer scripts have taken; each must hold both databases.
fn copies(root: &Root) -> Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(root.at(BACKUPS))? {
        let folder = entry?.path();
        for file in ["record.db", "access.db"] {
            ensure!(folder.join(file).is_file(), "{} lacks {file}", folder.display());
        }
        count += 1;
    }
    Ok(count)
}

fn is_kept(root: &Root) -> Result<()> {
    for path in [RECORD, KEY] {
        ensure!(root.at(path).is_file(), "{path} is gone");
    }
    Shell::new("ls").args(["-l"]).args([root.at("/var/lib/plats23")]).run()
}
