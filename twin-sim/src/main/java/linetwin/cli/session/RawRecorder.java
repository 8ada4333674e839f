package linetwin.cli.session;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linetwin.cli.option.ExitStatus;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.RawWriter;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import picocli.CommandLine.Model.CommandSpec;

/** Records messages of any kind as they are, which a mapping can be tried on. */
public final class RawRecorder implements PayloadListener {
    private static final long LOOK_MILLIS = 100;

    private final CommandSpec spec;
    private final RawWriter writer;

    public RawRecorder(CommandSpec spec, RawWriter writer) {
        this.spec = spec;
        this.writer = writer;
    }

    /** Records until it is interrupted, or the file is as large as it may be. */
    public int record(MqttSettings settings, List<String> topics, Path file) {
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        try (StopSignal signal = new StopSignal();
                MqttPayloadSource source = new MqttPayloadSource(settings, topics, this)) {
            signal.stopBy(stopped::countDown);
            source.start();
            out.println(settings.broker() + " is recorded to " + file + "; Ctrl-C stops it.");
            out.flush();
            while (writer.end().isEmpty() && !stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                writer.flush();
            }
        } catch (InterruptedException e) { // asks for the same as Ctrl-C
            stopped.countDown();
        }
        writer.close();
        PrintWriter err = spec.commandLine().getErr();
        err.println("Recording: " + file + ", " + writer.written() + " messages");
        writer.end().ifPresent(why -> err.println("The recording stopped: " + why + "; what is in it can be read."));
        err.flush();
        return writer.end().isPresent() ? ExitStatus.FAILED_CHECK : ExitStatus.OK;
    }

    @Override
    public void onPayload(String topic, byte[] payload) {
        writer.write(Instant.now().truncatedTo(ChronoUnit.MICROS), new Delivery(topic, 1, false), payload);
    }

    @Override
    public void onConnection(boolean isUp, String detail) {
        if (isUp) { // a loss is logged by the connection
            PrintWriter err = spec.commandLine().getErr();
            err.println(detail);
            err.flush();
        }
    }
}
