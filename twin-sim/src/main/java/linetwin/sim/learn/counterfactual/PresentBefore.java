package linetwin.sim.learn.counterfactual;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.present.LinePresent;
import linetwin.model.present.PresentWatch;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;

/** The present of a line just before a time: nothing that happened at it or later is in it. */
public final class PresentBefore implements TelemetrySink {
    private final Instant time;
    private final PresentWatch watch = new PresentWatch();

    public PresentBefore(Instant time) {
        this.time = time;
    }

    @Override
    public void accept(Message message) {
        Instant at = message.header().simTime();
        if (message instanceof EventMessage events) {
            List<LineEvent> before = events.events().stream()
                    .filter(event -> event.at().isBefore(time))
                    .toList();
            if (!before.isEmpty()) {
                Header header = events.header();
                watch.accept(new EventMessage(
                        new Header(
                                header.run(),
                                header.source(),
                                header.seq(),
                                at.isBefore(time) ? at : time,
                                header.wallTime()),
                        before));
            }
        } else if (at.isBefore(time)) {
            watch.accept(message);
        }
    }

    /** The present; empty if the line had not told all of itself by then. */
    public Optional<LinePresent> find() {
        return watch.isDescribed() && watch.unheard().isEmpty() ? watch.presentAt(time) : Optional.empty();
    }
}
