//! Texts: every sentence on the pages, from `locales/`, in both languages.
//!
//! Numbers and dates are written by `format` first and come here as strings: Fluent would write
//! 1234.5 in Swedish too.

mod refusal;
#[cfg(test)]
mod tests;

pub(crate) use refusal::{Names, missing_words, phase_word, refusal, refusal_points};

use crate::lang::Lang;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::fmt::Display;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Locales;

type Bundle = FluentBundle<FluentResource>;

static SWEDISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Sv));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));

/// The texts of one language; copied into every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct T {
    pub(crate) lang: Lang,
}

impl T {
    /// The text of a key. A missing key shows itself, and the tests find it.
    pub(crate) fn get(self, key: &str) -> Cow<'static, str> {
        self.written(key, None)
    }

    /// The text of a key with its blanks filled in. Whole numbers choose between one and many.
    pub(crate) fn with(self, key: &str, blanks: &[(&'static str, &dyn Display)]) -> String {
        let mut args = FluentArgs::with_capacity(blanks.len());
        for (name, value) in blanks {
            args.set(*name, value_of(&value.to_string()));
        }
        self.written(key, Some(&args)).into_owned()
    }

    /// As [`T::with`], for templates, whose lists hold values of one kind.
    pub(crate) fn say<V: Display, const N: usize>(
        self,
        key: &str,
        blanks: &[(&'static str, V); N],
    ) -> String {
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in blanks {
            args.set(*name, value_of(&value.to_string()));
        }
        self.written(key, Some(&args)).into_owned()
    }

    /// Is there such a text? For keys that are put together from data.
    pub(crate) fn has(self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    fn bundle(self) -> &'static Bundle {
        match self.lang {
            Lang::Sv => &SWEDISH,
            Lang::En => &ENGLISH,
        }
    }

    fn written(self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::debug!(key, lang = ?self.lang, "a text is missing");
            return key.to_owned().into();
        };
        let mut faults = vec![];
        let text = bundle.format_pattern(pattern, args, &mut faults).into_owned();
        if !faults.is_empty() {
            tracing::debug!(key, ?faults, "a text could not be filled in");
        }
        text.into()
    }
}

/// Counts are numbers, so that plurals work; "07.40" and "0980-319 260" stay as they are.
fn value_of(text: &str) -> FluentValue<'static> {
    let is_count = !text.is_empty()
        && text.len() <= 9
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    match text.parse::<u32>() {
        Ok(count) if is_count => count.into(),
        _ => text.to_owned().into(),
    }
}

fn bundle(lang: Lang) -> Bundle {
    let tag = crate::lang::tag(lang);
    let language = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    if bundle.add_builtins().is_err() {
        tracing::error!("the text functions could not be added");
    }
    for path in Locales::iter().filter(|path| path.starts_with(tag) && path.ends_with(".ftl")) {
        let Some(file) = Locales::get(&path) else { continue };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, faults)| {
            tracing::error!(%path, faults = faults.len(), "a text file has faults");
            resource
        });
        if let Err(faults) = bundle.add_resource(resource) {
            tracing::error!(%path, faults = faults.len(), "texts are defined twice");
        }
    }
    bundle
}
