//! Proxy: whose address a request comes from, when a proxy of ours stands in between.
//!
//! `X-Forwarded-For` is believed only from the addresses that the configuration trusts: anybody
//! can write it, and tries to sign in are counted by address.

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// An address, or a range of them: `10.1.0.0/16`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Network {
    address: IpAddr,
    bits: u32,
}

impl TryFrom<String> for Network {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl std::str::FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "expected an address or a range, such as 10.1.2.3 or 10.1.0.0/16".to_owned();
        let (address, bits) = text.split_once('/').map_or((text, None), |(a, b)| (a, Some(b)));
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| wrong())?;
        if bits > most { Err(wrong()) } else { Ok(Network { address, bits }) }
    }
}

impl Network {
    fn has(self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let shift = 32 - self.bits;
                u64::from(own.to_bits()) >> shift == u64::from(other.to_bits()) >> shift
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let differ = own.to_bits() ^ other.to_bits();
                differ.leading_zeros() >= self.bits
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

/// Puts the asker's own address where the pages look for it.
pub(crate) async fn see_through(
    State(trusted): State<Arc<[Network]>>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0);
    if let Some(peer) = peer {
        let told: Vec<&str> = request
            .headers()
            .get_all(FORWARDED_FOR)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let address = asker(peer.ip(), &told, &trusted);
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address, peer.port())));
    }
    next.run(request).await
}

/// The last address that no proxy of ours has; each proxy adds the one it was asked by at the end.
fn asker(peer: IpAddr, told: &[&str], trusted: &[Network]) -> IpAddr {
    let is_ours = |address: IpAddr| trusted.iter().any(|network| network.has(address));
    let mut asker = peer;
    for said in told.iter().rev() {
        if !is_ours(asker) {
            break;
        }
        // What cannot be read was not written by a proxy of ours.
        let Ok(address) = said.trim().parse::<IpAddr>() else { break };
        asker = address.to_canonical();
    }
    asker
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, told: &[&str]) -> String {
        let trusted: Vec<Network> =
            ["10.0.0.0/8", "127.0.0.1", "fd00::/16"].iter().map(|n| n.parse().unwrap()).collect();
        asker(peer.parse().unwrap(), told, &trusted).to_string()
    }

    #[test]
    fn only_our_proxies_are_believed() {
        assert_eq!(from("192.0.2.7", &["198.51.100.1"]), "192.0.2.7");
        assert_eq!(from("10.2.3.4", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(from("::ffff:10.2.3.4", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(from("fd00::1", &["2001:db8::5"]), "2001:db8::5");
    }

    #[test]
    fn what_the_asker_wrote_itself_is_not_believed() {
        assert_eq!(from("10.2.3.4", &["127.0.0.1", "198.51.100.1"]), "198.51.100.1");
        assert_eq!(
            from("10.2.3.4", &["203.0.113.9", " 198.51.100.1", " 10.9.9.9"]),
            "198.51.100.1"
        );
        assert_eq!(from("10.2.3.4", &["unknown"]), "10.2.3.4");
        assert_eq!(from("10.2.3.4", &[]), "10.2.3.4");
    }

    #[test]
    fn a_range_of_no_bits_has_every_address_of_its_kind() {
        let all: Network = "0.0.0.0/0".parse().unwrap();
        assert!(all.has("203.0.113.9".parse().unwrap()) && !all.has("::1".parse().unwrap()));
        assert!("10.0.0.0/33".parse::<Network>().is_err());
    }
}
