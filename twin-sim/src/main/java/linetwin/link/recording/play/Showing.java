package linetwin.link.recording.play;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import org.jspecify.annotations.Nullable;

/**
 * Turns the messages of a recording into those of another run, so that a listener who knows the run already begins anew instead
 * of taking them for doubles.
 *
 * @param name added to the id of the recorded run to make that of the new one
 * @param clock gives the wall time of the new messages; null for none
 */
public record Showing(String name, Supplier<@Nullable Instant> clock) {
    /** A showing without wall time, so that whoever listens follows it whatever he knew before. */
    public static Showing numbered(int number) {
        return new Showing(Integer.toString(number), () -> null);
    }

    /** The message as of the new run. */
    public Message of(Message recorded) {
        Header header = recorded.header();
        return recorded.withHeader(
                new Header(run(header.run()), header.source(), header.seq(), header.simTime(), clock.get()));
    }

    private String run(String recorded) {
        return UUID.nameUUIDFromBytes((recorded + '/' + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
