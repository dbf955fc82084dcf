//! World: all that the typesetter can reach: one template, one paper's data and our letters.
//!
//! No files, no network, no packages and no clock.

use crate::letters::Letters;
use std::sync::Arc;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

#[derive(Clone)]
pub(crate) struct World {
    still: Arc<Still>,
    data: Bytes,
}

/// What is the same for every paper.
struct Still {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
}

impl World {
    pub(crate) fn new(template: &str, letters: &Letters) -> Self {
        let features = [typst::Feature::A11yExtras].into_iter().collect();
        let still = Still {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(letters.book()),
            fonts: letters.fonts.clone(),
            template: Source::new(file("paper.typ"), template.to_owned()),
            data: file("paper.json"),
        };
        World { still: Arc::new(still), data: Bytes::new([]) }
    }

    /// The same world with this paper's data.
    pub(crate) fn with(&self, data: String) -> Self {
        World { still: self.still.clone(), data: Bytes::from_string(data) }
    }
}

#[expect(clippy::expect_used, reason = "the two names are written here and are in order")]
fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.still.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.still.book
    }

    fn main(&self) -> FileId {
        self.still.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.still.template.id() {
            true => Ok(self.still.template.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.still.data {
            true => Ok(self.data.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.still.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
