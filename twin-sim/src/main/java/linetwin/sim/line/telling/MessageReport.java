package linetwin.sim.line.telling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import linetwin.model.line.work.Power;
import linetwin.model.state.Energy;
import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.AgvStatus;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.RoundTimes;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.value.Label;
import linetwin.sim.line.floor.Content;
import linetwin.sim.line.floor.Mover;
import linetwin.sim.line.floor.Report;
import linetwin.sim.line.floor.StateClock;
import linetwin.sim.line.floor.Tally;
import org.jspecify.annotations.Nullable;

/** Turns what nodes say of themselves into messages. */
final class MessageReport implements Report {
    private static final double WATTS_PER_KILOWATT = 1000;

    private final Reporter reporter;
    private final TelemetrySink sink;
    private final List<VehicleRef> vehicles = new ArrayList<>();
    private @Nullable Label label;
    private @Nullable StateClock clock;
    private @Nullable Tally tally;
    private @Nullable Power power;
    private double itemTicks;
    private @Nullable Content held;
    private @Nullable RoundTimes rounds;

    MessageReport(Reporter reporter, TelemetrySink sink) {
        this.reporter = reporter;
        this.sink = sink;
    }

    @Override
    public void state(Label station, StateClock stateClock, Tally counters) {
        label = station;
        clock = stateClock;
        tally = counters;
        power = null;
        held = null;
        rounds = null;
        vehicles.clear();
    }

    @Override
    public void metered(@Nullable Power newPower, BigInteger content) {
        power = newPower;
        itemTicks = content.doubleValue();
    }

    @Override
    public void rounds(long last, long next) {
        rounds = new RoundTimes(last < 0 ? null : reporter.instant(last), reporter.instant(next));
    }

    @Override
    public void holds(Content content) {
        held = content;
    }

    @Override
    public void vehicle(int item) {
        VehicleRef vehicle = reporter.vehicle(item);
        if (vehicle != null) {
            vehicles.add(vehicle);
        }
    }

    @Override
    public void endState(@Nullable LeadTimes leadTimes) {
        if (label == null || clock == null || tally == null) {
            throw new IllegalStateException("no state was begun");
        }
        StateMessage state = new StateMessage(
                reporter.header(label, MessageClass.STATE),
                clock.state(),
                reporter.instant(clock.since()),
                clock.cause(),
                vehicles,
                tally.counters(),
                clock.times(reporter.ticks()),
                leadTimes,
                wattHours(clock.times(reporter.ticks())),
                held == null ? null : new Held(held.count(), held.integral(reporter.ticks())));
        sink.accept(rounds == null ? state : state.with(rounds));
    }

    @Override
    public void agv(Mover agv, StateClock itsClock, Tally itsTally, AgvStatus status) {
        sink.accept(new StateMessage(
                reporter.header(agv),
                itsClock.state(),
                reporter.instant(itsClock.since()),
                itsClock.cause(),
                List.of(),
                itsTally.counters(),
                itsClock.times(reporter.ticks()),
                null,
                null,
                null,
                status));
    }

    private @Nullable Long wattHours(StateTimes times) {
        return power == null ? null : (long) (WATTS_PER_KILOWATT * Energy.kilowattHours(power, times, itemTicks));
    }

    @Override
    public void level(Label store, Content content, int capacity, SortedMap<String, Integer> byFamily) {
        sink.accept(new LevelMessage(
                reporter.header(store, MessageClass.LEVEL),
                content.count(),
                capacity,
                byFamily,
                content.entered(),
                content.left(),
                content.integral(reporter.ticks())));
    }
}
