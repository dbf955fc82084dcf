//! Notify: tells the service manager that the server is ready, or on its way down.
//!
//! One datagram to the socket that systemd names; silence where there is none (`sd_notify(3)`).

use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};

const SOCKET: &str = "NOTIFY_SOCKET";

/// Failing to tell stops nothing: the manager has its own time limits.
pub(crate) fn tell(state: &str) {
    let Some(socket) = std::env::var_os(SOCKET) else { return };
    let socket = socket.to_string_lossy();
    if let Err(error) = send(&socket, state) {
        tracing::warn!(%error, "the service manager could not be told");
    }
}

/// A name that begins with @ is no file.
fn send(socket: &str, state: &str) -> std::io::Result<()> {
    let address = match socket.strip_prefix('@') {
        Some(name) => SocketAddr::from_abstract_name(name)?,
        None => SocketAddr::from_pathname(socket)?,
    };
    UnixDatagram::unbound()?.send_to_addr(state.as_bytes(), &address).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manager_hears_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let manager = UnixDatagram::bind(&path).unwrap();
        send(path.to_str().unwrap(), "READY=1").unwrap();
        let mut heard = [0; 32];
        let length = manager.recv(&mut heard).unwrap();
        assert_eq!(&heard[..length], b"READY=1");
    }
}
