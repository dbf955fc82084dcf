# About Plats 23, and the accessibility statement.

about-title = About Plats 23
about-lead = Hospital care at home, across organisations. Nothing falls between the chairs.
about-version = Version
about-build = Build
about-licence = Licence
about-use = What it is for
about-not-yet = Not for patients yet.
about-not-yet-why = Plats 23 computes NEWS2 and alarms and will be a medical device. It has no declared intended use and is not CE-marked. Use it with invented patients.
about-meant = It is built so that everyone who cares for a patient at home knows who is responsible, who answers now, what the way back is and what happens next. It replaces neither the patient record nor clinical judgement.
about-news2 = NEWS2 is reproduced from the Royal College of Physicians: National Early Warning Score (NEWS) 2, London 2017. Points are counted as there and cannot be changed by anybody who uses the product.
about-source = The source
about-source-says = Plats 23 is open source under EUPL-1.2. Whoever uses Plats 23 has the right to its source from whoever provides it. The source of this very version comes with the installation or is given by whoever is responsible for it.
about-parts = Parts of others
about-parts-says = { $n } parts of others are in it, all under free licences.
about-texts = All licence texts
about-parts-list = Show the parts
about-part = Part

accessibility-title = Accessibility statement
accessibility-made = Made in November 2026 for Plats 23, version 0.1.
accessibility-who = Whom the statement is about
accessibility-who-says =
    The statement is about the product Plats 23: all pages for patients, next of kin and staff.
    When a region, a municipality or another care provider uses Plats 23, they are responsible under the Swedish act (2018:1937) on accessibility to digital public service. They are then to make a statement of their own, with their own contact details, and may build on this one.
    We want everyone to be able to use the pages, however they see, hear, move or read.
accessibility-status = How accessible is it?
accessibility-status-says =
    The goal is WCAG 2.2 level AA. It covers the demands on the web in EN 301 549 version 3.2.1, on which the act rests.
    Plats 23 partly meets the demands. We know of the shortcomings below, and some things are untried.
accessibility-not-met = What is not met
accessibility-not-met-says =
    • The pages are in Swedish and English. There is no sign language and no other language.
    • Free text that staff write is shown in the language that it was written in, without a mark of language (WCAG 3.1.2).
    • The chart of readings is a picture. The same values are in a table on the same page.
    • Whoever does nothing for long is signed out, for the patient's sake, without a warning (WCAG 2.2.1). What was written in a form is still there after signing in.
accessibility-not-tested = What is not tried
accessibility-not-tested-says =
    • Nobody who uses a screen reader, magnification, braille or voice control has tried Plats 23 yet. NVDA, JAWS, VoiceOver and TalkBack are untried.
    • Nobody from outside has reviewed the product against EN 301 549. Its demands beyond the web, such as on documents that are downloaded, have not been gone through one by one.
    • The texts for patients are written to be easy to read, but readers have not tried them.
accessibility-how-tested = How we have tried it
accessibility-how-tested-says =
    • The pages of the care flow are opened in a browser at every change of the product and checked with axe against WCAG 2.2 A and AA, in Swedish and English, with errors in the forms too.
    • The same pages are checked at widths of 390 and 1280 points, so that nothing needs scrolling sideways.
    • The contrast of text and ground is computed for all colours, light and dark: at least 4.5:1, and 7:1 for what patients and next of kin read.
    • The pages work without scripts, except signing in with a passkey. There is a password then.
    • Automatic checks find only some of the faults. They do not replace trying with people.
accessibility-report = Have you found a fault?
accessibility-report-says =
    Tell the care provider who gave you the address of these pages. If you need help now, call the number on your page or under “{ nav-calls }”.
    You can have what a page says in another way, such as read out by telephone or printed in large type.
    Whoever uses Plats 23 is to answer within a reasonable time.
accessibility-authority = Supervision
accessibility-authority-says =
    The Agency for Digital Government, Digg, supervises the act (2018:1937). If you are not content with the answer you get, you can report it to them.
accessibility-complain = Report to Digg
