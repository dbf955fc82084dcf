//! Carrier: takes a message out of the house. The binary brings one, as it does the press.

use super::{Channel, Device};
use std::pin::Pin;

/// What is sent. Never a word of a patient: who it is about is read inside, after logging in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The same when it is sent again: whoever carries it can tell a second copy.
    pub key: String,
    pub channel: Channel,
    pub to: To,
    pub subject: String,
    pub text: String,
}

/// An e-mail address or a number, or a device and its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    Address(String),
    Device(Device),
}

/// Why it was not carried, in a word that may be shown and logged: never an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCarried {
    /// Worth trying again.
    #[error("no answer")]
    NoAnswer,
    /// The other side said no to this message: an address that does not exist.
    #[error("refused")]
    Refused,
    /// The device is no longer there: it is forgotten.
    #[error("gone")]
    Gone,
    /// There is no such way out of this installation.
    #[error("no such way")]
    NoSuchWay,
}

pub type Carrying<'a> = Pin<Box<dyn Future<Output = Result<(), NotCarried>> + Send + 'a>>;

pub trait Carrier: Send + Sync {
    /// Is there such a way out of this installation?
    fn has(&self, channel: Channel) -> bool;

    fn carry<'a>(&'a self, message: &'a Message) -> Carrying<'a>;
}

/// An installation that sends nothing: people are told in the page only.
#[derive(Debug, Clone, Copy)]
pub struct Nobody;

impl Carrier for Nobody {
    fn has(&self, _: Channel) -> bool {
        false
    }

    fn carry<'a>(&'a self, _: &'a Message) -> Carrying<'a> {
        Box::pin(async { Err(NotCarried::NoSuchWay) })
    }
}
