package linetwin.link.foreign;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.link.recording.verify.Finding;
import linetwin.link.recording.verify.OutputCheck;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;

/**
 * Lets through what keeps to the contract, by the rules that recordings are verified by. What would break it is held back and
 * told, and the numbers of the others go on without a gap.
 */
final class CheckedSink implements TelemetrySink {
    private final OutputCheck check = new OutputCheck("output");
    private final Map<Topic, Long> heldBack = new HashMap<>();
    private final TelemetrySink next;
    private final Consumer<Finding> breaches;

    CheckedSink(TelemetrySink next, Consumer<Finding> breaches) {
        this.next = next;
        this.breaches = breaches;
    }

    @Override
    public void accept(Message message) {
        Message numbered = numbered(message);
        Optional<Finding> breach = check.findBreach(numbered);
        if (breach.isPresent()) {
            heldBack.merge(message.topic(), 1L, Long::sum);
            breaches.accept(breach.get());
        } else {
            next.accept(numbered);
        }
    }

    private Message numbered(Message message) {
        long fewer = heldBack.getOrDefault(message.topic(), 0L);
        Header header = message.header();
        return fewer == 0
                ? message
                : message.withHeader(new Header(
                        header.run(), header.source(), header.seq() - fewer, header.simTime(), header.wallTime()));
    }
}
