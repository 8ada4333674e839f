package linetwin.link.foreign.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.link.foreign.payload.ForeignFormatException;

/** What one rule reads in one message. */
public final class RuleReadings {
    private final List<Reading> found = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int others;

    void add(RecordReader reader) {
        try {
            Optional<Reading> reading = reader.read();
            reading.ifPresent(found::add);
            others += reading.isPresent() ? 0 : 1;
        } catch (ForeignFormatException e) {
            refuse(e);
        }
    }

    void refuse(ForeignFormatException why) {
        refused.add(String.valueOf(why.getMessage()));
    }

    /** What can be used, in the order of the message. */
    public List<Reading> found() {
        return List.copyOf(found);
    }

    /** Why the rest can't be used. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /** Records that the rule does not mean. */
    public int others() {
        return others;
    }

    /** Reads one record. */
    @FunctionalInterface
    interface RecordReader {
        Optional<Reading> read() throws ForeignFormatException;
    }
}
