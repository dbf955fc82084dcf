# Samordningsmöte: två enheter går igenom patienterna som de delar.

nav-meetings = Möten
meetings-title = Samordningsmöte
meetings-lead = Här går ni igenom patienterna som ni delar med en annan enhet. Det ni bestämmer blir en uppgift med en enhet som gör den och en tid när den ska vara klar.
meetings-empty = Ni delar inga patienter med någon annan enhet just nu.
meetings-empty-next = När ni tillfrågas om en patient som fler enheter tar hand om visas de enheterna här.
meetings-shared = { $n ->
    [one] en gemensam patient
   *[other] { $n } gemensamma patienter
}
meetings-all = Alla möten
meeting-title = { $own } och { $with }
meeting-count = { $n ->
    [0] inga patienter att ta upp
    [one] en patient att ta upp
   *[other] { $n } patienter att ta upp
}
meeting-present = Med på mötet:
meeting-consent = { $n ->
    [one] En patient som är hemma tas inte upp: hen har inte sagt ja till att båda enheterna ser uppgifterna. Be om samtycke före nästa möte.
   *[other] { $n } patienter som är hemma tas inte upp: de har inte sagt ja till att båda enheterna ser uppgifterna. Be om samtycke före nästa möte.
}
meeting-more = Ni har fler patienter än den här listan rymmer. Gå igenom resten i er egen lista.
meeting-empty = Ni har inga gemensamma patienter att ta upp just nu.
meeting-decided = Bestämt tillsammans
meeting-decide = Bestäm något
meeting-what = Vad ska göras?
meeting-what-hint = En sak i taget, kort. Det syns för båda enheterna och för avdelningen.
meeting-what-missing = Skriv vad som ska göras.
meeting-owner = Vem gör det?
meeting-owner-missing = Välj vilken enhet som gör det.
meeting-due = När ska det vara klart?
meeting-button = Bestäm
meeting-done = Klart
meeting-who = { $unit }, senast { $when }.
meeting-who-late = { $unit }, skulle ha varit klart { $when }.
meeting-since = Bestämt { $when }.
meeting-agenda = Till alla patienter på mötet
meeting-next = Nästa patient: { $name }
meeting-note-line = Anteckning:
meeting-print = Skriv ut sidan efter mötet: då är den mötets anteckningar.
do-task-together = Till uppgiften
notice-decided-together = Det är bestämt, och den som ska göra det ser det.
