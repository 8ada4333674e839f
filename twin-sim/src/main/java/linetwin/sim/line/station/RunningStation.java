package linetwin.sim.line.station;

import java.util.Optional;
import java.util.function.IntPredicate;
import linetwin.model.line.Station;
import linetwin.model.line.work.Inspection;
import linetwin.model.present.ElementPresent;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.draw.Cycles;
import linetwin.sim.line.draw.QualityDraw;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Outlook;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPool;
import org.jspecify.annotations.Nullable;

/**
 * A station at work: takes an item into a free place with all that it needs, sets up, works, calls for help, decides its
 * quality, and holds it until the next element takes it (block after service).
 * One file, since these are the steps of one cycle, which share its places and its time.
 */
public final class RunningStation extends Workplace {
    /** By phase. */
    private static final StationState[] STATES = {
        StationState.STARVED,
        StationState.BLOCKED,
        StationState.STARVED,
        StationState.ANDON,
        StationState.SETUP,
        StationState.WORKING
    };

    private final Station model;
    private final Inlet main;
    private final @Nullable Needs needs;
    private final Cycles cycles;
    private final Places places;
    private final Content content = new Content();
    private final @Nullable QualityDraw quality;
    private final Outlets outlets;

    /** Whether a place is interrupted. */
    private boolean isInterrupted;

    /** Whether finished items are not offered. */
    private boolean holdsParts;

    public RunningStation(Station model, Resources resources, int index) {
        super(model.label(), model.work(), resources, index);
        this.model = model;
        main = new Inlet(this, floor);
        needs = Needs.of(model, resources, this);
        cycles = new Cycles(model.work(), label, floor);
        places = new Places(model.places());
        quality = QualityDraw.of(model.quality(), label.id(), floor);
        outlets = new Outlets(floor, label.id(), model.to(), model.quality());
    }

    @Override
    public void connect() {
        super.connect();
        if (needs != null) {
            needs.connect(model.carriers());
        }
        outlets.connect();
    }

    @Override
    protected Inlet inletFrom(String element) {
        Inlet join = needs == null ? null : needs.findJoin(element);
        return join == null ? main : join;
    }

    @Override
    boolean hasWork() {
        return places.leadingPhase() == Place.WORK;
    }

    @Override
    long nextEnd() {
        return places.nextEnd();
    }

    @Override
    void shiftEnds(long by) {
        places.shiftEnds(by);
    }

    @Override
    protected void settle() {
        if (needs != null) {
            needs.fetchFromStock();
        }
        if (!isInterrupted || goOn()) {
            Place first = places.head();
            fill(first);
            for (Place place = first.next(); place != null; place = place.next()) {
                fill(place);
            }
        }
        settled();
    }

    /** Whether work goes on at all places at which it was interrupted. */
    private boolean goOn() {
        isInterrupted = !isRunning() || needs == null || !places.goOn(needs, floor.now());
        return !isInterrupted;
    }

    @Override
    void stopped() {
        if (needs != null && needs.dismissOperators()) {
            isInterrupted |= places.interrupt();
        }
    }

    @Override
    void suspended() {
        if (needs != null) {
            needs.passOver();
        }
    }

    @Override
    void holdParts(boolean isHeld) {
        if (isHeld != holdsParts) {
            holdsParts = isHeld;
            places.forEachDone(toRework -> outlets.show(toRework, !isHeld, this));
        }
    }

    private void fill(Place place) {
        if (isRunning() && place.phase() == Place.EMPTY && main.request() && requestAllItNeeds()) {
            begin(place);
        }
    }

    private boolean requestAllItNeeds() {
        return needs == null || needs.request();
    }

    private void begin(Place place) {
        Items items = floor.items();
        int item = main.takeOffer().handOver(main);
        if (needs != null) {
            needs.take(item);
        }
        place.fill(item, cycles.next(item, items));
        content.enter(1, floor.now());
        floor.entered(label, item);
        if (cycles.mustSetUp(item, items)) {
            setUp(place);
        } else {
            cycles.setUpFor(item, items);
            beginWork(place);
        }
        takePart(item);
    }

