package linetwin.sim.learn.observe;

import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import org.jspecify.annotations.Nullable;

/** Hands on what is told of one run; in another one the same time comes again. */
public final class OneRun implements TelemetrySink {
    private final TelemetrySink sink;
    private @Nullable DescriptionMessage announcement;

    public OneRun(TelemetrySink sink) {
        this.sink = sink;
    }

    /** @throws UnfitTelemetryException if a second run begins */
    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            if (announcement != null && !description.continues(announcement)) {
                throw new UnfitTelemetryException("the recording holds more than one run, and one is wanted.\n"
                        + "Maybe it was appended to; record each run in a file of its own.");
            }
            announcement = description;
        }
        sink.accept(message);
    }
}
