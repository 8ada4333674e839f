package linetwin.ui.source;

import java.nio.file.Path;

/** The way to show a recording in the place of the live line, and to come back from it. */
public interface Recordings {
    /**
     * Opens a recording and shows it from its begin on; the one that is shown is closed.
     *
     * @return its controls; or fails with a {@link linetwin.link.recording.format.RecordingException} that says why not, and then
     *     nothing has changed
     */
    Pending<Playback> open(Path file);

    /** Closes the recording and shows the live line again. */
    void leave();
}
