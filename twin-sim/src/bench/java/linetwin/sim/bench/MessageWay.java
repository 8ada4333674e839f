package linetwin.sim.bench;

/** A way from a publisher over a broker to a subscriber, at QoS 1 with at most 500 messages in flight. */
interface MessageWay extends AutoCloseable {
    void send(int messages);

    @Override
    void close();
}
