//! Quantities with decimals, held as whole numbers so that no boundary is lost to a float.
//!
//! Not here: how they are typed and shown (`typed`), or what they mean.

use serde::{Deserialize, Serialize};

/// 381 is 38,1 °C. NEWS2 draws its boundaries at 0.1 °C; a float would blur 38.0 and 38.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TenthsCelsius(pub i16);

/// 7250 is 72,50 kg. Scales for heart failure show 0.05 or 0.1 kg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HundredthsKilogram(pub u32);
