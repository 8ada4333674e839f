package linetwin.ui.source;

import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.TelemetrySink;

/** All that the screens may ask of the line, beside its frames. */
public interface LineAccess extends Commands, Lookback, Standings {
    /**
     * Lets somebody more hear all that the shown line tells from now on, its description first, also when another line is shown. The
     * listener is called on the threads of the sources, which it must not hold up.
     */
    void tellAlso(TelemetrySink listener);

    /**
     * Tells everybody who listens to the shown line something about it. Nobody is told of a recording, and of a line only where that
     * was asked for.
     */
    void publish(KpiMessage message);
}
