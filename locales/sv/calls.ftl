# Vem ringer jag nu?

calls-title = Vem ringer jag nu?
calls-own-now = Ring det här numret
calls-until = Svarar till { $when }.
calls-always = Svarar hela tiden, dygnet runt.
calls-opens = Ingen svarar nu. Öppnar { $when }.
calls-then = Sedan svarar { $unit }: { $number }.
calls-then-opens = Sedan svarar ingen förrän { $when }.
calls-near = Ni delar patienter med dem
calls-near-own = Enheter som du kan ringa
calls-physicians = Läkare till läkare
calls-for-professionals = bara för personal
calls-for-physicians = läkare till läkare
calls-search = Sök enhet, ort eller slag av enhet
calls-search-button = Sök
calls-not-found = Ingen enhet stämmer med det du sökte.
calls-offline = Saknas nätet? Numren står också på pappersbladen i pärmen och på reservbladet.
call-counts-link = Hur ofta numren används
call-counts-title = Hur ofta numren används
call-counts-lead = Här räknas hur många gånger enhetens personal har öppnat sidan ”Vem ringer jag nu?” och hur många gånger någon har tryckt på ett av enhetens nummer. Vem det var, och om vem, sparas inte. Samtal som slås in för hand syns inte.
call-counts-none = Ingenting är räknat än.
call-counts-week = Vecka { $week }: sidan öppnad { $opened ->
    [one] en gång
   *[other] { $opened } gånger
}, { $pressed } samtal
call-counts-back = Till numren
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
