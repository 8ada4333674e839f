package linetwin.ui.record;

import java.nio.file.Path;

/** The way to record the live line. */
public interface Recorder {
    /** Whether there is a broker whose line could be recorded. */
    boolean isReady();

    /**
     * Begins a recording. Takes a while; to be called beside the screen.
     *
     * @param file name of its first part; packed if it ends with {@code .gz} or {@code .zst}
     * @throws linetwin.link.recording.format.RecordingException if the file can't be written, or is there already
     * @throws linetwin.link.mqtt.wire.BrokerAccessException if the broker does not admit us
     */
    Take begin(Path file);
}
