package linetwin.link.vda5050;

import java.util.function.Supplier;
import linetwin.link.mqtt.wire.Outgoing;

/** The way of one AGV to a broker: each has its own, since a connection has one last will. */
interface AgvWay extends AutoCloseable {
    void publish(Outgoing message);

    /** Takes leave, once the broker has what was published. */
    @Override
    void close();

    /** Opens ways. */
    interface Opener {
        /**
         * Opens the way of one AGV.
         *
         * @param lastWill asked for before each connection
         * @param whenUp told after each connection, on a thread of the way
         */
        AgvWay open(String serialNumber, Supplier<Outgoing> lastWill, Runnable whenUp);
    }
}
