package linetwin.sim.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Source;
import linetwin.model.line.rule.LineRules;
import linetwin.model.line.rule.Misfit;
import linetwin.model.present.LinePresent;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Participant;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.draw.Births;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Mover;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.flow.RunningBuffer;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.stop.RoundWalk;
import linetwin.sim.line.stop.Stoppable;
import linetwin.sim.line.stop.Stops;
import linetwin.sim.line.telling.Describer;
import linetwin.sim.line.telling.Reporter;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/**
 * One run of a line, from an empty line at tick 0 on. Belongs to one thread.
 *
 * <p>The same line, seed and replication give the same run, event for event, whether it is paced or not, watched or not,
 * saved and restored in between or not.
 */
public final class LineRun {
    private final RunSeed seed;
    private Floor floor;
    private Resources resources;
    private Births births;
    private Reporter reporter;
    private long countedFrom;

    private LineRun(Line line, RunSeed seed) {
        this(line, seed, 0);
    }

    private LineRun(Line line, RunSeed seed, long begin) {
        this.seed = seed;
        floor = new Floor(line, seed, begin);
        resources = new Resources(floor);
        births = new Births(floor);
        reporter = new Reporter(floor);
        NodeBuilder builder = new NodeBuilder(resources, births);
        for (int index = 0; index < line.elements().size(); index++) {
            floor.add(builder.build(line.elements().get(index), index));
        }
        floor.nodes().forEach(Node::connect);
        new RoundWalk(floor);
    }

    /**
     * A run at tick 0.
     *
     * @throws IllegalArgumentException if the parts of the line do not fit together (see {@link LineRules})
     */
    public static LineRun start(Line line, RunSeed seed) {
        List<Misfit> misfits = LineRules.misfits(line);
        if (!misfits.isEmpty()) {
            throw new IllegalArgumentException("line '" + line.name() + "' does not fit together: " + misfits);
        }
        LineRun run = new LineRun(line, seed);
        run.fillBuffers();
        run.wakeAll();
        return run;
    }

    /**
     * A run that goes on from the present of a line, which may be elsewhere, as its telemetry tells it. What it does not tell is
     * drawn so that it agrees with what it does: what is left of cycles, repairs and times between stops by how long they
     * have lasted, qualities by the way that items came, what stands at the line-side by how much was used.
     *
     * @throws PresentMismatchException if the present is that of another line
     * @throws IllegalArgumentException if the parts of the line do not fit together (see {@link LineRules})
     */
    public static LineRun startAt(Line line, LinePresent present, RunSeed seed) {
        return startAt(Departure.of(line, present), seed);
    }

    /** One of several runs that go on from a present; see {@link #startAt(Line, LinePresent, RunSeed)}. */
    public static LineRun startAt(Departure departure, RunSeed seed) {
        LinePresent present = departure.present();
        LineRun run = new LineRun(departure.line(), seed, ticks(departure.line(), present.at()));
        run.countedFrom = ticks(departure.line(), present.line().start());
        new PresentBeginning(departure, run.resources, run.births).begin();
        run.wakeAll();
        return run;
    }

    private static long ticks(Line line, Instant time) {
        return Ticks.of(Duration.between(line.plan().start(), time));
    }

    /**
     * The run that {@link #save} saved; it continues as if it had never stopped.
     *
     * @throws IllegalArgumentException if the bytes are not a saved run of this line
     */
    public static LineRun restore(Line line, SavedRun saved) {
        Archive archive = Archive.reading(saved.bytes());
        SavedHead head = SavedHead.archive(archive, SavedHead.of(line, new RunSeed(0, 0)));
        head.requireLine(line);
        LineRun run = new LineRun(line, head.seed());
        run.archive(archive);
        run.floor.updateStates();
        return run;
    }

    /**
     * A run that goes on from a saved one with random numbers of its own (and stops by itself, if it did not), and with other values of the line if they differ.
     * What is in progress ends when it would have ended; of the stops that are still to come, those are drawn anew whose
     * distribution has changed or does not remember for how long they have not come.
     *
     * @throws CommandRefusedException if the line consists of other parts, or an element holds more than it has room for
     */
    public static LineRun goOn(Line line, SavedRun saved, RunSeed seed) {
        Archive archive = Archive.renewing(saved.bytes());
        SavedHead.archive(archive, SavedHead.of(line, seed));
        LineRun run = new LineRun(line, seed);
        run.goOnFrom(archive);
        run.floor.setRandomStops(true);
        return run;
    }

    /** The whole state of the run. What waits to be reported is sent first. */
    public SavedRun save() {
        flush();
        Archive.Writing archive = Archive.writing();
        SavedHead.archive(archive, SavedHead.of(floor.line(), seed));
        archive(archive);
        return SavedRun.of(archive.bytes());
    }

