# Whom do I call now?

calls-title = Whom do I call now?
calls-own-now = Call this number
calls-until = Answers until { $when }.
calls-always = Answers day and night.
calls-opens = Nobody answers now. Opens { $when }.
calls-then = Then { $unit } answers: { $number }.
calls-then-opens = Then nobody answers until { $when }.
calls-near = You share patients with them
calls-near-own = Units that you can call
calls-physicians = Physician to physician
calls-for-professionals = for staff only
calls-for-physicians = physician to physician
calls-search = Search for a unit, a place or a kind of unit
calls-search-button = Search
calls-not-found = No unit fits what you searched for.
calls-offline = No network? The numbers are also on the papers in the folder and on the downtime sheet.
call-counts-link = How often the numbers are used
call-counts-title = How often the numbers are used
call-counts-lead = This counts how many times the unit’s staff have opened the page “Whom do I call now?” and how many times somebody has pressed one of the unit’s numbers. Who it was, and about whom, is not kept. Calls that are dialled by hand are not seen.
call-counts-none = Nothing has been counted yet.
call-counts-week = Week { $week }: page opened { $opened ->
    [one] once
   *[other] { $opened } times
}, { $pressed ->
    [one] one call
   *[other] { $pressed } calls
}
call-counts-back = To the numbers
calls-now = This is who answers { $when }
calls-112 = Danger to life: call 112
calls-own = your unit
calls-answers = Answers now: { $who }
calls-nobody = Nobody answers just now
calls-none = No telephone numbers have been entered yet. The administrator enters them.
hours = { $days }, { $from }–{ $to }
hours-all-day = { $days }, all day and night
hours-always = all day and night
days-all = every day
