package linetwin.cli.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import linetwin.cli.notice.Absence;
import linetwin.cli.notice.Complaints;
import linetwin.cli.option.ProgramVersion;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.foreign.Translator;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.MqttTelemetrySink;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.session.Confirmation;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.sim.live.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * A foreign line on its way from its broker to one where it speaks the contract, until closed. What can't be used is told to
 * the complaints.
 */
public final class Translation implements AutoCloseable {
    /** With more than this waiting, because the other broker is away, messages are left out; the counters catch up later. */
    private static final int MOST_WAITING = 100_000;

    private static final long BETWEEN_SUMMARIES_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final WallClock clock = WallClock.ofThisMachine();
    private final Complaints complaints;
    private final String words;
    private final Absence absence;
    private final Translator translator;
    private final MqttPayloadSource source;
    private final MqttTelemetrySink sink;
    private final ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "translation");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ScheduledFuture<?> ticks;
    private long summedUpNanos = clock.nanos();
    private boolean isEnded;
    private boolean isWaitedFor;

    public Translation(ForeignLine line, MqttSettings from, MqttSettings to, Complaints complaints) {
        this.complaints = complaints;
        words = line.name() + " is read from " + from.broker() + " and published to " + to.broker();
        absence = new Absence(from.broker().toString());
        translator = new Translator(line, ProgramVersion.text(), new Outgoing());
        source = new MqttPayloadSource(from, line.filters(), new Incoming());
        sink = new MqttTelemetrySink(to, line.plant(), this::lastWill, new Commands());
    }

    /** What it does. */
    @Override
    public String toString() {
        return words;
    }

    public void start() {
        sink.start();
        source.start();
        ticks = ticking.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private StatusMessage lastWill() {
        synchronized (translator) {
            return translator.lastWill();
        }
    }

    private void tick() {
        synchronized (translator) {
            translator.tick(clock.instant());
        }
        if (clock.nanos() - summedUpNanos >= BETWEEN_SUMMARIES_NANOS) {
            summedUpNanos = clock.nanos();
            sumUp();
        }
    }

    /** Says how much of what kind was not taken as it stands, if there is more of it than was said before. */
    private void sumUp() {
        synchronized (translator) {
            complaints.sumUp(translator.problems().sentences().toList());
        }
    }

    /** Says its last word, and how far the broker is in what was said. */
    public Confirmation end() {
        if (!isEnded) {
            isEnded = true;
            source.close();
            if (ticks != null) {
                ticks.cancel(false);
            }
            ticking.shutdown();
            synchronized (translator) {
                translator.end();
            }
            sumUp();
        }
        return sink.confirmation();
    }

    @Override
    public void close() {
        if (!end().isComplete() && isWaitedFor) {
            sink.giveUp();
        }
        sink.close();
    }

    /** Ends, and waits until the broker has confirmed everything, or no longer; whether it has. */
    public boolean end(Farewell farewell, BooleanSupplier isStopped) throws InterruptedException {
        end();
        isWaitedFor = true;
        return farewell.take(sink::confirmation, isStopped);
    }

    /** What the line says. */
    private final class Incoming implements PayloadListener {
        @Override
        public void onPayload(String topic, byte[] payload) {
            if (hasRoom(topic)) {
                synchronized (translator) {
                    translator.accept(topic, payload, clock.instant());
                }
            }
        }

        @Override
        public void onRetained(String topic, byte[] payload) {
            if (hasRoom(topic)) {
                synchronized (translator) {
                    translator.acceptRetained(topic, payload, clock.instant());
                }
            }
        }

        private boolean hasRoom(String topic) {
            boolean hasRoom = sink.backlog() <= MOST_WAITING;
            if (!hasRoom) {
                complaints.add(topic, topic + " is left out, because too many messages wait for the other broker");
                synchronized (translator) {
                    translator.leaveOut(topic, clock.instant());
                }
            }
            return hasRoom;
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            synchronized (translator) {
                if (isUp) {
                    translator.sourceFound(clock.instant());
                } else {
                    translator.sourceLost(clock.instant());
                }
            }
            absence.connection(isUp, clock.instant()).ifPresent(complaints::say);
        }
    }

    /** What is said of it. */
    private final class Outgoing implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            sink.accept(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            complaints.add(topic, reason);
        }

        @Override
        public void onRemarked(String topic, String kind, String remark) {
            complaints.remark(topic, kind, remark);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }

    /** Who wants to command a line that is not simulated is told so, and a new broker is told all again. */
    private final class Commands implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            if (message instanceof CommandMessage command) {
                synchronized (translator) {
                    translator.refuse(command);
                }
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            complaints.add(topic, reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            if (connected) {
                synchronized (translator) {
                    translator.announceAgain();
                }
            }
        }
    }
}
