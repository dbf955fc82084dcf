//! A throw-away PostgreSQL for the tests: own folder, free port, gone afterwards.
//!
//! Not for anything one wants to keep: it does not wait for the disk.

use crate::environment::{is_root, postgres_tool};
use crate::shell::Shell;
use anyhow::{Context, Result, bail};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const READY_WITHIN: Duration = Duration::from_secs(30);

pub(crate) struct Cluster {
    folder: PathBuf,
    port: u16,
    server: Child,
}

impl Cluster {
    pub(crate) fn start() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("plats23-pg-{}", std::process::id()));
        let port = free_port()?;
        fs::create_dir_all(&folder)?;
        if let Some(owner) = other_user() {
            Shell::new("chown").args([owner]).args([&folder]).run()?;
        }
        as_owner("initdb")?
            .args(["--username=postgres", "--auth=trust", "--no-sync", "--encoding=UTF8"])
            .args(["--locale=C.UTF-8", "--pgdata"])
            .args([folder.join("data")])
            .at(&folder)
            .read()?;
        let mut cluster = Self { server: serve(&folder, port)?, folder, port };
        cluster.wait()?;
        println!("PostgreSQL answers at {}", cluster.url());
        Ok(cluster)
    }

    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < READY_WITHIN {
            if let Some(status) = self.server.try_wait()? {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL ended with {status}\n{log}");
            }
            let ready = Shell::new(tool("pg_isready")?)
                .args(["--host=127.0.0.1", "--username=postgres"])
                .args([format!("--port={}", self.port)]);
            if ready.succeeds() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL did not answer within {} s", READY_WITHIN.as_secs())
    }

    fn stop(&mut self) -> Result<()> {
        let args = ["stop", "--mode=immediate", "--silent", "--pgdata"];
        as_owner("pg_ctl")?.args(args).args([self.folder.join("data")]).at(&self.folder).read()?;
        self.server.wait()?;
        fs::remove_dir_all(&self.folder)?;
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            println!("PostgreSQL in {} was not cleared away: {error:#}", self.folder.display());
        }
    }
}

/// A child of ours, so that Ctrl-C reaches it too.
fn serve(folder: &Path, port: u16) -> Result<Child> {
    let log = fs::File::create(folder.join("log"))?;
    let settings =
        ["fsync=off", "full_page_writes=off", "max_connections=200", "listen_addresses=127.0.0.1"];
    let mut command = as_owner("postgres")?
        .args([format!("-p{port}")])
        .args(settings.iter().flat_map(|setting| ["-c", setting]))
        .args(["-k"])
        .args([folder])
        .args(["-D"])
        .args([folder.join("data")])
        .at(folder)
        .into_command();
    command.stdout(log.try_clone()?).stderr(Stdio::from(log)).spawn().context("postgres")
}

/// PostgreSQL refuses to run as root; then it runs as its own user, or as nobody.
fn other_user() -> Option<&'static str> {
    let exists = |user: &&str| Shell::new("id").args([user]).succeeds();
    if is_root() { ["postgres", "nobody"].into_iter().find(exists) } else { None }
}

fn as_owner(name: &str) -> Result<Shell> {
    let tool = tool(name)?;
    Ok(match other_user() {
        Some(user) => Shell::new("runuser").args(["-u", user, "--"]).args([tool]),
        None => Shell::new(tool),
    })
}

fn tool(name: &str) -> Result<PathBuf> {
    postgres_tool(name).with_context(|| format!("install postgresql: no {name} here"))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
