package linetwin.link.mqtt.wire;

import linetwin.model.telemetry.limit.Excerpt;

/** An encoded message on its way to the broker. Two are the same only if they are one object. */
public final class Outgoing {
    private final String topic;
    private final byte[] payload;
    private final Delivery delivery;
    private volatile boolean isRepeated;

    /** Refuses topics that no broker accepts, and over which Paho would break the connection each time. */
    public Outgoing(String topic, byte[] payload, Delivery delivery) {
        if (!PahoTopic.isPublishable(topic)) {
            throw new IllegalArgumentException("nothing can be published on topic '" + Excerpt.of(topic) + "'");
        }
        this.topic = topic;
        this.payload = payload;
        this.delivery = delivery;
    }

    public String topic() {
        return topic;
    }

    public byte[] payload() {
        return payload;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** Sent again although nobody knows whether the broker had forgotten it: once is enough. */
    public void repeat() {
        isRepeated = true;
    }

    public boolean isRepeated() {
        return isRepeated;
    }

    /**
     * What the broker shall do with it.
     *
     * @param qos 0 at most once, 1 at least once
     * @param retained whether late subscribers get it
     * @param isReplaceable whether the next one of its topic may take its place while it waits, since that says all that it says
     */
    public record Delivery(int qos, boolean retained, boolean isReplaceable) {
        /** One that may be replaced if it is of QoS 0. */
        public Delivery(int qos, boolean retained) {
            this(qos, retained, qos == 0);
        }

        /** One that is sent whatever comes after it. */
        public static Delivery each(int qos, boolean retained) {
            return new Delivery(qos, retained, false);
        }
    }
}
