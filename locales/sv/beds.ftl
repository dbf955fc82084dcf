# Avdelningens sängar: vilka som har andra patienter, och delade trygghetsplatser.

beds-title = Markera sängar
beds-lead = { $n } sängar, { $free ->
    [0] ingen ledig
    [one] en ledig
   *[other] { $free } lediga
} just nu.
beds-question = I vilka sängar ligger det andra patienter?
beds-bed = Säng
beds-kept = Sängar med namn hör till vård hemma. De ändras på patientens sida.
beds-save = Spara
notice-beds-marked = Sängarna är markerade.
bed-pool = delad trygghetsplats
board-pool = { $n ->
    [one] En patient delar
   *[other] { $n } patienter delar
} { $beds ->
    [one] en plats
   *[other] { $beds } platser
}, { $free ->
    [0] ingen ledig
    [one] en ledig
   *[other] { $free } lediga
}
board-pool-full = {", fler kan inte lovas"}
board-pool-nobody = { $beds ->
    [one] En delad trygghetsplats
   *[other] { $beds } delade trygghetsplatser
}, { $free ->
    [0] ingen ledig
    [one] en ledig
   *[other] { $free } lediga
}. { $n ->
   *[other] Ingen delar nu.
}
board-pool-used-up = { $n ->
    [one] En patient delar
   *[other] { $n } patienter delar
} { $beds ->
    [one] en plats
   *[other] { $beds } platser
}, { $free ->
    [0] ingen ledig
   *[other] { $free } lediga
}. Vägen tillbaka är bruten: frigör en säng.

pool-title = Delade trygghetsplatser, { $unit }
pool-change = Ändra delade trygghetsplatser
pool-lead = Flera patienter hemma kan dela trygghetsplatser, om avdelningen har bestämt det. Sängarna hålls tomma. Utan kryss har varje patient en egen plats.
pool-none = Inga delade trygghetsplatser
pool-words = Delade trygghetsplatser: { $beds ->
    [one] en säng
   *[other] { $beds } sängar
}, högst { $share ->
    [one] en patient
   *[other] { $share } patienter
} på varje. { $n ->
    [0] Ingen delar nu.
    [one] En patient delar nu.
   *[other] { $n } patienter delar nu.
}
pool-beds = Vilka sängar delas?
pool-share = Patienter på varje säng
pool-share-hint = Högst fem. Två patienter på varje säng betyder att två kan åka hem för varje säng som hålls tom.
pool-share-needed = Skriv hur många som delar en säng: 1 till 5.
pool-save = Spara
notice-pool-saved = De delade trygghetsplatserna är sparade.
