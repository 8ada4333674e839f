package linetwin.sim.live;

import linetwin.link.mqtt.MqttTelemetrySink;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.line.LineRun;

/** The small line, performed on a thread of its own and published over MQTT. */
final class Performance implements AutoCloseable {
    private final LineRun run = SmallLine.run(1);
    private final RecordingSink sent = new RecordingSink();
    private final PacedRun pacedRun;
    private final MqttTelemetrySink sink;
    private final Thread thread;

    public Performance(String broker, Pace pace, long endTicks) {
        var settings = new PacedRunSettings(SmallLine.PLANT, "1", pace, endTicks, null);
        pacedRun = new PacedRun(seed -> run, 1, settings, WallClock.ofThisMachine());
        sink = new MqttTelemetrySink(
                MqttSettings.of(broker, "line"), SmallLine.PLANT, pacedRun::lastWill, pacedRun.commands());
        thread = new Thread(this::perform);
        sink.start();
        thread.start();
    }

    private void perform() {
        TelemetrySink both = message -> {
            sent.accept(message);
            sink.accept(message);
        };
        try {
            pacedRun.perform(both, sink::isCongested);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it said, in order of saying; to be read after the end. */
    RecordingSink sent() {
        return sent;
    }

    /** Waits for the end of the run; then the run itself may be asked. */
    LineRun ended() throws InterruptedException {
        thread.join();
        return run;
    }

    /** Ends the run and waits for it; what it said is in order of saying. */
    RecordingSink stopped() throws InterruptedException {
        pacedRun.stop();
        thread.join();
        return sent;
    }

    int backlog() {
        return sink.backlog();
    }

    long rejectedCommands() {
        return pacedRun.rejectedCommands();
    }

    @Override
    public void close() {
        pacedRun.stop();
        sink.close();
    }
}
