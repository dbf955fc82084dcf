//! Language: Swedish first, English complete; chosen with a cookie, else by the browser.

use crate::session::cookie;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
pub(crate) use care::programme::Lang;

pub(crate) const COOKIE: &str = "lang";

/// The language's tag in HTML and in the cookie.
pub(crate) fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "sv",
        Lang::En => "en",
    }
}

pub(crate) fn parse(tag: &str) -> Option<Lang> {
    [Lang::Sv, Lang::En].into_iter().find(|lang| self::tag(*lang) == tag)
}

/// The cookie, else the first of ours that the browser asks for, else Swedish.
pub(crate) fn of(headers: &HeaderMap) -> Lang {
    let chosen = cookie(headers, COOKIE).and_then(|tag| parse(&tag));
    chosen.or_else(|| accepted(headers)).unwrap_or(Lang::Sv)
}

/// Browsers list languages with the best liked first; weights are not read.
fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let wanted = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    wanted.split(',').find_map(|range| parse(range.trim().split(['-', ';']).next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &'static str, value: &'static str, expected: Lang) {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        assert_eq!(of(&headers), expected, "{name}: {value}");
    }

    #[test]
    fn the_browser_chooses_until_somebody_does() {
        check("accept-language", "en-GB,en;q=0.9", Lang::En);
        check("accept-language", "sv-SE,sv;q=0.9,en;q=0.8", Lang::Sv);
        check("accept-language", "de,en;q=0.8", Lang::En);
        check("accept-language", "de", Lang::Sv);
        check("cookie", "lang=en", Lang::En);
        check("cookie", "lang=fr", Lang::Sv);
    }
}
