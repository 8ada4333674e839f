package linetwin.link.mqtt.session;

import java.util.concurrent.TimeUnit;

/**
 * Finds out that two clients of one name throw each other out: the broker ends one link after another soon after it was made,
 * before it could have taken the client for dead. Belongs to one thread.
 */
final class ClientClash {
    private static final int LOSSES = 3;
    private static final long SOON_NANOS = TimeUnit.SECONDS.toNanos(10);

    private int losses;

    /** Nobody was thrown out: the broker is not there. */
    void failed() {
        losses = 0;
    }

    /**
     * A link was lost; whether it is by now clear why.
     *
     * @param byBroker whether the broker ended it
     * @param keepAliveSeconds after one and a half of which a broker may take a client for dead
     */
    boolean lost(boolean byBroker, long afterNanos, int keepAliveSeconds) {
        boolean isSoon = afterNanos < SOON_NANOS && 2 * afterNanos < 3 * TimeUnit.SECONDS.toNanos(keepAliveSeconds);
        losses = byBroker && isSoon ? losses + 1 : 0;
        return losses == LOSSES;
    }
}
