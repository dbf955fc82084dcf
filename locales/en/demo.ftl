# The demonstration: its clock, the invented staff, tabs of their own and beginning again.

demo-label = The demonstration
demo-more = Change
demo-pace = The clock goes
demo-pace-still = Paused
demo-pace-real = As usual
demo-pace-ten = 10 times
demo-pace-sixty = 60 times
demo-jump-hour = One hour on
demo-jump-night = One night on
demo-staff = The invented staff
demo-staff-works = Do the rest
demo-staff-alone = I do it all myself
demo-restart = Start again from the beginning
demo-restart-hint = Everything that has happened in the demonstration is gone, for everybody who has it open. The region is played again and the clock goes back to Tuesday morning. It takes a few seconds.
demo-restart-do = Yes, start again
demo-restart-not = No, go back
demo-progress = The region is being played
demo-progress-hint = Invented patients are given their history. The page shows itself when it is done.
demo-entrance = The invented staff go on working while you look. The role that you choose they leave to you.
demo-own-tab = { $who } in a tab of their own
demo-in-use = In use now
login-group-clinic = At the clinic
login-group-neighbour = In Tallbo
