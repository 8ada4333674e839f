package linetwin.sim.live;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.line.LineRun;

/**
 * A performance of a line against the wall clock: publishes what a real line would publish, and obeys commands. Normally it
 * is one run; a reset ends it and begins another.
 *
 * <p>{@link #perform} belongs to one thread, which from then on owns the runs; everything else may be called by any thread.
 */
public final class PacedRun {
    private static final long IDLE_NANOS = 10_000_000;
    private static final long REPAIR_NANOS = 1_000_000_000;

    private final PerformedLine line;
    private final PacedRunSettings settings;
    private final WallClock clock;
    private final CommandDesk desk = new CommandDesk();
    private final Answers answers = new Answers();
    private LineRun run;
    private long lastRepairNanos;
    private volatile PlantMessages messages;
    private volatile Instant simTime;
    private volatile boolean isStopped;

    /** A performance that has not begun. */
    public PacedRun(PerformedLine line, long seed, PacedRunSettings settings, WallClock clock) {
        this.line = line;
        this.settings = settings;
        this.clock = clock;
        this.run = line.begin(seed);
        this.messages = newMessages();
        this.simTime = run.simTime();
        this.lastRepairNanos = clock.nanos();
    }

    private PlantMessages newMessages() {
        return new PlantMessages(UUID.randomUUID().toString(), settings.plant(), settings.version(), clock);
    }

    /** Takes in the commands for the plant, and the news of the connection. */
    public TelemetryListener commands() {
        return desk;
    }

    /** What a broker shall say when this process dies; to be asked for before each connection. */
    public StatusMessage lastWill() {
        return messages.lastWill(simTime);
    }

    /** Messages to the run that can't be answered, because they can't be read, are no commands or have no id. */
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
     * @param isCongested whether so much waits in the sink that the run must wait too, instead of losing messages or
     *     filling the memory
     */
    public void perform(TelemetrySink sink, BooleanSupplier isCongested) throws InterruptedException {
        var tempo = new Tempo(settings.pace(), clock.nanos(), run.now());
        OptionalLong newSeed = performOneRun(tempo, sink, isCongested);
        while (newSeed.isPresent()) {
            run = line.begin(newSeed.getAsLong());
            messages = newMessages();
            simTime = run.simTime();
            tempo.restart(clock.nanos(), run.now());
            newSeed = performOneRun(tempo, sink, isCongested);
        }
    }

    /** Returns the seed of the run that shall follow; empty if none shall. */
    private OptionalLong performOneRun(Tempo tempo, TelemetrySink sink, BooleanSupplier isCongested)
            throws InterruptedException {
        var publication = new Publication(run, settings, messages, sink);
        var handler = new CommandHandler(
                run, new PerformedCommands(line, run), tempo, publication, clock, settings.endTicks());
        var deadlocks = new DeadlockWatch(run);
        publication.begin(tempo, clock.nanos());
        try {
            while (!isStopped
                    && run.now() < settings.endTicks()
                    && handler.newSeed().isEmpty()) {
                desk.next().ifPresent(command -> handler.handle(command, answers));
                if (isAskedToSayAllAgain()) {
                    publication.beginAgain();
                }
                advance(tempo, isCongested.getAsBoolean());
                if (tempo.arrive(run.now())) {
                    publication.arrived(tempo, clock.nanos());
                }
                if (deadlocks.look()) {
                    publication.problems(deadlocks.problems());
                }
                publication.passingTime(tempo, clock.nanos());
            }
        } finally {
            boolean isFinished = run.now() >= settings.endTicks();
            publication.end(tempo, clock.nanos(), isFinished ? RunStatus.FINISHED : RunStatus.OFFLINE);
        }
        return isStopped ? OptionalLong.empty() : handler.newSeed();
    }

    /** A broker that is new may know nothing; one that was given garbage knows it again within about a second. */
    private boolean isAskedToSayAllAgain() {
        if (desk.takeNewConnection()) {
            return true;
        }
        if (clock.nanos() - lastRepairNanos < REPAIR_NANOS || !desk.takeDamage()) {
            return false;
        }
        lastRepairNanos = clock.nanos();
        return true;
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
