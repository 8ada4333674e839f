package linetwin.sim.line.flow;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.line.Sink;
import linetwin.model.present.ElementPresent;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.Sums;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Beginning;
import linetwin.sim.line.floor.Inlet;
import linetwin.sim.line.floor.Items;
import linetwin.sim.line.floor.Node;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;
import linetwin.sim.line.logistics.Resources;
import linetwin.sim.line.logistics.RunningPool;
import linetwin.sim.line.logistics.Shift;
import org.jspecify.annotations.Nullable;

/** A sink at work: takes everything, counts it and its lead time. */
public final class RunningSink extends Node {
    private static final int BUCKETS = 40 * LeadTimes.BUCKETS_PER_DOUBLING;

    private final Resources resources;
    private final Sink model;
    private final Inlet inlet;
    private final StateClock clock = new StateClock();
    private final Tally tally = new Tally();
    private final long[] buckets = new long[BUCKETS];
    private long leadTicks; // wraps round; the rough one tells how often
    private double roughLeadTicks;
    private Shift shift = new Shift(null);
    private @Nullable RunningPool pool;

    public RunningSink(Sink model, Resources resources, int index) {
        super(resources.floor(), index, model.label());
        this.resources = resources;
        this.model = model;
        inlet = new Inlet(this, floor);
    }

    @Override
    public void connect() {
        shift = resources.shiftOf(this);
        pool = model.carriers().releases().map(resources::pool).orElse(null);
    }

    @Override
    protected Inlet inletFrom(String element) {
        return inlet;
    }

    @Override
    protected void settle() {
        while (inlet.request()) {
            complete(inlet.takeOffer().handOver(inlet));
        }
        touchIfHeard();
    }

    @Override
    public void calendarChanged() {
        touch();
    }

    private void complete(int item) {
        Items items = floor.items();
        long lead = floor.now() - items.begun(item);
        boolean good = !items.isDefective(item);
        boolean firstTimeThrough = good && !items.isReworked(item);
        tally.done(0);
        if (good) {
            tally.pass(firstTimeThrough);
        }
        leadTicks += lead;
        roughLeadTicks += lead;
        buckets[Math.min(LeadTimes.bucket(lead), BUCKETS - 1)]++;
        floor.facts().completed(label, item, lead, good, firstTimeThrough);
        if (pool != null) {
            pool.takeFrom(item);
        }
        resources.end(item);
    }

    @Override
    protected void updateState() {
        if (shift.isAtWork()) {
            floor.change(label, clock, StationState.WORKING, Cause.NONE);
        } else {
            floor.change(label, clock, shift.pause(), shift.cause());
        }
    }

    @Override
    public void report(Report report) {
        report.state(label, clock, tally);
        SortedMap<Integer, Long> filled = new TreeMap<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (buckets[bucket] > 0) {
                filled.put(bucket, buckets[bucket]);
            }
        }
        report.endState(new LeadTimes(tally.processed(), Sums.exact(leadTicks, roughLeadTicks), filled));
    }

    @Override
    public void clearCounts() {
        clock.clear(floor.now());
        tally.clear();
        Arrays.fill(buckets, 0);
        leadTicks = 0;
        roughLeadTicks = 0;
    }

    @Override
    public void begin(Beginning beginning) {
        ElementPresent present = beginning.of(label.id());
        clock.begin(present, beginning, floor.now());
        tally.begin(present.done().counters());
        LeadTimes before = present.done().leadTimes();
        before.buckets().forEach((bucket, count) -> buckets[Math.min(bucket, BUCKETS - 1)] += count);
        leadTicks = before.sumMicros().longValue();
        roughLeadTicks = before.sumMicros().doubleValue();
    }

    @Override
    public void archive(Archive archive) {
        inlet.archive(archive);
        clock.archive(archive);
        tally.archive(archive);
        archive.longs(buckets);
        leadTicks = archive.longValue(leadTicks);
        roughLeadTicks = Double.longBitsToDouble(archive.longValue(Double.doubleToLongBits(roughLeadTicks)));
    }
}
