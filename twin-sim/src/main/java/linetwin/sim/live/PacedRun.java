package linetwin.sim.live;

import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;
import linetwin.model.telemetry.RunStatus;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.line.LineRun;

/**
 * A performance of a run against the wall clock: publishes what a real line would publish, and obeys commands.
 *
 * <p>{@link #perform} belongs to one thread, which from then on owns the run; everything else may be called by any thread.
 */
public final class PacedRun {
    /** With more than this waiting to be sent the run waits too, instead of losing messages or filling the memory. */
    static final int MAX_BACKLOG = 5_000;

    private static final long IDLE_NANOS = 10_000_000;

    private final LineRun run;
    private final PacedRunSettings settings;
    private final WallClock clock;
    private final PlantMessages messages;
    private final CommandDesk desk = new CommandDesk();
    private volatile Instant simTime;
    private volatile boolean isStopped;

    /** A performance that has not begun; the run must not be used by anybody else. */
    public PacedRun(LineRun run, PacedRunSettings settings, WallClock clock) {
        this.run = run;
        this.settings = settings;
        this.clock = clock;
        this.messages = new PlantMessages(UUID.randomUUID().toString(), settings.plant(), settings.version(), clock);
        this.simTime = run.simTime();
    }

    /** Takes in the commands for the plant, and the news of the connection. */
    public TelemetryListener commands() {
        return desk;
    }

    /** What a broker shall say when this process dies; to be asked for before each connection. */
    public StatusMessage lastWill() {
        return messages.lastWill(simTime);
    }

    /** Messages that were meant as commands and can't be answered, because they can't be read or have no id. */
    public long rejectedCommands() {
        return desk.rejected();
    }

    /** Makes {@link #perform} return soon. */
    public void stop() {
        isStopped = true;
    }

    /**
     * Runs and publishes until the end, or until stopped or interrupted, and says so.
     *
     * @param backlog how many messages the sink has not got rid of
     */
    public void perform(TelemetrySink sink, IntSupplier backlog) throws InterruptedException {
        var tempo = new Tempo(settings.pace(), clock.nanos(), run.now());
        var publication = new Publication(run, settings, messages, sink);
        var handler = new CommandHandler(run, tempo, publication, clock);
        publication.begin(tempo, clock.nanos());
        try {
            while (!isStopped && run.now() < settings.endTicks()) {
                desk.next().ifPresent(handler::handle);
                if (desk.takeNewConnection()) {
                    publication.beginAgain();
                }
                advance(tempo, backlog.getAsInt() > MAX_BACKLOG);
                publication.passingTime(tempo, clock.nanos());
            }
        } finally {
            boolean isFinished = run.now() >= settings.endTicks();
            publication.end(tempo, clock.nanos(), isFinished ? RunStatus.FINISHED : RunStatus.OFFLINE);
        }
    }

    private void advance(Tempo tempo, boolean isCongested) throws InterruptedException {
        long start = clock.nanos();
        long target = Math.min(settings.endTicks(), tempo.target(start, run.now(), isCongested));
        if (target > run.now()) {
            run.runUntil(target);
            simTime = run.simTime();
            tempo.took(clock.nanos() - start);
        }
        if (tempo.isCaughtUp()) {
            clock.sleep(IDLE_NANOS);
        }
    }
}
