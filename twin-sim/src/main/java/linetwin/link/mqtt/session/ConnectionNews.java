package linetwin.link.mqtt.session;

import linetwin.link.mqtt.wire.MqttSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said of a connection, to its listener and in the log: that it is there, or why not, and each of it once.
 *
 * <p>One thread may tell; any may stop it.
 */
final class ConnectionNews {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);

    private final MqttSettings settings;
    private final ConnectionListener listener;
    private String lastDetail = "";
    private String lastWarning = "";
    private volatile boolean isStopped;

    ConnectionNews(MqttSettings settings, ConnectionListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * It is there.
     *
     * @param isLowered whether the broker granted less than was asked for
     */
    void connected(boolean isLowered) {
        if (isLowered) {
            LOG.warn(
                    "The broker {} delivers at QoS 0 only, so that messages may get lost.\n"
                            + "Maybe max_qos is 0 in its settings (Mosquitto).",
                    settings.broker());
        }
        String detail = "connected to " + settings.broker() + (isLowered ? ", which delivers at QoS 0 only" : "");
        if (isNew(detail)) {
            LOG.info("{}", detail);
            listener.onConnection(true, detail);
        }
    }

    /**
     * It is not there.
     *
     * @param isExplained whether the detail is a reason that stays, which is warned of once however often the connection comes back
     */
    void away(String detail, boolean isExplained) {
        if (isNew(detail)) {
            if (!isExplained || !detail.equals(lastWarning)) {
                LOG.warn("{}", detail);
                lastWarning = detail;
            }
            listener.onConnection(false, detail);
        }
    }

    /** Somebody else uses its name. */
    void clash() {
        String detail = "another client named '" + settings.clientId() + "' is connected to the broker "
                + settings.broker() + ": each throws the other out, and gets a part of the messages only.";
        LOG.warn("{}", detail);
        listener.onClash(detail);
    }

    /** Says nothing more of it: that it ends is meant. */
    void stop() {
        isStopped = true;
    }

    private boolean isNew(String detail) {
        boolean isNew = !isStopped && !detail.equals(lastDetail);
        lastDetail = isNew ? detail : lastDetail;
        return isNew;
    }
}
