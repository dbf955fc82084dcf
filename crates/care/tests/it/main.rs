//! Integration tests of `care`, in one binary: what other crates can see of it.

mod cast;
mod episode;
mod identity;
mod news2_oracle;
mod programme;
