package linetwin.sim.line.station;

import java.util.Optional;
import linetwin.model.line.PressLine;
import linetwin.model.line.resource.PanelFamily;
import linetwin.model.line.work.Setup;
import linetwin.model.line.work.Work;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.Doing;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.Calendar;
import linetwin.sim.line.draw.Cycles;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Origins;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPanelStore;
import org.jspecify.annotations.Nullable;

/** A press line at work: presses lots of the family whose rack is emptiest, and changes dies between families. */
public final class RunningPressLine extends Workplace {
    private final PressLine model;
    private final Cycles cycles;
    private final Draw dieChange;
    private final Cause noRoom;
    private final Cause changeover;
    private @Nullable RunningPanelStore store;
    private int[] racks = {};
    private int family = Items.NONE;
    private int changedFrom = Items.NONE;
    private int strokesLeft;
    private long lot = Origins.NONE;
    private boolean isChanging;
    private boolean isStroking;
    private long end;
    private long cycleTicks;

    public RunningPressLine(PressLine model, Resources resources, int index) {
        super(model.label(), withSetter(model), resources, index);
        this.model = model;
        cycles = new Cycles(model.work(), label, floor);
        dieChange = new Draw(model.dieChange(), floor.seed().stream(label.id(), "die-change"));
        noRoom = new Cause(Cause.NO_ROOM, model.store());
        changeover = new Cause(Cause.CHANGEOVER, label.id());
    }

    @Override
    public void connect() {
        super.connect();
        RunningPanelStore found = resources.store(model.store());
        racks = model.families().stream()
                .mapToInt(each -> found.familyIndex(each.id()))
                .toArray();
        store = found;
    }

    @Override
    boolean hasWork() {
        return isStroking;
    }

    @Override
    long nextEnd() {
        return isChanging || isStroking ? end : Calendar.NEVER;
    }

    @Override
    void shiftEnds(long by) {
        if (isChanging || isStroking) {
            end += by;
        }
    }

    @Override
    void advanceTo(long now) {
        if (isChanging && end <= now) {
            isChanging = false;
            floor.facts().changedOver(label, familyId(changedFrom), familyId(family));
        } else if (isStroking && end <= now) {
            finishStroke();
        }
    }

    private void finishStroke() {
        isStroking = false;
        strokesLeft--;
        PanelFamily pressed = model.families().get(family);
        int panels = pressed.panelsPerStroke();
        tally().done(panels, cycles.idealTicks());
        tally().pass(panels, panels);
        store().put(racks[family], lot, panels);
        floor.facts().stroke(label, cycleTicks, pressed.id(), lot);
    }

    @Override
    protected void settle() {
        if (isRunning() && !isChanging && !isStroking) {
            if (strokesLeft > 0) {
                beginStroke();
            } else {
                chooseFamily();
            }
        }
        settled();
    }

    private void chooseFamily() {
        int next = emptiest(Items.NONE);
        if (next != Items.NONE) {
            beginLot(next);
        }
    }

    /** The family, other than this one, whose rack is emptiest and has room for a lot. */
    private int emptiest(int other) {
        int next = Items.NONE;
        for (int i = 0; i < racks.length; i++) {
            boolean emptier = next == Items.NONE || store().fill(racks[i]) < store().fill(racks[next]);
            if (i != other
                    && emptier
                    && store().requestRoom(racks[i], model.families().get(i).lotPanels(), this)) {
                next = i;
            }
        }
        return next;
    }

    private void beginLot(int next) {
        PanelFamily chosen = model.families().get(next);
        store().reserve(racks[next], chosen.lotPanels());
        lot = store().beginLot(racks[next]);
        strokesLeft = chosen.lotStrokes();
        int before = family;
        family = next;
        if (before == next || before == Items.NONE) {
            beginStroke();
        } else {
            tally().setUp();
            isChanging = true;
            changedFrom = before;
            changeDies();
        }
    }

    private void changeDies() {
        if (model.setter().isPresent()) {
            end = floor.now();
            callSetter();
        } else {
            end = floor.now() + dieChange.next();
        }
    }

    /** A die change that somebody must come for is a stop of the press line. */
    private static Work withSetter(PressLine model) {
        Work work = model.work();
        Optional<Setup> setup =
                model.setter().map(call -> new Setup(Setup.Attribute.VARIANT, model.dieChange(), Optional.of(call)));
        return new Work(work.cycle(), setup, work.andon(), work.stops(), work.partCheck(), work.power(), work.robots());
    }

