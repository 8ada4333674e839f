package linetwin.sim.line.logistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.model.line.resource.Fleet;
import linetwin.model.value.Distribution;
import linetwin.sim.engine.Archive;
import linetwin.sim.engine.EventHandler;
import linetwin.sim.engine.IntRing;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.draw.Draw;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Floor;
import linetwin.sim.line.logistics.road.Carriage;
import linetwin.sim.line.logistics.road.Delivery;
import org.jspecify.annotations.Nullable;

/** A fleet at work: a free vehicle takes the oldest call, brings the bin, comes back, and charges when it must. */
final class RunningFleet extends EventHandler implements Carriage {
    private static final int FREE = 0;
    private static final int BRINGS = 1;
    private static final int RETURNS = 2;
    private static final int CHARGES = 3;

    private final Fleet model;
    private final Floor floor;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final IntRing calls = new IntRing(8);
    private final int[] slots;
    private final int[] tasks;
    private final int[] errands;
    private final long[] driven;
    private final long chargesAfter;
    private final @Nullable Draw charging;

    RunningFleet(Fleet model, Floor floor) {
        this.model = model;
        this.floor = floor;
        slots = new int[model.size()];
        for (int vehicle = 0; vehicle < slots.length; vehicle++) {
            slots[vehicle] = floor.newSlot(this, vehicle, Floor.WORK_THEN);
        }
        tasks = new int[slots.length];
        errands = new int[slots.length];
        driven = new long[slots.length];
        Optional<Fleet.Charging> pause = model.charging();
        chargesAfter = pause.map(charge -> Ticks.of(charge.after())).orElse(Long.MAX_VALUE);
        charging = pause.map(charge -> new Draw(charge.time(), floor.seed().stream(model.id(), "charging")))
                .orElse(null);
    }

    @Override
    public int serve(Delivery delivery) {
        deliveries.add(delivery);
        return deliveries.size() - 1;
    }

    @Override
    public Distribution callOff() {
        return model.callOff();
    }

    @Override
    public Distribution trip(int delivery) {
        return model.trip();
    }

    @Override
    public Distribution back() {
        return model.back();
    }

    @Override
    public void call(int supply) {
        int vehicle = findFree();
        if (vehicle < 0) {
            calls.add(supply);
        } else {
            setOut(vehicle, supply);
        }
    }

    @Override
    protected void due(int vehicle) {
        switch (tasks[vehicle]) {
            case BRINGS -> {
                Delivery delivery = deliveries.get(errands[vehicle]);
                delivery.arrive();
                drive(vehicle, RETURNS, delivery.drawBack());
            }
            case RETURNS -> comeBack(vehicle);
            case CHARGES -> takeNext(vehicle);
            default -> throw new IllegalStateException("a free vehicle of '" + model.id() + "' is due");
        }
    }

    /** How far vehicles have driven since they were charged is not known when a run begins: any way is as likely. */
    @Override
    public void begin(Beginning beginning) {
        long most = Math.min(chargesAfter, beginning.sinceBegin());
        for (int vehicle = 0; charging != null && vehicle < driven.length; vehicle++) {
            driven[vehicle] = (long) (beginning.draws(model.id()).uniform() * most);
        }
    }

    /** The bin is called for if all vehicles are away. */
    @Override
    public void beginBringing(int supply, long ticks) {
        int vehicle = findFree();
        if (vehicle < 0) {
            calls.add(supply);
        } else {
            errands[vehicle] = supply;
            begin(vehicle, BRINGS, ticks);
        }
    }

    @Override
    public void beginReturning(long ticks) {
        int vehicle = findFree();
        if (vehicle >= 0) {
            begin(vehicle, RETURNS, ticks);
        }
    }

    private int findFree() {
        for (int vehicle = 0; vehicle < tasks.length; vehicle++) {
            if (tasks[vehicle] == FREE) {
                return vehicle;
            }
        }
        return -1;
    }

    private void setOut(int vehicle, int supply) {
        errands[vehicle] = supply;
        drive(vehicle, BRINGS, deliveries.get(supply).drawTrip());
    }

    private void drive(int vehicle, int task, long ticks) {
        driven[vehicle] += ticks;
        begin(vehicle, task, ticks);
    }

    private void begin(int vehicle, int task, long ticks) {
        tasks[vehicle] = task;
        floor.calendar().schedule(slots[vehicle], floor.now() + ticks);
    }

    private void comeBack(int vehicle) {
        if (charging != null && driven[vehicle] >= chargesAfter) {
            driven[vehicle] = 0;
            begin(vehicle, CHARGES, charging.next());
        } else {
            takeNext(vehicle);
        }
    }

    private void takeNext(int vehicle) {
        if (calls.isEmpty()) {
            tasks[vehicle] = FREE;
        } else {
            setOut(vehicle, calls.remove());
        }
    }

    @Override
    public void archive(Archive archive) {
        calls.archive(archive);
        archive.ints(tasks);
        archive.ints(errands);
        archive.longs(driven);
        archive.optional(charging == null ? null : charging::archive);
    }
}
