# Own account: password, passkeys, and signing out everywhere.

nav-account = My account
account-title = My account
account-demo = This is a demonstration. The person is invented and signs in with one click, so the account has no password. Passkeys and signing out work for real.
account-password = Password
account-password-lead = When you change the password you are signed out on all other devices.
account-current = Current password
account-current-needed = Write your current password.
account-current-wrong = That is not your current password. Try again.
account-current-wait = Too many tries. Wait a while and try again.
account-new = New password
account-change = Change password
account-no-password = The account has no password. You sign in with a passkey.
account-no-password-demo = There are no passwords in the demonstration. In a real installation the password is changed here.
password-rule = At least 12 characters. Several words after each other are easy to remember and hard to guess.
password-too-short = The password is too short. Write at least 12 characters.
password-too-long = The password is too long. Write at most 128 characters.
password-too-common = The password is one of the most common ones and easily guessed. Choose another.
password-too-simple = The password repeats the same few characters. Use at least 5 different ones.
notice-password-changed = The password has been changed. All other devices have been signed out.

## Passkeys

account-passkeys = Passkeys
account-passkeys-lead = With a passkey you sign in with the lock of the phone or the computer itself: fingerprint, face or PIN. Nobody can trick it out of you.
account-no-passkeys = You have no passkey yet.
passkey-added = Passkey, added { $when }
passkey-add = Add a passkey
passkey-remove = Remove
passkey-last-way = Your only way in. Add another before you remove it.
passkey-login = Sign in with a passkey
passkey-unsupported = This browser cannot add passkeys. Try on the phone, or in a newer browser with scripts switched on.
passkey-late = It took too long. Try again.
passkey-stopped = It was stopped. Try again when you like.
passkey-known = This device already has a passkey for your account.
passkey-many = You already have ten passkeys. Remove one first.
passkey-not-accepted = The passkey belongs to no account here. Sign in in another way.
passkey-failed = It did not work. Try again, or sign in with user name and password.
notice-passkey-added = The passkey has been added. You can sign in with it next time.
notice-passkey-removed = The passkey has been removed here. Remove it in the phone or the computer too.
notice-passkey-last = The passkey is your only way in. Add another before you remove it.

## Devices

account-sessions = Sign out everywhere
account-sessions-lead = Have you forgotten to sign out somewhere, or lost a phone? You are then signed out on all devices, this one too.
account-sessions-end = Sign out everywhere
