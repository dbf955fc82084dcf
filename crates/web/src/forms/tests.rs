//! Every part of a form, drawn once: what was typed stands, what is wrong is said beside it.

use super::{Choice, FieldError, Fields, FormBack, FormView};
use crate::lang::Lang;
use crate::texts::T;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"{%- import "parts/forms.html" as f -%}
{% call f::summary(form) %}{% endcall %}
<form>{% call f::hidden(form) %}{% endcall %}
{% call f::text(form, "reason", "Skäl", "Kort") %}{% endcall %}
{% call f::textarea(form, "note", "Anteckning") %}{% endcall %}
{% call f::number(form, "pulse", "Puls", unit="/min") %}{% endcall %}
{% call f::moment(form, "at", "När?", "Datum", "Klockslag") %}{% endcall %}
{% call f::radios(form, "outcome", "Utfall", options) %}{% endcall %}
{% call f::checkboxes(form, "met", "Uppfyllt", options, "Välj alla") %}{% endcall %}
{% call f::select(form, "unit", "Enhet", options) %}{% endcall %}
{% call f::button("Spara") %}{% endcall %}</form>"#
)]
struct Everything {
    form: FormView,
    options: Vec<Choice>,
}

fn drawn(form: FormView) -> String {
    let options = vec![Choice::new("a", "Första"), Choice::new("b", "Andra").hint("Sällan")];
    Everything { form, options }.render().unwrap()
}

fn came_back(errors: Vec<FieldError>) -> FormView {
    let typed = [
        ("command", "019aaaaa-0000-7000-8000-000000000001"),
        ("reason", "<b>oro</b>"),
        ("met", "a"),
        ("met", "b"),
        ("at_date", "2026-11-23"),
        ("unit", "b"),
    ];
    let typed = typed.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let back = FormBack::unread(&typed.collect::<Fields>(), errors);
    FormView::fresh(T { lang: Lang::Sv }, uuid::Uuid::nil(), Some(7)).come_back(back)
}

#[test]
fn what_was_typed_stands_and_is_never_markup() {
    let page = drawn(came_back(vec![]));
    assert!(page.contains("&#60;b&#62;oro"), "{page}");
    assert!(page.contains(r#"name="at_date" type="text""#), "{page}");
    assert!(page.contains(r#"placeholder="ÅÅÅÅ-MM-DD" value="2026-11-23""#), "{page}");
    assert_eq!(page.matches(" checked").count(), 2, "{page}");
    assert_eq!(page.matches(" selected").count(), 1, "{page}");
    assert!(page.contains(r#"name="command" value="019aaaaa-0000-7000-8000-000000000001""#));
    assert!(page.contains(r#"name="seen" value="7""#));
}

#[test]
fn an_error_stands_in_the_summary_and_beside_its_field() {
    let error = FieldError { field: "note".to_owned(), message: "Skriv något.".to_owned() };
    let page = drawn(came_back(vec![error]));
    assert!(page.contains(r##"<a href="#note">Skriv något.</a>"##), "{page}");
    assert!(page.contains(r#"aria-describedby="note-error" aria-invalid="true""#), "{page}");
    assert_eq!(page.matches("Skriv något.").count(), 2);
}

#[test]
fn a_fresh_form_has_no_summary() {
    let form = FormView::fresh(T { lang: Lang::Sv }, uuid::Uuid::nil(), None);
    let page = drawn(form.prefilled("note", "som förut"));
    assert!(!page.contains("error-summary"), "{page}");
    assert!(page.contains("som förut"), "{page}");
}
