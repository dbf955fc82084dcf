# When a page cannot be shown: what is wrong, and what one can do.

error-to-start = To the start page
error-reference = Reference: { $reference }
error-not-found-title = There is no such page
error-not-found-what = It does not exist, or it does not belong to your post.
error-not-found-next = Check the address, or go to the start page and look from there.
error-not-from-here-title = The form did not come from Plats 23
error-not-from-here-what = Nothing has been saved. The browser says that the form was sent from another site.
error-not-from-here-next = Go to the start page and fill in the form there.
error-too-large-title = It was too much
error-too-large-what = Nothing has been saved. The text is larger than what can be received.
error-too-large-next = Go back in the browser. What you wrote is still there. Shorten the text and save again.
error-conflict-title = Somebody else was first
error-conflict-what = Nothing has been saved. Things have changed since you opened the page.
error-conflict-next = Go back, load the page again and check how things stand.
error-unreadable-title = It could not be read
error-unreadable-what = Nothing has been saved. The address or the form lacks something that is needed.
error-unreadable-next = Go back, load the page again and try once more.
error-busy-title = Plats 23 cannot keep up just now
error-busy-what = Nothing new has been saved.
error-busy-next = Wait a little and try again. If it is urgent: call.
error-storage-title = It is not possible to save just now
error-storage-what = Nothing has been saved.
error-storage-next = Go back in the browser. What you wrote is usually still there. Make a note on paper if it is urgent, and try again in a while.
error-internal-title = Something went wrong on our side
error-internal-what = The fault has been noted.
error-internal-next = Try again. If it happens once more: call whoever looks after Plats 23 where you work and read out the reference.

## Logged out while writing

signed-out-title = You have been logged out
signed-out-what = Nothing has been saved yet. What you wrote is still on this page.
signed-out-log-in = Log in, in a new tab
signed-out-then = Then come back here and send again.
signed-out-send = Send again
