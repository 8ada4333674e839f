package linetwin.sim.learn.validity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.present.LinePresent;
import linetwin.model.present.PresentWatch;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.learn.sample.LineObservation;
import linetwin.sim.random.RunSeed;
import org.jspecify.annotations.Nullable;

/**
 * Hears one run of a line and parts it at a time: what is learned from the time before, the present then, and what was made and learned
 * in the time that is held out.
 */
public final class HeldOutLine implements TelemetrySink {
    private static final Duration LEAST = Duration.ofHours(1);

    private final Instant split;
    private final LineObserver before;
    private final LineObserver after;
    private final PresentWatch watch = new PresentWatch();
    private final List<LineTotals> hours = new ArrayList<>();
    private @Nullable LatestReadings latest;
    private @Nullable LinePresent present;
    private @Nullable LineTotals begin;
    private Instant nextHour;
    private Instant now = Instant.MIN;

    /** @param seed of the random numbers by which is chosen what to keep of large samples */
    public HeldOutLine(Instant split, RunSeed seed) {
        this.split = split;
        before = new LineObserver(seed);
        after = new LineObserver(seed);
        nextHour = split.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    @Override
    public void accept(Message message) {
        Instant time = message.header().simTime();
        if (message instanceof DescriptionMessage description) {
            describe(description);
            return;
        }
        LatestReadings readings = latest;
        if (readings == null) {
            return;
        }
        if (begin == null && time.isAfter(split)) {
            present = watch.presentAt(split).orElse(null);
            begin = readings.totalsAt(split);
        }
        for (; begin != null && time.isAfter(nextHour); nextHour = nextHour.plus(1, ChronoUnit.HOURS)) {
            hours.add(readings.totalsAt(nextHour));
        }
        readings.accept(message);
        now = time.isAfter(now) ? time : now;
        if (begin == null) {
            before.accept(message);
            watch.accept(message);
        } else {
            after.accept(message);
        }
    }

    private void describe(DescriptionMessage description) {
        if (latest == null) {
            latest = new LatestReadings(description.description());
        }
        before.accept(description);
        after.accept(description);
        watch.accept(description);
    }

    /** What is learned from the time before. */
    LineObservation learned() {
        return before.observation();
    }

    /** What is learned from the time that is held out. */
    LineObservation heldOut() {
        return after.observation();
    }

    /**
     * What was observed.
     *
     * @throws UnfitTelemetryException if either part is too short to tell anything
     */
    Observed observed() {
        LinePresent then = present;
        LineTotals first = begin;
        LatestReadings readings = latest;
        if (then == null || first == null || readings == null) {
            throw new UnfitTelemetryException("nothing was heard on both sides of " + split + ".\n"
                    + "Maybe the recording is too short, or lacks the description of its line.");
        }
        if (Duration.between(split, now).compareTo(LEAST) < 0) {
            throw new UnfitTelemetryException(
                    "only " + Duration.between(split, now).toMinutes()
                            + " min are held out, which tell too little; an hour or more is needed.\nMaybe a longer recording is meant, or an"
                            + " earlier split.");
        }
        return new Observed(then, first, List.copyOf(hours), readings.totalsAt(now));
    }

    /**
     * What a line did in a time.
     *
     * @param present at its begin
     * @param hours readings at the full hours inside it
     */
    record Observed(LinePresent present, LineTotals begin, List<LineTotals> hours, LineTotals end) {
        Duration length() {
            return Duration.between(begin.at(), end.at());
        }
    }
}
