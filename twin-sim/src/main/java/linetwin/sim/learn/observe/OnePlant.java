package linetwin.sim.learn.observe;

import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.Topic;
import org.jspecify.annotations.Nullable;

/** Hands on what one plant tells; that of two would be mixed up. */
public final class OnePlant implements TelemetrySink {
    private final TelemetrySink sink;
    private @Nullable String plant;

    public OnePlant(TelemetrySink sink) {
        this.sink = sink;
    }

    /** @throws UnfitTelemetryException if a second plant describes itself */
    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage) {
            Address source = message.header().source();
            String described = source.enterprise() + '/' + source.site();
            if (plant == null) {
                plant = described;
            } else if (!plant.equals(described)) {
                throw new UnfitTelemetryException("two plants were heard, '" + plant + "' and '" + described
                        + "', and the line is learned from one.\n"
                        + "Maybe --topic '" + Topic.ROOT + '/' + plant + "/#' is meant, here or where it is recorded.");
            }
        }
        sink.accept(message);
    }
}
