# Worry of the patient and next of kin. Easy to read: short sentences, common words.

worry-heading = Worried?
worry-title = I am worried
worry-always = You can always tell us. It does not matter what the values show.
worry-lead = { $ward } reads what you write. Is it urgent? Call instead.
worry-question = What worries you?
worry-question-hint = Write as you like. A few words are enough.
worry-text-missing = Write a few words about what worries you.
worry-send = Send
worry-sent = Thank you for telling us
worry-ring = Is it getting worse? Do not wait. Call us.
worry-you-wrote = You wrote { $when }
worry-answers-by = { $ward } will be in touch { $due } or earlier.
worry-late = { $ward } has what you wrote. Has nobody been in touch? Call us.
worry-answered = { $ward } answered { $when }: { $action }
