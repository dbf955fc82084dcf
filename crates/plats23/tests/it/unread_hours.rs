//! A home nurse's one-tap yes where the list has hours at which nobody comes: she is shown them
//! before her yes counts.

use crate::browser::Fields;
use crate::region::*;
use crate::story::{self, nursing_asked_at};
use care::episode::request::Standing;
use care::who::Role;

/// What the yes came back with, and how the request stands.
async fn yes_when_asked_at(hour: i8, more: &[(&str, &str)]) -> (u16, String, Standing) {
    let stories = nursing_asked_at(hour).await;
    let id = stories.told["asked"].episode;
    let asked = stories.state(id).await;
    let (request, sent) = asked.requests.iter().next().unwrap();
    let nurse = staff_browser(&stories.region.router(), Role::HomeNurse, HOME_NURSING).await;
    let stamp = sent.asked_at().as_microsecond().to_string();
    let fields = [("answer", "accepted"), ("of", stamp.as_str())].into_iter().chain(more.to_vec());
    let mut sent: Fields = fields.map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    sent.push(("command".to_owned(), uuid::Uuid::now_v7().to_string()));
    sent.push(("acting".to_owned(), staff_of(Role::HomeNurse, HOME_NURSING).1.0.to_string()));
    let path = format!("/asked/{}/requests/{}/answer", id.0, request.0);
    let reply = nurse.post(&path, &sent).await;
    let standing = stories.state(id).await.requests[request].standing();
    (reply.status, reply.body, standing)
}

#[test]
fn hours_without_a_visit_are_shown_before_a_yes_counts() {
    story::block_on(async {
        let (status, page, standing) = yes_when_asked_at(12, &[]).await;
        assert_eq!((status, standing), (200, Standing::Sent));
        assert!(page.contains("Läkemedelstider utan besök"), "{page}");
        let (status, _, standing) = yes_when_asked_at(12, &[("hours_shown", "yes")]).await;
        assert_eq!((status, standing), (303, Standing::Accepted));
        let (status, _, standing) = yes_when_asked_at(8, &[]).await;
        assert_eq!((status, standing), (303, Standing::Accepted), "at the dose's own hour");
    });
}
