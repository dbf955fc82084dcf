# Notices: what somebody has been told, and how they want to be told.

nav-notices = Notices
nav-notices-unread = Notices ({ $n })
notices-title = Notices
notices-heading = { $n ->
    [0] Nothing new for you
    [one] 1 new notice
   *[other] { $n } new notices
}
notices-lead = This says that something waits for you. Your list shows what it is about.
notices-to-work = To my list
notices-choose = Choose how I am told
notices-none = You have had no notice.
notices-none-next = When something open is yours, or has been left lying, it stands here.
notices-read = I have read them all
notices-sent = Sent to you
notices-lead-reader = Here you see when something is new on your page. What it is you read there.
notices-to-own = To my page
notices-none-next-reader = If you get a message, a new time or a new number to ring, it stands here.
notices-about-message = You have got a message
notices-about-plan = A time in your plan is new or changed
notices-about-number = Somebody else answers when you ring
notices-about-body = How a patient is doing waits for you
notices-about-gap = A gap waits for you
notices-about-unseen = Something was sent, and nobody has opened or answered it
notices-step-owner = to you, whose task it is
notices-step-second = to you as the next, the time is out
notices-step-list = to everybody at the unit: ring from the list
notices-way-page = here in Plats 23
notices-way-email = e-mail
notices-way-sms = text message
notices-state-unread = new
notices-state-read = read
notices-state-waiting = waits, is sent { $when }
notices-state-sent = sent
notices-state-dead = could not be sent
notices-fault-no-answer = the service did not answer
notices-fault-refused = the address was not accepted
notices-fault-no-such-way = no address, or no such service here
notices-choices-title = How I am told
notices-choices-lead = You are always told here in Plats 23. E-mail and text messages only say that something waits, never whom it is about.
notices-email = E-mail address
notices-email-wrong = It does not look like an e-mail address, such as maria@region.example.
notices-email-needed = Write your e-mail address, or clear the box for e-mail.
notices-mobile = Mobile number for text messages
notices-mobile-needed = Write your mobile number, or clear the box for text messages.
notices-quiet = Quiet hours
notices-quiet-hint = Nothing is sent until they are over, but what is acute or has been left lying. Empty: no quiet hours.
notices-quiet-from = From
notices-quiet-to = To
notices-save = Save my choices
notices-back = Back to the notices
notices-failed-title = Notices that have not arrived
notices-failed-short = Notices not arrived
notices-failed-lead = E-mail and text messages that could not be sent. Everybody has still been told here in Plats 23.
notices-failed-reader = A patient or next of kin
notices-failed-none = Everything has arrived.
notices-attempts = { $n ->
    [one] 1 attempt
   *[other] { $n } attempts
}
notices-again = Try again
notices-mail-subject = Plats 23
notices-mail-text = Something waits for you in Plats 23. Log in to see what: { $address }
notice-notices-read = All notices are read.
notice-notices-chosen = Your choices are saved and hold from now.
notice-notices-again = The notice is sent again.
happened-escalated = told somebody of something open
timeline-escalated-list = Everybody at the unit: ring from the list
notices-way-push = notification on the device
notices-fault-gone = the device is no longer there
notices-devices = Notifications on this device
notices-devices-lead = Turn on notifications on a telephone or computer that only you use. They only say that something is waiting, never whom it is about.
notices-devices-none = You have no device with notifications.
notices-device-nameless = A device without a name
notices-device-since = since { $when }
notices-device-remove = Remove
notices-push-turn-on = Turn on notifications here
notices-push-on = Notifications are on in this browser.
notices-push-denied = The browser is set not to show notifications from Plats 23. Change that in the browser’s settings and load the page again.
notices-push-failed = Notifications could not be turned on. Try again, or choose e-mail or text message.
notices-push-unsupported = This browser cannot receive notifications. On iPhone and iPad you first add Plats 23 to the home screen.
notice-notices-device-on = Notifications are on here.
notice-notices-device-off = The device gets no more notifications.
notice-notices-device-other = This browser gets its notifications through a service that is not used here. Choose e-mail or text message, or another browser.
notice-notices-device-broken = The browser’s answer could not be read. Try again.
