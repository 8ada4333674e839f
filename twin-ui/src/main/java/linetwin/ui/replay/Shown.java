package linetwin.ui.replay;

import java.time.Instant;

/**
 * The state of the play at one instant.
 *
 * @param position time on the line
 * @param isPlaying whether it goes on by itself
 * @param pace simulated seconds per second; 0 for as fast as possible
 * @param isCatchingUp whether the picture waits until the past of that time was heard
 * @param unreadable lines and messages that could not be read
 * @param firstUnreadable the first of them, with its place
 * @param isSearched whether all marks are known
 */
record Shown(
        Instant position,
        boolean isPlaying,
        double pace,
        boolean isCatchingUp,
        long unreadable,
        String firstUnreadable,
        boolean isSearched) {
    static final Shown NOTHING = new Shown(Instant.EPOCH, false, 1, false, 0, "", false);
}
