package linetwin.link.mqtt.wire;

/** Hears what happens on a link. Called on Paho's one callback thread: must not wait for anything of the link. */
public interface LinkListener {
    void onMessage(String topic, byte[] payload);

    /** A message that the broker had kept, and not one that was published just now. */
    default void onRetained(String topic, byte[] payload) {
        onMessage(topic, payload);
    }

    /** The link broke; {@code byBroker} if the broker ended it, as far as one can tell. */
    void onLost(MqttLink link, String reason, boolean byBroker);

    /** What was heard so far is about to be acknowledged; called on any thread. */
    default void commit() {}
}