    /** A changeover that somebody must come for is a stop; after it nothing is left of the phase. */
    private void setUp(Place place) {
        tally().setUp();
        place.enter(Place.SETUP, floor.now() + cycles.nextSetup());
        if (cycles.isSetUpByCrew()) {
            callSetter();
        }
    }

    private void beginWork(Place place) {
        place.enter(Place.WORK, floor.now() + place.cycle());
    }

    @Override
    void advanceTo(long now) {
        Place first = places.head();
        advance(first, now);
        for (Place place = first.next(); place != null; place = place.next()) {
            advance(place, now);
        }
    }

    private void advance(Place place, long now) {
        if (place.end() <= now) {
            endPhase(place);
        }
    }

    private void endPhase(Place place) {
        switch (place.phase()) {
            case Place.SETUP -> {
                int before = cycles.setUpFor(place.item(), floor.items());
                floor.facts().changedOver(label, cycles.changesColour(), before, place.item());
                beginWork(place);
            }
            case Place.WORK -> endWork(place);
            case Place.ANDON -> finish(place);
            default -> throw new IllegalStateException("a place of '" + label.id() + "' is not busy");
        }
    }

    private void endWork(Place place) {
        long andon = cycles.nextAndon();
        if (andon > 0) {
            floor.facts().andonCalled(label, place.item());
            place.enter(Place.ANDON, floor.now() + andon);
        } else {
            finish(place);
        }
    }

    private void finish(Place place) {
        int item = place.item();
        if (needs != null) {
            needs.workDone();
        }
        tally().done(cycles.idealTicks());
        floor.facts().cycleDone(label, item, place.cycle());
        Verdict verdict = verdict(item);
        if (verdict == Verdict.SCRAP) {
            scrap(place);
        } else {
            pass(place, verdict == Verdict.REWORK);
        }
    }

    private Verdict verdict(int item) {
        if (quality == null) {
            return Verdict.PASSED;
        }
        Verdict verdict = quality.verdict(item);
        if (quality.inspects()) {
            floor.facts().inspected(label, item, verdict);
        }
        return verdict;
    }

    private void scrap(Place place) {
        tally().scrap();
        floor.facts().scrapped(label, place.item(), "inspection");
        place.empty();
        content.leave(1, floor.now());
        resources.end(place.item());
    }

    private void pass(Place place, boolean toRework) {
        if (toRework) {
            tally().rework();
            floor.items().setReworked(place.item());
        } else {
            tally().pass(!floor.items().isReworked(place.item()));
        }
        places.finish(place, toRework, floor.now());
        outlets.inlet(toRework).offer(this);
    }

    @Override
    public int handOver(Inlet inlet) {
        Place place = places.firstDone(outlets.isRework(inlet));
        int item = place.item();
        place.empty();
        content.leave(1, floor.now());
        if (needs != null) {
            needs.release(item);
        }
        wake();
        floor.facts().left(label, item, inlet.owner().label());
        return item;
    }

    @Override
    protected boolean mayGive(Outlook outlook) {
        boolean mayLeave = outlets.mayLeave(outlook) || maySpoil();
        boolean mayBegin = outlook.mayCome(this) && mayHaveCarrier(outlook);
        return places.isAny(place -> switch (place.phase()) {
            case Place.EMPTY -> mayLeave && mayBegin;
            case Place.DONE -> outlook.accepts(outlets.inlet(place.isToRework()).owner());
            default -> mayLeave;
        });
    }

    private boolean maySpoil() {
        return model.quality().inspection().filter(check -> check.scrap() > 0).isPresent();
    }

    private boolean mayHaveCarrier(Outlook outlook) {
        RunningPool pool = needs == null ? null : needs.pool();
        return pool == null || pool.mayHave(outlook);
    }