    /**
     * Lets the run go on with other values of the line, with the same random numbers. What is in progress ends when it would
     * have ended; a stop that is still to come is drawn anew if its distribution has changed.
     *
     * @throws CommandRefusedException if the line consists of other parts, its past figures would change, or an element
     *     holds more than it has room for; the run then goes on as before
     */
    public void change(Line changed) {
        if (!description(null).isContinuedBy(describe(changed, null))
                || !changed.shiftPlans().equals(floor.line().shiftPlans())) {
            throw new CommandRefusedException(
                    "what the line consists of, its shifts, operators and power can't change while it runs");
        }
        Archive archive = Archive.reading(save().bytes());
        SavedHead.archive(archive, SavedHead.of(floor.line(), seed));
        LineRun next = new LineRun(changed, seed);
        next.goOnFrom(archive);
        next.reporter.takeOver(reporter);
        floor = next.floor;
        resources = next.resources;
        births = next.births;
        reporter = next.reporter;
    }

    private void goOnFrom(Archive archive) {
        try {
            archive(archive);
        } catch (IllegalArgumentException e) {
            throw new CommandRefusedException("what the line consists of can't change while it runs", e);
        }
        Stoppable.stopsOf(floor).forEach(Stops::renew);
        wakeAll();
    }

    /** Of its random streams. */
    public long seed() {
        return seed.seed();
    }

    /** What can be done to the line from outside. */
    public Interventions interventions() {
        return new Interventions(resources);
    }

    /** Ticks (microseconds) since the start. */
    public long now() {
        return floor.now();
    }

    /** The time on the line. */
    public Instant simTime() {
        return reporter.now();
    }

    /** The UUID in the header of the run's messages. */
    public String runId() {
        return reporter.runId();
    }

    /**
     * The elements that can never move again because they wait for each other, for room or for carriers; empty if every
     * finished item may yet go on. People, material, stops and shifts are trusted to come and go.
     */
    public Optional<Deadlock> findDeadlock() {
        return DeadlockSearch.find(resources);
    }

    /** The tick at which the next shift of any area begins; empty if the line knows no shifts. */
    public OptionalLong nextShift() {
        return floor.line().shiftPlans().stream()
                .mapToLong(plan -> Ticks.of(plan.nextBegin(Ticks.toDuration(now()))))
                .min();
    }

    /** Lets everything happen up to the tick, which is then now. Returns the number of events. */
    public long runUntil(long tick) {
        return floor.agenda().runUntil(tick);
    }

    /**
     * Lets the next event on the line happen, with all else that happens at its instant; if there is none up to the tick,
     * time goes on to that.
     */
    public void runToNextEvent(long latestTick) {
        Calendar calendar = floor.calendar();
        boolean hasHappened = false;
        while (!hasHappened && calendar.nextTime() <= latestTick) {
            hasHappened = floor.agenda().nextHandler() != reporter; // reports come last of their instant
            runUntil(calendar.nextTime());
        }
        if (!hasHappened) {
            runUntil(latestTick);
        }
    }

    /**
     * Ends the warm-up: counters and times begin at zero now, and the description says that the run began now. What
     * happens on the line does not change.
     */
    public void startCounting() {
        flush();
        countedFrom = now();
        floor.nodes().forEach(Node::clearCounts);
        floor.movers().forEach(Mover::clearCounts);
    }

    /** Enough to draw the line and compute its KPIs. */
    public LineDescription description(@Nullable Baseline baseline) {
        return describe(floor.line(), baseline);
    }

    private LineDescription describe(Line described, @Nullable Baseline baseline) {
        return new Describer(described).describe(seed.seed(), reporter.instant(countedFrom), baseline);
    }

    /** One state and level message for every element, as they are now. */
    public void report(TelemetrySink sink) {
        reporter.report(sink);
    }

    /** The same of some elements or positions alone, and of what they are part of. */
    public void report(TelemetrySink sink, Collection<String> elements) {
        reporter.report(sink, elements.stream().map(floor::node).distinct().toList());
    }

    /** From now on the sink hears all that happens, beginning with the present. */
    public void publishTo(TelemetrySink sink, Reporting reporting) {
        reporter.begin(sink, reporting);
    }

    /** Changes how often is reported. */
    public void reporting(Reporting reporting) {
        reporter.change(reporting);
    }

    /** Sends what waits to be reported. */
    public void flush() {
        reporter.flush();
    }

    /** Every element looks at what it can do. */
    private void wakeAll() {
        floor.nodes().forEach(Participant::wakeAndTouch);
        floor.agenda().settleAndRefresh();
    }

    private void fillBuffers() {
        for (Element element : floor.line().elements()) {
            for (int i = 0; i < element.contents().initial(); i++) {
                int item = births.next(itemOf());
                floor.items().setBegun(item, 0);
                ((RunningBuffer) floor.node(element.id())).fill(item);
            }
        }
    }

    /** Items that are there at the start are vehicles where vehicles are built. */
    private Source.Item itemOf() {
        return floor.line().variants().isEmpty() ? Source.Item.PART : Source.Item.VEHICLE;
    }

    private void archive(Archive archive) {
        countedFrom = archive.longValue(countedFrom);
        floor.archive(archive);
        resources.archive(archive);
        births.archive(archive);
        floor.nodes().forEach(node -> node.archive(archive));
        reporter.archive(archive);
    }
}
