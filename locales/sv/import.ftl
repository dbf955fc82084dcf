# Import av enheter och personal från en tabell.

import-units = Hämta in enheter från en fil
import-staff = Hämta in personal från en fil
import-lead = Först ser du varje rad, och vad som skulle hända. Inget sparas förrän du säger till.
import-table = Tabellen
import-template = Hämta en tom mall
import-export = Hämta det som finns nu
export-do = Hämta som fil
import-file = Fil med tabellen (CSV)
import-limits = Högst { $rows } rader och { $kilobytes } kB. Semikolon eller komma mellan kolumnerna. Från Excel: Spara som, CSV.
import-paste = Eller klistra in tabellen
import-paste-hint = Den första raden är kolumnernas namn
import-look = Visa vad som skulle hända
import-columns = Vad kolumnerna betyder
import-summary = { $new ->
    [one] En ny
   *[other] { $new } nya
}, { $changed ->
    [one] en ändrad
   *[other] { $changed } ändrade
}, { $unchanged ->
    [one] en oförändrad
   *[other] { $unchanged } oförändrade
}, { $wrong } med fel
import-correct-first = Rätta raderna med fel i tabellen nedan eller i filen, och visa igen. Inget är sparat.
import-confirm = { $n ->
    [one] Spara en rad
   *[other] Spara { $n } rader
}
import-nothing = Allt i tabellen finns redan. Det finns inget att spara.
import-line = Rad
import-standing = Vad händer
import-row-new = ny
import-row-changed = ändras
import-row-unchanged = oförändrad
import-row-wrong = fel
import-stopped = Rad { $line } gick inte att spara: { $why } Raderna före är sparade. Rätta och visa igen: det som är sparat blir oförändrat.
notice-imported = Tabellen är sparad.
import-twice = Står redan på rad { $line }.
import-anothers = Sköts av en annan vårdgivare. Ta bort raden.
import-anothers-staff = Medarbetaren har uppdrag hos en annan vårdgivare, som ändrar kontot. Ta bort raden.
import-organisation-unknown = Organisationen är inte registrerad. Registrera den först.
import-principal-unknown = Ingen region eller kommun har det namnet eller numret här. Registrera den först, eller lämna tomt.
import-id-unknown = Ingen enhet som ni sköter har det id:t. Lämna tomt för en ny.
import-yes-or-no = Skriv ja eller nej.
import-one-of = Skriv ett av: { $words }.
import-kind-stays = Slaget kan inte ändras. Stäng enheten och registrera en ny.
import-law-stays = Lagen kan inte ändras. Stäng enheten och registrera en ny.
import-hours-unread = Tiderna går inte att läsa. Skriv till exempel dygnet runt, eller måndag–fredag 7–16 | lördag 8–12.
import-beds-of-wards = Bara vårdavdelningar har sängar. Lämna tomt.
import-unit-unknown = Ingen öppen enhet har det namnet. Registrera den först, eller rätta namnet.
import-unit-several = Flera enheter har det namnet. Skriv namnet och platsen: Namn, Plats.
import-date-unread = Skriv datumet som 2026-11-24.
import-fault-empty = Tabellen är tom. Den första raden är kolumnernas namn, och sedan kommer en rad för varje.
import-fault-large = Tabellen är { $found } kB. Högst { $most } kB: dela den.
import-fault-many = Tabellen har { $found } rader. Högst { $most }: dela den.
import-fault-columns = De här kolumnerna saknas: { $columns }. Hämta mallen och se hur de skrivs.
import-fault-column = Kolumnen ”{ $column }” är okänd. Ta bort den, eller hämta mallen och se hur de skrivs.
import-fault-line = Rad { $line } går inte att läsa. Kontrollera citattecknen.
import-column-id = Enhetens id, från det som hämtats ut. Tomt för en ny.
import-column-namn = Namn. Måste finnas för den som är ny.
import-column-plats = Var enheten finns
import-column-slag = Till exempel vårdavdelning, hemsjukvård eller vårdcentral
import-column-organisationsnummer = Utförarens. Tomt: er egen.
import-column-huvudman = Namn eller nummer på regionen eller kommunen
import-column-lag = HSL eller SoL. Tomt: HSL.
import-column-plattform = ja eller nej. Tomt: ja.
import-column-telefon = Det första numret
import-column-vem-svarar = Till exempel avdelningens sjuksköterska
import-column-tider = Till exempel dygnet runt, eller måndag–fredag 7–16 | lördag 8–12
import-column-sangar = Antal, för en vårdavdelning
import-column-overbelaggning = Överbeläggningsplatser, för en vårdavdelning
import-column-anvandarnamn = Måste finnas. Den som medarbetaren känns igen på.
import-column-enhet = Enhetens namn, eller Namn, Plats
import-column-roll = Rollens ord, till exempel ward_nurse eller undersköterska
import-column-fran = Datum, som 2026-11-24. Tomt: i dag.
import-column-till = Datum då uppdraget upphör. Tomt: inte bestämt.
