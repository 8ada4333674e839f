package linetwin.sim.mqtt;

import linetwin.model.telemetry.Excerpt;

/** An encoded message on its way to the broker. Two are the same only if they are one object. */
final class Outgoing {
    private final String topic;
    private final byte[] payload;
    private final Delivery delivery;
    private volatile boolean isRepeated;

    /** Refuses topics that no broker accepts, and over which Paho would break the connection each time. */
    Outgoing(String topic, byte[] payload, Delivery delivery) {
        if (!PahoTopic.isPublishable(topic)) {
            throw new IllegalArgumentException("nothing can be published on topic '" + Excerpt.of(topic) + "'");
        }
        this.topic = topic;
        this.payload = payload;
        this.delivery = delivery;
    }

    String topic() {
        return topic;
    }

    byte[] payload() {
        return payload;
    }

    Delivery delivery() {
        return delivery;
    }

    /** Sent again although nobody knows whether the broker had forgotten it: once is enough. */
    void repeat() {
        isRepeated = true;
    }

    boolean isRepeated() {
        return isRepeated;
    }

    /**
     * What the broker shall do with it.
     *
     * @param qos 0 at most once, 1 at least once
     * @param retained whether late subscribers get it
     */
    record Delivery(int qos, boolean retained) {}
}
