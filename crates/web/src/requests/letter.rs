//! `GET /episodes/{id}/requests/{request}/letter`: the request as a letter, to look at and print;
//! `…/letter/pdf`, the same as a file. What stands in it is in `papers`.

use super::{found, may_see, open};
use crate::failure::Failure;
use crate::papers::{self, Preview};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::paper::Paper;
use axum::extract::{Path, State};
use axum::response::Response;
use care::ids::{EpisodeId, RequestId};

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    let paper = match letter(&web, &signed, id, request).await? {
        Ok(paper) => paper,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let t = signed.t();
    let preview = Preview {
        paper,
        pdf: paths::letter_pdf(id, request),
        back: (paths::request(id, request), t.get("letter-back").into_owned()),
        hint: t.get("letter-how").into_owned(),
    };
    papers::preview(&web, &signed, preview)
}

pub(crate) async fn pdf(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    match letter(&web, &signed, id, request).await? {
        Ok(paper) => papers::pdf(&web, paper).await,
        Err(elsewhere) => Ok(elsewhere),
    }
}

async fn letter(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    request: RequestId,
) -> Result<Result<Paper, Response>, Failure> {
    match open(web, signed, id).await? {
        Ok(on) if may_see(&on) => Ok(Ok(papers::letter(&on, found(&on, request)?))),
        Ok(_) => Err(Failure::NOT_FOUND),
        Err(elsewhere) => Ok(Err(elsewhere)),
    }
}
