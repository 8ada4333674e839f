package linetwin.ui.source.playback;

import java.nio.file.Path;

/** The way to show a recording in the place of the live line, and to come back from it. */
public interface Recordings {
    /**
     * Opens a recording and shows it from its begin on; the one that is shown is closed. Takes a while; to be called beside the
     * screen.
     *
     * @return its controls
     * @throws linetwin.link.recording.format.RecordingException if it is none; then nothing has changed
     */
    Playback open(Path file);

    /** Closes the recording and shows the live line again. */
    void leave();
}
