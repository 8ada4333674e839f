package linetwin.cli.session;

import java.nio.file.Path;
import linetwin.cli.notice.Refusals;
import linetwin.link.mqtt.wire.MqttSettings;

/**
 * A window that shows a line from its telemetry alone. The command line opens one for {@code demo} and {@code watch};
 * the screen module passes it in, so that this module needs no graphics.
 */
public interface Window {

    /** What a window does with the forecasts that it makes. */
    enum Forecasts {
        SHOWN,
        /** Shown, and published to the broker that the window was opened on, as long as the line is heard from it. */
        PUBLISHED
    }

    /** Whether this machine has a display on which the window can open; asked on the main thread, before {@link #show}. */
    boolean canOpen();

    /**
     * Opens the window on the telemetry of a broker and returns when the user has closed it.
     *
     * @param broker how to reach it, and as whom
     */
    default void show(MqttSettings broker, Forecasts forecasts) {
        show(broker, Refusals.NONE, forecasts);
    }

    /**
     * The same on telemetry that is made of the messages of a foreign line.
     *
     * @param refusals which of these could not be used
     */
    void show(MqttSettings broker, Refusals refusals, Forecasts forecasts);

    /** Closes the window that is shown, as its user does; may be called by any thread, also before it is seen. */
    void close();

    /**
     * Opens the window on a recording and returns when the user has closed it.
     *
     * @param recording its first part, which was found to be one
     */
    void replay(Path recording);
}
