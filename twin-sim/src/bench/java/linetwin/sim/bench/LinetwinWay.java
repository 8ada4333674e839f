package linetwin.sim.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import linetwin.link.mqtt.MqttTelemetrySink;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.Mirror;

/** The whole way of telemetry: encoded, sent, received, decoded and mirrored. */
final class LinetwinWay implements MessageWay {
    private final List<EventMessage> messages;
    private final MqttTelemetrySource source;
    private final MqttTelemetrySink sink;
    private long sent;

    LinetwinWay(String broker, SampleTelemetry sample, int eventsPerMessage, Arrivals arrivals)
            throws InterruptedException {
        messages = sample.eventMessages(eventsPerMessage);
        Header header = sample.description().header();
        var connected = new CountDownLatch(2);
        source = new MqttTelemetrySource(MqttSettings.of(broker, "mirror"), List.of(Topic.ALL));
        source.start(new Mirroring(new Mirror(), arrivals, connected));
        sink = new MqttTelemetrySink(
                MqttSettings.of(broker, "line"),
                header.source(),
                () -> new StatusMessage(header, RunStatus.OFFLINE, "bench"),
                new Mirroring(new Mirror(), arrivals, connected));
        sink.start();
        connected.await();
        sink.accept(sample.description());
    }

    @Override
    public void send(int count) {
        for (int i = 0; i < count; i++) {
            EventMessage message = messages.get((int) (sent % messages.size()));
            Header header = message.header();
            sent++;
            sink.accept(message.withHeader(
                    new Header(header.run(), header.source(), sent, header.simTime(), header.wallTime())));
        }
    }

    @Override
    public void close() {
        sink.close();
        source.close();
    }

    /** Hands what it hears to a mirror, and counts the messages with events. */
    private record Mirroring(Mirror mirror, Arrivals arrivals, CountDownLatch connected) implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            mirror.accept(message, Instant.EPOCH);
            if (message instanceof EventMessage) {
                arrivals.arrived();
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            throw new IllegalStateException(topic + ": " + reason);
        }

        @Override
        public void onConnection(boolean isConnected, String detail) {
            connected.countDown();
        }
    }
}
