package linetwin.sim.line.logistics;

import linetwin.model.line.resource.Supply;
import linetwin.model.state.Cause;
import linetwin.model.value.Label;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Origins;
import linetwin.sim.line.logistics.road.Carriage;
import linetwin.sim.line.logistics.road.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * One part at the line-side: as soon as no more than a bin is left of what stands there and is on its way, a bin is called
 * off. The call waits for the fleet to hear of it, for the store to have a bin, and for a vehicle.
 */
public final class RunningSupply extends EventHandler implements Delivery {
    private static final int BINS = 2;

    private final Supply model;
    private final Label label;
    private final Floor floor;
    private final Node owner;
    private final Carriage fleet;
    private final @Nullable RunningPanelStore store;
    private final int family;
    private final int number;
    private final Draw callOff;
    private final Draw trip;
    private final Draw back;
    private final Cause lack;
    private final HeldDeliveries door;
    private final LotQueue stock = new LotQueue();
    private final LotQueue coming = new LotQueue();
    private final int binName;
    private final int[] slots = new int[BINS];
    private int content;
    private int called;
    private int withoutStock;
    private int filled;
    private boolean isLate;

    public RunningSupply(Supply model, Label label, Node owner, Resources resources) {
        this.model = model;
        this.label = label;
        floor = resources.floor();
        this.owner = owner;
        fleet = resources.fleet(model.fleet());
        number = fleet.serve(this);
        store = model.from().map(resources::store).orElse(null);
        family = store == null ? Items.NONE : store.familyIndex(model.part());
        callOff = new Draw(fleet.callOff(), floor.seed().stream(label.id(), model.part() + "/call-off"));
        trip = new Draw(fleet.trip(number), floor.seed().stream(label.id(), model.part() + "/trip"));
        back = new Draw(fleet.back(), floor.seed().stream(label.id(), model.part() + "/back"));
        lack = new Cause(model.part(), label.id());
        content = BINS * model.bin();
        for (int bin = 0; bin < BINS; bin++) {
            slots[bin] = floor.newSlot(this, bin, Floor.WORK_THEN);
        }
        binName = floor.origins().name(label.id() + "-" + model.part(), model.part());
        for (int bin = 0; bin < BINS; bin++) {
            stock.add(firstLot(), nextBin(), model.bin());
        }
        door = new HeldDeliveries(label.id(), model.part(), resources, this::receive);
    }

    /** Asks for what one item needs. Returns whether there is enough; if not, a late delivery is told of. */
    public boolean request() {
        if (content >= model.perItem()) {
            return true;
        }
        if (!isLate) {
            isLate = true;
            floor.facts().deliveryLate(label, model.part());
        }
        return false;
    }

    /** Why the station waits if there is not enough; null if there is. */
    @Nullable
    public Cause findLack() {
        return content >= model.perItem() ? null : lack;
    }

    /** What its pieces are known by that were here when the run began. */
    private long firstLot() {
        return store == null ? Origins.NONE : store.firstLot(family);
    }

    private long nextBin() {
        filled++;
        return Origins.of(binName, filled);
    }

    /** Takes what the item needs. */
    public void take(int item) {
        stock.giveTo(item, model.perItem(), floor.origins());
        content -= model.perItem();
        while (content + (called + 1) * model.bin() <= BINS * model.bin()) {
            called++;
            floor.calendar().schedule(freeSlot(), floor.now() + callOff.next());
        }
    }

    /**
     * What stands there when a run begins. What is there and on its way follows from how many items were begun, since the station
     * calls for a bin whenever a bin is used up; how long ago the last call was, from the rate that is planned; and whether its
     * bin is still on the way is drawn.
     *
     * @param begun items that the station took parts for since the run of the line began
     * @param rested ticks for which the area of the station has been at rest
     * @param isLacking whether the station waits for this part now
     */
    public void begin(long begun, long rested, boolean isLacking) {
        if (begun == 0) {
            return;
        }
        long used = begun * model.perItem() % model.bin();
        long sinceCall = used / model.perItem();
        long elapsed = Math.round(sinceCall * taktTicks()) + rested;
        long heard = callOff.next();
        long brought = heard + trip.nextLongerThan(isLacking ? elapsed - heard : 0);
        long returned = brought + back.next();
        content = (int) (BINS * (long) model.bin() - used);
        isLate = isLacking;
        if (brought > elapsed) {
            called = 1;
            content = isLacking ? 0 : content - model.bin();
            if (heard > elapsed) {
                floor.calendar().schedule(freeSlot(), floor.now() + heard - elapsed);
            } else {
                coming.add(firstLot(), nextBin(), model.bin());
                fleet.beginBringing(number, brought - elapsed);
            }
        } else if (returned > elapsed) {
            fleet.beginReturning(returned - elapsed);
        }
        stock.settle(0, Origins.NONE, Origins.NONE);
        stock.settle(content, firstLot(), Origins.of(binName, 0));
    }

    @Override
    public String element() {
        return label.id();
    }

    @Override
    public Supply supply() {
        return model;
    }

    @Override
    public long stockTicks() {
        int items = content / model.perItem();
        return Math.round(items * taktTicks());
    }

    @Override
    public boolean isLate() {
        return isLate;
    }

    private double taktTicks() {
        return 3_600.0 * Ticks.PER_SECOND / floor.line().plan().jobsPerHour();
    }

    /** Whether it is the one of this name. */
    public boolean isOf(String part) {
        return model.part().equals(part);
    }

    private int freeSlot() {
        return floor.calendar().isPending(slots[0]) ? slots[1] : slots[0];
    }

    /** The fleet has heard of an empty bin. */
    @Override
    protected void due(int bin) {
        withoutStock++;
        fetchFromStock();
    }

    /** Has bins brought that the store did not have when they were called; to be called when it may have them. */
    public void fetchFromStock() {
        while (withoutStock > 0 && (store == null || store.request(family, model.bin(), owner))) {
            withoutStock--;
            if (store == null) {
                coming.add(Origins.NONE, nextBin(), model.bin());
            } else {
                store.take(family, model.bin(), nextBin(), coming);
            }
            fleet.call(number);
        }
    }

    @Override
    public long drawTrip() {
        return trip.next();
    }

    @Override
    public long drawBack() {
        return back.next();
    }

    @Override
    public void arrive() {
        door.arrive(1);
    }

    /** Full bins are at the line-side; of two that were on their way at once, the one that was filled first comes first. */
    private void receive(int bins) {
        content += bins * model.bin();
        for (int bin = 0; bin < bins; bin++) {
            coming.moveBinTo(stock);
        }
        stock.settle(content, Origins.NONE, Origins.of(binName, 0)); // bins may have become larger on the way
        called -= bins;
        isLate = false;
        owner.wake();
    }

    public void archive(Archive archive) {
        callOff.archive(archive);
        trip.archive(archive);
        back.archive(archive);
        content = archive.intValue(content);
        called = archive.intValue(called);
        withoutStock = archive.intValue(withoutStock);
        filled = archive.intValue(filled);
        stock.archive(archive);
        coming.archive(archive);
        isLate = archive.booleanValue(isLate);
        door.archive(archive);
    }
}
