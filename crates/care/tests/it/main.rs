//! Integration tests of `care`, in one binary: what other crates can see of it.

mod identity;
mod news2_oracle;
mod programme;
mod cast;
mod episode;
