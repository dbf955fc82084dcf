# Whom can I call?

calls-title = Whom can I call?
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
