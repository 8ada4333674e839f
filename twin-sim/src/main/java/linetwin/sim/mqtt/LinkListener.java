package linetwin.sim.mqtt;

/** Hears what happens on a link. Called on Paho's one callback thread: must not wait for anything of the link. */
interface LinkListener {
    void onMessage(String topic, byte[] payload);

    void onLost(MqttLink link, String reason);
}
