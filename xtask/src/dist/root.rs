//! A clean Debian in a folder, and a service in it that is run as its unit says.
//!
//! No service manager runs there: its part (user, state folder, credentials, environment,
//! readiness) is done here from the lines of the unit. What only a kernel can show, the unit's
//! restrictions, is not.

use super::fresh;
use crate::shell::Shell;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const UNIT: &str = "lib/systemd/system/plats23.service";
const READY_WITHIN: Duration = Duration::from_secs(60);
const CREDENTIALS: &str = "/run/credentials/plats23.service";

pub(super) struct Root {
    folder: PathBuf,
    pub(super) port: u16,
}

pub(super) struct Service {
    child: Child,
    stop_within: Duration,
}

impl Root {
    /// The Debian of this machine, from its mirror the first time.
    pub(super) fn make(folder: &Path, port: u16) -> Result<Self> {
        let base = folder.join("base");
        if !base.join("etc/debian_version").exists() {
            fresh(&base)?;
            let release = fs::read_to_string("/etc/os-release")?;
            let name = release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
            let name = name.context("this is no Debian")?;
            let bootstrap = Shell::new("debootstrap").args(["--variant=minbase", name]);
            bootstrap.args([&base]).run().context("needs root and the package debootstrap")?;
        }
        let root = folder.join("root");
        fresh(&root)?;
        fs::remove_dir(&root)?;
        Shell::new("cp").args(["-a", "--reflink=auto"]).args([&base, &root]).run()?;
        Ok(Self { folder: root, port })
    }

    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.folder.join(path.trim_start_matches('/'))
    }

    /// Runs something inside, as root.
    pub(super) fn inside(&self, args: &[&str]) -> Shell {
        let path = "/usr/sbin:/usr/bin:/sbin:/bin";
        let shell = Shell::new("chroot").args([&self.folder]).args(args).env("PATH", path);
        shell.env("LC_ALL", "C.UTF-8").env("DEBIAN_FRONTEND", "noninteractive")
    }

    pub(super) fn install(&self, package: &Path) -> Result<()> {
        fs::copy(package, self.at("/tmp/plats23.deb"))?;
        self.inside(&["dpkg", "--install", "/tmp/plats23.deb"]).run()
    }

    pub(super) fn version(&self) -> Result<String> {
        let told = self.inside(&["dpkg-query", "-W", "-f", "${Status} ${Version}", "plats23"]);
        told.read()
    }

    /// What the service manager does before it starts the command: folder, credentials.
    fn prepare(&self) -> Result<()> {
        let credentials = self.at(CREDENTIALS);
        fresh(&credentials)?;
        for given in self.lines("LoadCredential")? {
            let (name, file) = given.split_once(':').context("LoadCredential=NAME:FILE")?;
            fs::copy(self.at(file), credentials.join(name)).with_context(|| file.to_owned())?;
        }
        let user = self.line("User")?;
        let state = format!("/var/lib/{}", self.line("StateDirectory")?);
        let owner = format!("{user}:{user}");
        self.inside(&["install", "-d", "-m", "0700", "-o", &user, "-g", &user, &state]).run()?;
        self.inside(&["chown", "-R", &owner, CREDENTIALS]).run()?;
        self.inside(&["chmod", "0500", CREDENTIALS]).run()
    }

    /// A command as the service's user, with its environment and nothing else.
    pub(super) fn as_service(&self, command: &[&str]) -> Result<Shell> {
        self.prepare()?;
        let user = self.line("User")?;
        let shell = Shell::new("chroot")
            .args([format!("--userspec={user}:{user}")])
            .args([&self.folder])
            .args(["/usr/bin/env", "-i", "LC_ALL=C.UTF-8"]);
        let environment = self.lines("Environment")?;
        let environment = environment.iter().map(|given| given.replace("%d", CREDENTIALS));
        Ok(shell.args(environment).args(command))
    }

    /// Starts what `ExecStart` says and waits until it is ready.
    pub(super) fn start(&self) -> Result<Service> {
        let exec = self.line("ExecStart")?;
        let words: Vec<&str> = exec.split_whitespace().collect();
        println!("$ ({}) {exec}", self.line("User")?);
        let child = self.as_service(&words)?.into_command().stdout(Stdio::null()).spawn()?;
        let stop = self.line("TimeoutStopSec")?.parse().context("TimeoutStopSec")?;
        let mut service = Service { child, stop_within: Duration::from_secs(stop) };
        let started = Instant::now();
        while started.elapsed() < READY_WITHIN {
            if let Some(status) = service.child.try_wait()? {
                bail!("the service ended with {status} before it was ready");
            }
            if self.get("/readyz").is_ok_and(|answer| answer.starts_with("HTTP/1.1 200")) {
                println!("ready after {:.1} s", started.elapsed().as_secs_f64());
                return Ok(service);
            }
            sleep(Duration::from_millis(100));
        }
        bail!("not ready within {} s", READY_WITHIN.as_secs())
    }

    pub(super) fn get(&self, path: &str) -> Result<String> {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
    }

    pub(super) fn post(&self, path: &str, form: &str) -> Result<String> {
        let length = form.len();
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\
             Connection: close\r\n\r\n{form}"
        ))
    }

    fn ask(&self, request: &str) -> Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.write_all(request.as_bytes())?;
        let mut answer = vec![];
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    fn lines(&self, key: &str) -> Result<Vec<String>> {
        let unit = fs::read_to_string(self.at(UNIT)).context("the unit is not installed")?;
        let own = unit.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        Ok(own.map(str::to_owned).collect())
    }

    fn line(&self, key: &str) -> Result<String> {
        self.lines(key)?.pop().with_context(|| format!("the unit has no {key}"))
    }
}

impl Service {
    /// As the service manager stops it: in time, and content.
    pub(super) fn stop(mut self) -> Result<()> {
        let id = self.child.id().to_string();
        Shell::new("kill").args(["-TERM", &id]).run()?;
        let asked = Instant::now();
        while asked.elapsed() < self.stop_within {
            if let Some(status) = self.child.try_wait()? {
                ensure!(status.success(), "the service ended with {status}");
                println!("stopped after {:.1} s", asked.elapsed().as_secs_f64());
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        bail!("the service did not stop within TimeoutStopSec")
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Ended already, or the trial has failed and it must not be left behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
