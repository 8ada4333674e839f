package linetwin.link.recording.format;

import java.time.Instant;

/** A message of any kind as it came from a broker. */
public final class RawMessage {
    private final long number;
    private final Instant at;
    private final String topic;
    private final byte[] payload;

    /**
     * One that was read.
     *
     * @param number of its line in the file, from 1
     * @param payload as it was on the wire; not changed afterwards
     */
    RawMessage(long number, Instant at, String topic, byte[] payload) {
        this.number = number;
        this.at = at;
        this.topic = topic;
        this.payload = payload;
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public String topic() {
        return topic;
    }

    /** As it was on the wire; must not be changed. */
    public byte[] payload() {
        return payload;
    }
}
