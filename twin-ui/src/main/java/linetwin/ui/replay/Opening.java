package linetwin.ui.replay;

import linetwin.link.recording.format.RecordingException;

/**
 * How far the opening of a recording is.
 *
 * @param file its name, without the folder
 * @param reason why it can't be opened; only if it is refused
 */
record Opening(Stage stage, String file, RecordingException.Reason reason) {
    static final Opening NONE = new Opening(Stage.NONE, "", RecordingException.Reason.OTHER);

    /** Where it stands. */
    enum Stage {
        NONE,
        UNDER_WAY,
        REFUSED
    }

    static Opening of(String file) {
        return new Opening(Stage.UNDER_WAY, file, RecordingException.Reason.OTHER);
    }

    Opening refused(Exception why) {
        return new Opening(
                Stage.REFUSED,
                file,
                why instanceof RecordingException known ? known.reason() : RecordingException.Reason.OTHER);
    }

    /** The key of the words that say why not. */
    String reasonKey() {
        return "replay.refused." + reason;
    }
}
