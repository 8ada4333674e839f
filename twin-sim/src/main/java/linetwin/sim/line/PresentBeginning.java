package linetwin.sim.line;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.line.Source;
import linetwin.model.line.resource.CarrierPool;
import linetwin.model.line.resource.Colour;
import linetwin.model.line.resource.Variant;
import linetwin.model.present.ElementPresent;
import linetwin.model.present.ElementPresent.OpenStop;
import linetwin.model.present.LinePresent;
import linetwin.model.present.Stay;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.draw.Births;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPanelStore;
import linetwin.sim.line.logistics.RunningPool;
import linetwin.sim.line.stop.Stoppable;
import linetwin.sim.line.stop.Stops;
import linetwin.sim.random.RandomStream;
import org.jspecify.annotations.Nullable;

/** The present of a line as telemetry told it, for a run that goes on from it. */
final class PresentBeginning implements Beginning {
    private static final String PURPOSE = "present";

    private final LinePresent present;
    private final Resources resources;
    private final Floor floor;
    private final Births births;
    private final Departure departure;
    private final Cargo cargo;
    private final List<String> variants;
    private final List<String> colours;
    private final boolean areSkidsTold;
    private final List<Runnable> lacking = new ArrayList<>();
    private final Map<String, RandomStream> draws = new HashMap<>();

    PresentBeginning(Departure departure, Resources resources, Births births) {
        this.departure = departure;
        present = departure.present();
        this.resources = resources;
        floor = resources.floor();
        this.births = births;
        Line line = floor.line();
        cargo = departure.cargo();
        variants = line.variants().stream().map(Variant::id).toList();
        colours = line.colours().stream().map(Colour::id).toList();
        areSkidsTold = present.elements().values().stream()
                .flatMap(element -> element.holding().stays().stream())
                .anyMatch(stay -> stay.vehicle().skid() != null);
        births.goOnAfter(departure.lastSerial());
    }

    @Override
    public ElementPresent of(String id) {
        return present.find(id)
                .orElseGet(() -> new ElementPresent(
                        id,
                        ElementPresent.Holding.NOTHING,
                        null,
                        ElementPresent.Done.NOTHING,
                        ElementPresent.Past.NOTHING));
    }

    @Override
    public boolean isWhole() {
        return present.isHeardFromBegin();
    }

    @Override
    public long since(Instant time) {
        return Math.max(0, Ticks.of(Duration.between(time, present.at())));
    }

    @Override
    public long sinceBegin() {
        return since(present.line().start());
    }

    @Override
    public int item(String element, Stay stay) {
        VehicleRef vehicle = stay.vehicle();
        int item = births.known(departure.serial(vehicle.vehicle()), variant(vehicle), colour(vehicle));
        floor.items()
                .setBegun(item, stay.begun() == null ? floor.now() - sinceBegin() : floor.now() - since(stay.begun()));
        if (stay.isReworked()) {
            floor.items().setReworked(item);
        }
        boolean isDone = stay.progress() != Stay.Progress.OPEN;
        double share = isDone
                ? departure.odds().after(element, stay.progress() == Stay.Progress.TO_REWORK)
                : departure.odds().before(element);
        floor.items().setDefective(item, draws(element).happens(share));
        if (!areSkidsTold || vehicle.skid() != null) {
            putUnder(element, item, vehicle.skid());
        }
        return item;
    }

    /** Carriers are numbered; the number is at the end of the skid's name. Those with a name are given out first. */
    private void putUnder(String element, int item, @Nullable String skid) {
        Optional<RunningPool> pool = cargo.poolAt(element).map(resources::pool);
        if (skid == null) {
            pool.ifPresent(its -> lacking.add(() -> its.putUnder(item, 0)));
        } else {
            pool.ifPresent(its -> its.putUnder(item, (int) Math.min(Departure.number(skid), Integer.MAX_VALUE)));
        }
    }

    /** Lets all take their parts of the present: panel stores first, since presses look at them. */
    void begin() {
        resources.begin(this);
        floor.nodes().stream()
                .sorted(Comparator.comparing(node -> !(node instanceof RunningPanelStore)))
                .forEach(node -> node.begin(this));
        giveCarriers();
        Stoppable.stopsOf(floor)
                .filter(Stops::isStopped)
                .sorted(Comparator.comparingLong(
                        stops -> -sinceStopped(of(stops.label().id()))))
                .forEach(Stops::resume);
    }

    private long sinceStopped(ElementPresent element) {
        OpenStop stop = element.doing() == null ? null : element.doing().stop();
        return stop == null ? 0 : since(stop.begun());
    }

    /** The carriers that are left go under the items of which nothing is known, or are on their way back. */
    private void giveCarriers() {
        lacking.forEach(Runnable::run);
        double jobsPerHour = floor.line().plan().jobsPerHour();
        for (CarrierPool pool : floor.line().carriers()) {
            resources.pool(pool.id()).begin(isMissing(pool.id()), jobsPerHour, draws(pool.id()));
        }
    }

    private boolean isMissing(String pool) {
        return present.elements().values().stream()
                .flatMap(element -> Stream.ofNullable(element.doing()))
                .anyMatch(doing -> doing.cause().equals(new Cause(Cause.NO_CARRIER, pool)));
    }

    @Override
    public int unknownItem(String element) {
        int item = births.next(cargo.itemAt(element));
        floor.items().setBegun(item, floor.now());
        if (cargo.itemAt(element) == Source.Item.VEHICLE) {
            floor.items()
                    .setDefective(item, draws(element).happens(departure.odds().before(element)));
        }
        putUnder(element, item, null);
        return item;
    }

    @Override
    public int variant(VehicleRef vehicle) {
        return orNone(variants.indexOf(vehicle.variant()));
    }

    @Override
    public int colour(VehicleRef vehicle) {
        return orNone(colours.indexOf(vehicle.colour()));
    }

    private static int orNone(int index) {
        return index < 0 ? Items.NONE : index;
    }

    @Override
    public RandomStream draws(String element) {
        return draws.computeIfAbsent(element, id -> floor.seed().stream(id, PURPOSE));
    }
}
