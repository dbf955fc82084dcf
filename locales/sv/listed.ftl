# Vårdcentralens egen lista: patienterna i vård hemma och en månad efter.

nav-listed = Era patienter
listed-heading = { $n ->
    [0] Era patienter
    [one] Era patienter: en visas
   *[other] Era patienter: { $n } visas
}
listed-filters = Välj vilka som visas
listed-only-everybody = Alla
listed-only-home-nursing = Har hemsjukvård
listed-only-home-help = Har hemtjänst
listed-only-discharged = Utskrivna senaste 30 dagarna
listed-only-readmitted = Åter på avdelning flera gånger
listed-apart = { $n ->
    [one] En av era patienter visas inte: en avdelning har börjat planera vård hemma, men ni har ingen del i den än.
   *[other] { $n } av era patienter visas inte: en avdelning har börjat planera vård hemma, men ni har ingen del i den än.
}
listed-unknown = { $n ->
    [one] En patient är inte med i urvalet, för hen har inte sagt ja till att ni ser vilka som kommer hem.
   *[other] { $n } patienter är inte med i urvalet, för de har inte sagt ja till att ni ser vilka som kommer hem.
}
listed-empty = Ingen patient att visa.
listed-empty-next = En patient syns här när hemgången är planerad eller när ni har fått en begäran, och en månad efter utskrivningen.
listed-open = Hos er
listed-where = Var
listed-at-home = Hemma sedan { $when }
listed-on-ward = På { $ward }
listed-back = Tillbaka på { $ward } sedan { $when }
listed-discharged = Utskriven { $when } från { $ward }
listed-died = Avliden { $when }
listed-ended = Vården hemma avslutades { $when }
listed-treatment = Ansvar för behandlingen
listed-other = Ansvar för allt annat
listed-we = ni
listed-medical = Medicinskt: { $unit }
listed-nursing = Omvårdnad: { $unit }
listed-home-nursing = Hemsjukvård
listed-home-help = Hemtjänst
listed-nobody = Ingen har sagt ja till en begäran
listed-enrolment = { $unit }, från { $from } till { $until }
listed-enrolment-over = { $unit }, från { $from }, avslutad { $until }
listed-next = Nästa kontakt
listed-contact = { $what } { $when }, { $unit }
listed-no-next = Ingen planerad
listed-no-next-own = Ingen planerad hos er
listed-often = Åter på avdelning { $n } gånger
listed-consent = Samtycke
listed-shared = Låter er se vad andra har antecknat
listed-share-over = Sa ja, men det gällde bara till en vecka efter vården
listed-not-shared = Har inte sagt ja till att ni ser vad andra har antecknat
listed-first-page = Till första sidan
listed-next-page = Nästa sida
listed-more = Det finns fler patienter på nästa sida.
listed-how = Hemsjukvård och hemtjänst räknas från det som enheterna har svarat ja till i den här vården. Hjälp som patienten hade förut syns inte.
listed-print = Sidan går att skriva ut.
action-view-own-list = såg vårdcentralens lista