    private void beginStroke() {
        isStroking = true;
        cycleTicks = cycles.nextStandard();
        end = floor.now() + cycleTicks;
    }

    private String familyId(int index) {
        return model.families().get(index).id();
    }

    private RunningPanelStore store() {
        if (store == null) {
            throw new IllegalStateException("press line '" + label.id() + "' is not connected");
        }
        return store;
    }

    @Override
    StationState runningState() {
        if (isStroking) {
            return StationState.WORKING;
        }
        return isChanging ? StationState.SETUP : StationState.BLOCKED;
    }

    @Override
    Cause runningCause(StationState state) {
        if (isStroking) {
            return Cause.NONE;
        }
        return isChanging ? changeover : noRoom;
    }

    @Override
    void reportVehicles(Report report) {}

    @Override
    void beginWork(ElementPresent present, Beginning beginning) {
        Doing doing = present.doing();
        family = familyIndex(present.past().family());
        boolean isIdle =
                doing == null || doing.state() == StationState.BLOCKED || doing.state() == StationState.STARVED;
        if (isIdle) {
            return;
        }
        if (doing != null && (doing.state() == StationState.SETUP || isStoppedBy(doing, Cause.CHANGEOVER))) {
            beginChange(doing, beginning);
        } else {
            beginStroke(present, beginning);
        }
    }

    private static boolean isStoppedBy(Doing doing, String stop) {
        return doing.stop() != null && doing.stop().name().equals(stop);
    }

    /** Nobody tells which dies come in before they are there: those of the family that is to be pressed next. */
    private void beginChange(Doing doing, Beginning beginning) {
        changedFrom = family;
        int next = emptiest(changedFrom);
        family = next == Items.NONE ? Math.max(0, family) : next;
        strokesLeft = model.families().get(family).lotStrokes();
        store().reserve(racks[family], model.families().get(family).lotPanels());
        lot = store().beginLot(racks[family]);
        isChanging = true;
        long elapsed = beginning.since(doing.since());
        end = model.setter().isPresent() ? end(0) : end(dieChange.nextLongerThan(elapsed) - elapsed);
    }

    private void beginStroke(ElementPresent present, Beginning beginning) {
        boolean isFirstLot =
                present.past().family() == null && present.done().counters().processed() == 0;
        if (family == Items.NONE) {
            int first = isFirstLot ? emptiest(Items.NONE) : Items.NONE;
            family = first == Items.NONE ? (int) (beginning.draws(label.id()).uniform() * racks.length) : first;
        }
        PanelFamily pressed = model.families().get(family);
        long strokes = present.past().family() == null && !isFirstLot
                ? (long) (beginning.draws(label.id()).uniform() * pressed.lotStrokes())
                : present.past().strokes() % pressed.lotStrokes();
        // its level may have been told before the last strokes
        int room = store().room(racks[family]) / pressed.panelsPerStroke();
        strokesLeft = (int) Math.min(pressed.lotStrokes() - strokes, room);
        if (strokesLeft <= 0) {
            return;
        }
        store().reserve(racks[family], strokesLeft * pressed.panelsPerStroke());
        lot = store().beginLot(racks[family]);
        isStroking = true;
        Long worked = present.past().workedMicros();
        long elapsed = worked == null ? 0 : worked;
        cycleTicks = cycles.nextStandardLongerThan(elapsed);
        end = end(cycleTicks - elapsed);
    }

    private int familyIndex(@Nullable String id) {
        for (int i = 0; i < racks.length; i++) {
            if (familyId(i).equals(id)) {
                return i;
            }
        }
        return Items.NONE;
    }

    @Override
    public void archive(Archive archive) {
        super.archive(archive);
        cycles.archive(archive);
        dieChange.archive(archive);
        family = archive.intValue(family);
        changedFrom = archive.intValue(changedFrom);
        strokesLeft = archive.intValue(strokesLeft);
        lot = archive.longValue(lot);
        isChanging = archive.booleanValue(isChanging);
        isStroking = archive.booleanValue(isStroking);
        end = archive.longValue(end);
        cycleTicks = archive.longValue(cycleTicks);
    }
}
