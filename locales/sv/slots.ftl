# Tider för kollegor på andra enheter, läkare till läkare.

slots-title = Tider för kollegor
slots-lead = Här tar du en tid för att prata med en kollega på en annan enhet om något som inte kan vänta länge. Skriv inget om patienten här: det sägs i samtalet. Är det bråttom, ring direkt.
slots-ours = Tider som ni har tagit
slots-free = Lediga tider
slots-none = Ingen enhet har lediga tider just nu.
slots-ring-instead = Se vem som svarar nu.
slots-own = { $unit } håller de här tiderna lediga
slots-own-none = Ni har inga tider för kollegor.
slots-offer = Lägg ut tider
slot-take = Ta tiden
slot-return = Lämna tillbaka
slot-withdraw = Ta bort
slot-free = ledig
slot-taken-by = { $who }, { $unit }, ringer
slot-from = Första tiden börjar
slot-minutes = Hur lång är varje tid?
slot-minutes-unit = minuter
slot-count = Hur många tider i rad?
slot-count-hint = Högst 12.
slot-number = Vilket nummer ringer de?
slot-number-missing = Skriv numret som de ska ringa.
slot-about = Vad kan man fråga om?
slot-about-hint = Till exempel: antibiotika hemma, läkare svarar.
slot-about-missing = Skriv vad man kan fråga om.
slot-button = Lägg ut tiderna
notice-slots-offered = Tiderna är utlagda.
notice-slot-taken = Tiden är din enhets. Ring när den börjar.
notice-slot-returned = Tiden är ledig igen.
notice-slot-withdrawn = Tiden är borttagen.
change-slots-offered = { $n ->
    [one] La ut en tid för kollegor
   *[other] La ut { $n } tider för kollegor
}
change-slot-taken = Tog en tid för samtal
change-slot-returned = Lämnade tillbaka en tid
change-slot-withdrawn = Tog bort en tid för kollegor
