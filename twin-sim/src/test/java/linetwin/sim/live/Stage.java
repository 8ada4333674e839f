package linetwin.sim.live;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.LineSnapshot;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;

/**
 * The small line, a broker, and two who listen: a window, which the broker forgets when it is gone, and a recorder, whose
 * session it keeps. Each is connected by a cable of its own.
 */
final class Stage implements AutoCloseable {
    /** The line then says about 80 messages in a second, which every broker takes, whatever it saves. */
    static final Pace PACE = new Pace(480);

    private static final Duration SOON = Duration.ofSeconds(60);
    /** Longer than the longest wait between two attempts to connect: what nobody spoke after can't be counted as lost. */
    private static final Duration SHORT_RECOVERY = Duration.ofSeconds(20);

    private static final int FIRST_EVENTS = 20;

    private final Path directory;
    private final Fault fault;
    private final long endTicks;
    private final BrokerUnderTest broker;
    private final Cable lineCable;
    private final Cable recorderCable;
    private final Recorder recorder;
    private final Optional<Performance> line;
    private final Optional<Program> lineProgram;
    private Cable windowCable;
    private Viewer window;

    /** A stage on which everybody is connected and the line runs. */
    Stage(BrokerUnderTest.Kind kind, Fault fault, Duration hold, Path directory) throws IOException {
        this.directory = directory;
        this.fault = fault;
        endTicks = endTicks(hold);
        broker = new BrokerUnderTest(kind, directory);
        lineCable = new Cable(broker.port());
        windowCable = new Cable(broker.port());
        recorderCable = new Cable(broker.port());
        window = newWindow();
        recorder = fault.diskKilobytes().isPresent()
                ? new Recorder.Recording(
                        recorderCable.uri(), directory, fault.diskKilobytes().getAsInt())
                : new Recorder.Listening(recorderCable.uri());
        await().atMost(SOON).until(() -> window.isConnected() && recorder.isSubscribed());
        lineProgram = fault.isInOwnProcess() ? Optional.of(newProgram()) : Optional.empty();
        line = fault.isInOwnProcess()
                ? Optional.empty()
                : Optional.of(new Performance(lineCable.uri(), PACE, endTicks));
        await().atMost(SOON).until(() -> window.received(EventMessage.class).size() >= FIRST_EVENTS);
        await().atMost(SOON).until(() -> broker.remembers(Recorder.CLIENT));
    }

    /** When the line ends: some time after a fault that lasts so long. */
    private static long endTicks(Duration hold) {
        Duration recovery = hold.compareTo(SHORT_RECOVERY) > 0 ? hold : SHORT_RECOVERY;
        return Math.round(hold.plus(recovery).toSeconds() * PACE.factor()) * Ticks.PER_SECOND;
    }

    /** The figures of a run that nothing disturbs. */
    static LineKpis undisturbed(Duration hold) {
        LineRun run = SmallLine.run(1);
        run.runUntil(endTicks(hold));
        LineDescription description = run.description(null);
        return LineKpis.between(
                LineTotals.atStart(description), LineTotals.read(description, run.simTime(), run::report));
    }

    private Viewer newWindow() {
        return new Viewer(MqttSettings.of(windowCable.uri(), "window-" + UUID.randomUUID()));
    }

    private Program newProgram() throws IOException {
        List<String> command = Program.java(LineProgram.class.getName(), lineCable.uri(), Long.toString(endTicks));
        return new Program(command, directory.resolve("line.log"));
    }

    BrokerUnderTest broker() {
        return broker;
    }

    Viewer window() {
        return window;
    }

    Recorder recorder() {
        return recorder;
    }

    /** The recorder of a fault that needs one with a file. */
    Recorder.Recording recording() {
        return (Recorder.Recording) recorder;
    }

    Cable lineCable() {
        return lineCable;
    }

    Cable windowCable() {
        return windowCable;
    }

    Cable recorderCable() {
        return recorderCable;
    }

    List<Cable> cables() {
        return List.of(lineCable, windowCable, recorderCable);
    }

    /** Kills the line, lets something happen, and starts it again. */
    void restartLine(Runnable meanwhile) throws IOException, InterruptedException {
        Program program = lineProgram.orElseThrow();
        program.kill();
        meanwhile.run();
        program.restart();
    }

    /** Tears the window's cable out, lets something happen, and opens another window. */
    void changeWindow(Runnable meanwhile) throws IOException {
        windowCable.close();
        window.close();
        meanwhile.run();
        windowCable = new Cable(broker.port());
        window = newWindow();
    }

    void requireLateJoinerSeesAll() {
        try (var late = Viewer.of(broker.uri())) {
            await("a late joiner sees the whole line").atMost(SOON).until(() -> isComplete(late.snapshot()));
        }
    }

    private static boolean isComplete(LineSnapshot snapshot) {
        return snapshot.description() != null
                && snapshot.run() != null
                && snapshot.run().status() != null
                && snapshot.run().status() != RunStatus.OFFLINE
                && snapshot.stations().stream().allMatch(station -> station.activity() != null)
                && snapshot.stores().stream().allMatch(store -> store.level() != null);
    }

    /** Waits for the end of the line, and until both have heard of it; what it sent, if it can be asked. */
    Optional<RecordingSink> ended() throws InterruptedException {
        if (line.isPresent()) {
            line.get().ended();
        }
        await(fault.title() + ": window and recorder hear of the end")
                .atMost(Duration.ofNanos((long) (endTicks * 1_000 / PACE.factor()))
                        .plus(SOON))
                .until(() -> window.audience().sawEnd() && recorder.isDone());
        return line.map(Performance::sent);
    }

    @Override
    public void close() throws IOException {
        lineProgram.ifPresent(Program::close);
        line.ifPresent(Performance::close);
        window.close();
        recorder.close();
        for (Cable cable : cables()) {
            cable.close();
        }
        broker.close();
    }
}
