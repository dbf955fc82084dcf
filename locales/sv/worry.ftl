# Patientens och närståendes oro. Lättläst: korta meningar, vanliga ord.

worry-heading = Orolig?
worry-title = Jag är orolig
worry-always = Du kan alltid säga till. Det spelar ingen roll vad värdena visar.
worry-lead = { $ward } läser det du skriver. Är det bråttom? Ring i stället.
worry-question = Vad oroar dig?
worry-question-hint = Skriv som du vill. Några ord räcker.
worry-text-missing = Skriv några ord om vad som oroar dig.
worry-send = Skicka
worry-sent = Tack för att du säger till
worry-ring = Blir det sämre? Vänta inte. Ring oss.
worry-you-wrote = Du skrev { $when }
worry-answers-by = { $ward } hör av sig { $due } eller tidigare.
worry-late = { $ward } har fått det du skrev. Har ingen hört av sig? Ring oss.
worry-answered = { $ward } svarade { $when }: { $action }
