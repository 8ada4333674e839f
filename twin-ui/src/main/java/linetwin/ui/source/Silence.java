package linetwin.ui.source;

import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySource;

/** A source of which nothing is to be heard, and nothing is missed. */
final class Silence implements TelemetrySource {
    @Override
    public void start(TelemetryListener listener) {
        listener.onConnection(true, "");
    }

    @Override
    public void close() {
        // there is nothing to end
    }
}