    @Override
    protected boolean mayAccept(Outlook outlook) {
        boolean mayHaveRoom = outlook.gives(this) || places.isAny(place -> place.phase() == Place.EMPTY);
        return mayHaveRoom && mayHaveCarrier(outlook);
    }

    @Override
    public int neededPool() {
        RunningPool pool = needs == null ? null : needs.pool();
        return pool == null ? Items.NONE : pool.index();
    }

    @Override
    public Optional<Node> findHeldBack() {
        boolean isDone = places.isAny(place -> place.phase() == Place.DONE);
        return isDone ? Optional.of(outlets.inlet(places.isFirstDoneToRework()).owner()) : Optional.empty();
    }

    @Override
    public long restsSince() {
        return places.lastDoneAt();
    }

    @Override
    public boolean holdsAny(IntPredicate which) {
        return places.isAny(place -> place.phase() != Place.EMPTY && which.test(place.item()));
    }

    @Override
    StationState runningState() {
        return STATES[places.leadingPhase()];
    }

    @Override
    Cause runningCause(StationState state) {
        return switch (places.leadingPhase()) {
            case Place.WORK -> Cause.NONE;
            case Place.SETUP -> outlets.changeover();
            case Place.ANDON -> outlets.andonCall();
            case Place.INTERRUPTED -> orNoItem(needs == null ? null : needs.operatorLack());
            case Place.DONE -> outlets.noRoom(places.isFirstDoneToRework());
            default -> missing();
        };
    }

    private Cause missing() {
        Cause missing = main.isEmpty() || needs == null ? null : needs.findMissing();
        return orNoItem(missing);
    }

    private Cause orNoItem(@Nullable Cause missing) {
        return missing == null ? outlets.noItem() : missing;
    }

    @Override
    void reportVehicles(Report report) {
        report.holds(content);
        for (Place place = places.head(); place != null; place = place.next()) {
            if (place.phase() != Place.EMPTY) {
                report.vehicle(place.item());
            }
        }
    }

    @Override
    public void clearCounts() {
        super.clearCounts();
        content.clear(floor.now());
    }

    Floor floor() {
        return floor;
    }

    boolean hasOnePlace() {
        return model.places() == 1;
    }

    /** Whether an inspection may send its items to rework. */
    boolean hasRework() {
        return model.quality().inspection().flatMap(Inspection::reworkTo).isPresent();
    }

    @Override
    void beginWork(ElementPresent present, Beginning beginning) {
        new StationBeginning(this, present, beginning).begin(places, cycles);
        long inWork = places.countInWork();
        long now = floor.now();
        content.begin(places.countFull(), 0, present.done().contentMicros(), now);
        if (needs != null) {
            needs.begin(present, present.done().counters().processed() + inWork, beginning);
            operate(needs);
        }
        if (!holdsParts) {
            places.forEachDone(toRework -> outlets.inlet(toRework).offer(this));
        }
    }

    /** Whoever works on an item is there; where nobody is, the work is interrupted. */
    private void operate(Needs its) {
        for (Place place = places.head(); place != null; place = place.next()) {
            boolean isAlone = place.phase() >= Place.ANDON && (isStopped() || !its.beginOperated());
            if (isAlone && its.isOperated()) {
                place.shiftEnd(isRunning() ? -floor.now() : 0);
                isInterrupted |= place.interrupt();
            }
        }
    }

    @Override
    public void archive(Archive archive) {
        super.archive(archive);
        main.archive(archive);
        archive.count(needs == null ? 0 : 1);
        if (needs != null) {
            needs.archive(archive);
        }
        cycles.archive(archive);
        places.archive(archive);
        content.archive(archive);
        isInterrupted = archive.booleanValue(isInterrupted);
        holdsParts = archive.booleanValue(holdsParts);
        archive.optional(quality == null ? null : quality::archive);
    }
}
