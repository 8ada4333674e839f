package linetwin.model.bottleneck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.bottleneck.Bottleneck.Stretch;
import linetwin.model.bottleneck.CauseTrace.Charge;
import linetwin.model.bottleneck.CauseTrace.Step;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import org.jspecify.annotations.Nullable;

/**
 * Tells what limited a line in any period that it has heard of, from its messages alone, each to be given once and those of a new
 * run from its description on, as a mirror hands them on. One way back through the period (perturbation analysis) charges each
 * moment to the element that the output of the line waited for.
 *
 * <p>Unlike the momentary bottleneck of Roser, Nakano and Tanaka (WSC 2001 and 2002) it asks who waits for an active station,
 * since one that is active for long may hold up nobody; it looks at each place of a station by itself. Unlike the turning point of
 * Li, Chang and Ni (International Journal of Production Research 47, 2009) and the arrows of Kuo, Lim and Meerkov (Mathematical
 * Problems in Engineering 2, 1996) it follows each wait, not their sums, and so is no bound to serial lines.
 *
 * <p>One thread at a time may use it; what it returns is immutable.
 */
public final class BottleneckMeter implements TelemetrySink {
    /** So many ideal takts must be seen before anything is named. */
    private static final int LEAST_TAKTS = 20;

    private static final Duration DROPPING = Duration.ofMinutes(10);

    /** Happenings of a kind for each element; what is kept for a time is bounded whatever a publisher sends. */
    private static final int MOST_KEPT = 100_000;

    private static final int MOST = 4_000_000;

    private final @Nullable Duration kept;
    private String run = "";
    private @Nullable LineDescription line;
    private @Nullable LineMemory memory;
    private Instant now = Instant.MIN;
    private Instant firstHeard = Instant.MIN;
    private Instant dropped = Instant.MIN;

    private BottleneckMeter(@Nullable Duration kept) {
        this.kept = kept;
    }

    /** One that keeps this much of the line's past. */
    public static BottleneckMeter keeping(Duration past) {
        return new BottleneckMeter(past);
    }

    /** One that keeps all that it hears. */
    public static BottleneckMeter keepingAll() {
        return new BottleneckMeter(null);
    }

    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description);
        } else if (memory != null) {
            firstHeard = firstHeard.equals(Instant.MIN) ? message.header().simTime() : firstHeard;
            memory.accept(message);
        }
        Instant time = message.header().simTime();
        now = time.isAfter(now) ? time : now;
        drop();
    }

    private void describe(DescriptionMessage message) {
        boolean isSame =
                line != null && message.header().run().equals(run) && line.isContinuedBy(message.description());
        line = message.description();
        if (!isSame) {
            run = message.header().run();
            memory = new LineMemory(message.description(), kept == null ? MOST : MOST_KEPT);
            now = message.header().simTime();
            firstHeard = Instant.MIN; // a description may be older than all else that is heard
            dropped = now;
        }
    }

    private void drop() {
        if (kept != null && memory != null && Duration.between(dropped, now).compareTo(DROPPING) > 0) {
            dropped = now;
            memory.dropBefore(now.minus(kept));
        }
    }

    /** What limits the line over this long up to now, or over all that was heard if that is less. */
    public Bottleneck latest(Duration length) {
        return now.equals(Instant.MIN) ? Bottleneck.unknown(now, now) : between(now.minus(length), now);
    }

    /** What limited the line in a period, as far as it was heard of. */
    public Bottleneck between(Instant from, Instant until) {
        LineMemory known = memory;
        LineDescription described = line;
        if (known == null || described == null || firstHeard.equals(Instant.MIN)) {
            return Bottleneck.unknown(from, until);
        }
        Instant oldest = kept == null || now.minus(kept).isBefore(firstHeard) ? firstHeard : now.minus(kept);
        Instant begin = from.isBefore(oldest) ? oldest : from;
        Instant end = until.isAfter(now) ? now : until;
        if (!begin.isBefore(end)) {
            return Bottleneck.unknown(begin, end);
        }
        long first = known.micros(begin);
        long last = known.micros(end);
        List<Step> steps = CauseTrace.of(known, first, last);
        if (atWork(steps) < LEAST_TAKTS * described.idealTaktMicros()) {
            return Bottleneck.unknown(begin, end);
        }
        Map<String, Double> limits = limits(steps, known.route());
        Surroundings surroundings = new Surroundings(known, first, last);
        List<Evidence> evidence = new ArrayList<>();
        limits.forEach((id, fraction) -> evidence.add(surroundings.of(id, fraction)));
        return new Bottleneck(begin, end, true, evidence, Naming.of(limits), stretches(steps, known));
    }

    private static long atWork(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.charge() == Charge.LIMITS || step.charge() == Charge.WAITS)
                .mapToLong(BottleneckMeter::length)
                .sum();
    }

    private static Map<String, Double> limits(List<Step> steps, Route route) {
        double atWork = (double) Math.max(1, atWork(steps));
        Map<String, Long> micros = new TreeMap<>();
        steps.stream()
                .filter(step -> isLimit(step, route))
                .forEach(step -> micros.merge(idOf(step, route), length(step), Long::sum));
        Map<String, Double> limits = new LinkedHashMap<>();
        micros.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> limits.put(entry.getKey(), (double) entry.getValue() / atWork));
        return limits;
    }

    private static boolean isLimit(Step step, Route route) {
        return step.charge() == Charge.LIMITS
                && route.element(step.element()).kind().works();
    }

    private static String idOf(Step step, Route route) {
        return route.element(route.whole(step.element())).id();
    }

    private static long length(Step step) {
        return step.until() - step.from();
    }

    /** Neighbours of one element together. */
    private static List<Stretch> stretches(List<Step> steps, LineMemory memory) {
        List<Stretch> stretches = new ArrayList<>();
        for (Step step : steps) {
            if (!isLimit(step, memory.route())) {
                continue;
            }
            Stretch next =
                    new Stretch(idOf(step, memory.route()), memory.instant(step.from()), memory.instant(step.until()));
            int last = stretches.size() - 1;
            if (last >= 0
                    && stretches.get(last).element().equals(next.element())
                    && stretches.get(last).until().equals(next.from())) {
                stretches.set(
                        last, new Stretch(next.element(), stretches.get(last).from(), next.until()));
            } else {
                stretches.add(next);
            }
        }
        return stretches;
    }
}
