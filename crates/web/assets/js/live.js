// Tells the board when something has changed. One stream per browser: the tab that holds the lock
// listens, the others hear it from that tab. Only positions travel here, never content.
