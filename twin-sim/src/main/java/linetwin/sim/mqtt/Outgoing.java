package linetwin.sim.mqtt;

/** An encoded message on its way to the broker. Two are the same only if they are one object. */
final class Outgoing {
    private final String topic;
    private final byte[] payload;
    private final Delivery delivery;

    Outgoing(String topic, byte[] payload, Delivery delivery) {
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

    /**
     * What the broker shall do with it.
     *
     * @param qos 0 at most once, 1 at least once
     * @param retained whether late subscribers get it
     */
    record Delivery(int qos, boolean retained) {}
}
