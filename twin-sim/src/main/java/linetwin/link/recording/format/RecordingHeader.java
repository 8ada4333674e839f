package linetwin.link.recording.format;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the first line of a recording says of the whole.
 *
 * @param version of the program that wrote it
 * @param run id of the run; empty if whatever a broker had was recorded
 * @param scenario that was run, if that is known
 * @param seed of its random streams, if that is known
 * @param part number of this file among those of the recording, from 1
 */
public record RecordingHeader(
        String version, Optional<String> run, Optional<String> scenario, OptionalLong seed, int part) {
    /** The form of the files; another number after the slash would be another form. */
    public static final String SCHEMA = "linetwin.recording/1";

    public RecordingHeader {
        if (part < 1) {
            throw new IllegalArgumentException("part is " + part + "; must be 1 or more");
        }
    }

    /** Of a recording of whatever a broker has. */
    public static RecordingHeader ofBroker(String version) {
        return new RecordingHeader(version, Optional.empty(), Optional.empty(), OptionalLong.empty(), 1);
    }

    /** Of a recording of one run. */
    public static RecordingHeader ofRun(String version, String run, String scenario, long seed) {
        return new RecordingHeader(version, Optional.of(run), Optional.of(scenario), OptionalLong.of(seed), 1);
    }

    public RecordingHeader withPart(int number) {
        return new RecordingHeader(version, run, scenario, seed, number);
    }
}
