# The wall screen: places without names, and the page where the ward puts up and takes down screens.

wall-title = Wall screen
wall-note = Wall screen without names. Sign in on a computer to see who.
wall-demo = Demonstration, invented patients.
wall-updated = The picture is from { $when }
wall-lost = The screen has lost contact. Do not trust it: go to a computer or call.
wall-down = This screen shows no ward.
wall-down-next = It has been taken down, or has been up for as long as it may. A nurse puts it up again: sign in, open the board and choose “Show on a wall screen”.
wall-answers = answers now: { $who }, { $number }
wall-nobody-answers = Nobody answers the ward's telephone now
wall-place = Place
wall-place-now = Place { $n } needs you now.
wall-places-now = Places { $first } and { $last } need you now.
wall-gaps = { $n ->
    [1] One gap.
    [2] Two gaps.
    [3] Three gaps.
    [4] Four gaps.
   *[other] { $n } gaps.
}
wall-late = { $n ->
    [1] One thing is late.
    [2] Two things are late.
    [3] Three things are late.
    [4] Four things are late.
   *[other] { $n } things are late.
}
wall-calm = Everything holds.
wall-nobody-home = Nobody is at home right now.
wall-nobody-home-next = Whoever goes home gets the next free place and is seen here.
wall-next = Next: { $when }, { $what }
wall-next-at = Next: { $when }
wall-missing = { $n } missing
wall-others = Other places at home
wall-no-next = No next contact
wall-more = { $n } patients do not fit here. See the board.
wall-beds-need = On the way home and in need of something: bed { $beds }.
wall-beds-need-somewhere = { $n ->
    [1] One patient without a bed here needs something. See the board.
   *[other] { $n } patients without a bed here need something. See the board.
}
wall-task = A task is late. Read it on the board.
wall-sample = A sample has not been handed in.
wall-worry = Somebody is worried. Read it on the board.
wall-report = A report to read on the board.
wall-return = Something lent is not back.
wall-notice = A change to read on the board.
wall-contact-not-done = A contact did not happen. Read it on the board.
wall-request-not-allowed = A request cannot be made. Read it on the board.
wall-thing-not-arrived = A thing has not arrived. Read it on the board.
wall-dose-not-given = A dose has not been given. Read it on the board.
wall-dose-without-visit = A medicine time has no visit. Read it on the board.
who-screen = Wall screen

## Putting up and taking down

board-wall = Show on a wall screen
walls-title = Wall screens
walls-this = Make this screen a wall screen
walls-this-places = The screen shows the places at home: how it is, what is open and whose it is. No names, no numbers.
walls-this-signed-out = You are signed out here. Nobody can open a patient from the wall screen.
walls-this-back = The screen shows the ward until somebody takes it down here, for at most 90 days.
walls-put-up-button = Sign out and show on a wall screen
walls-hanging = Screens that are up
walls-none = No screen is up.
walls-put-up = Put up { $when } by { $who }
walls-seen = Last shown { $seen }. Ends by itself { $ends }.
walls-down = Take down
walls-back = To the board
notice-wall-down = The screen has been taken down. It goes dark within a minute.
