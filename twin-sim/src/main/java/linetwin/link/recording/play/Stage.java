package linetwin.link.recording.play;

import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;

/** Where a recording is played; called on the thread that plays. */
public interface Stage {
    /**
     * What follows is another showing: the first, the next round of a loop, or after a jump. Whoever remembers the time before
     * must not take it for the same run.
     *
     * @param number from 0
     */
    void showing(int number);

    /** A message is due. Whoever blocks here holds up the play. */
    void play(RecordedMessage message) throws InterruptedException;

    /** A line can't be played. */
    void broken(BrokenLine line);
}
