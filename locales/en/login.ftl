# The entrance: choose a person in the demonstration, or log in for real.

login-title = Log in
login-title-demo = Choose a role
login-line = The ward's twenty-third bed is at home
login-promise = Nothing falls between the chairs.
login-who = Who would you like to be today?
login-demo = This is a demonstration. All people and facts are invented.
login-clock = The time is { $clock }.
login-group-hospital = On the ward
login-group-primary-care = In primary care
login-group-municipality = In Älvsjö
login-group-home = Patients and next of kin
login-group-administration = Administration
login-sees-first = Sees first: { $what }
login-real = Real login
login-real-hint = With a user name and a password, or with a passkey in your telephone or computer.
login-code = Have you been given a one-time code?
login-empty = There is no administrator here yet. Take the first steps.
login-setup = Get started
login-name = User name
login-password = Password
login-do = Log in
login-both-needed = Write both the user name and the password.
login-no-post = You have no post just now, so there is nothing to show. Talk with whoever looks after Plats 23 where you work.
login-wrong = The user name and the password do not belong together. Check both and try again.
login-wait-seconds = Too many tries. Wait { $n ->
    [one] one second
   *[other] { $n } seconds
} and try again.
login-wait-minutes = Too many tries. Wait { $n ->
    [one] one minute
   *[other] { $n } minutes
} and try again. If it is urgent: ask a colleague to log in.

login-clock-title = Let time pass
login-clock-hint = See what happens on the board when nobody does anything. The clock only goes forward, and after a day you choose whom to be again.
login-clock-hour = One hour
login-clock-hours = Six hours
login-clock-day = One day
