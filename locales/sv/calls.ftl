# Vem kan jag ringa?

calls-title = Vem kan jag ringa?
calls-now = Så svarar enheterna { $when }
calls-112 = Fara för livet: ring 112
calls-own = din enhet
calls-answers = Svarar nu: { $who }
calls-nobody = Ingen svarar just nu
calls-none = Inga telefonnummer är inlagda än. Administratören lägger in dem.
hours = { $days } kl { $from }–{ $to }
hours-all-day = { $days }, hela dygnet
hours-always = dygnet runt
days-all = alla dagar
