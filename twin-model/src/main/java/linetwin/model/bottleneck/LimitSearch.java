package linetwin.model.bottleneck;

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
import linetwin.model.history.LineMemory;
import linetwin.model.history.Route;

/**
 * What limited a line in a period of its history. One way back through the period (perturbation analysis) charges each moment to
 * the element that the output of the line waited for.
 *
 * <p>Unlike the momentary bottleneck of Roser, Nakano and Tanaka (WSC 2001 and 2002) it asks who waits for an active station,
 * since one that is active for long may hold up nobody; it looks at each place of a station by itself. Unlike the turning point of
 * Li, Chang and Ni (International Journal of Production Research 47, 2009) and the arrows of Kuo, Lim and Meerkov (Mathematical
 * Problems in Engineering 2, 1996) it follows each wait, not their sums, and so is no bound to serial lines.
 */
final class LimitSearch {
    /** So many ideal takts must be seen before anything is named. */
    private static final int LEAST_TAKTS = 20;

    private LimitSearch() {}

    static Bottleneck between(LineMemory memory, Instant begin, Instant end) {
        long first = memory.micros(begin);
        long last = memory.micros(end);
        List<Step> steps = CauseTrace.of(memory, first, last);
        if (atWork(steps) < LEAST_TAKTS * memory.line().idealTaktMicros()) {
            return Bottleneck.unknown(begin, end);
        }
        Map<String, Double> limits = limits(steps, memory.route());
        Surroundings surroundings = new Surroundings(memory, first, last);
        List<Evidence> evidence = new ArrayList<>();
        limits.forEach((id, fraction) -> evidence.add(surroundings.of(id, fraction)));
        return new Bottleneck(begin, end, true, evidence, Naming.of(limits), stretches(steps, memory));
    }

    private static long atWork(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.charge() == Charge.LIMITS || step.charge() == Charge.WAITS)
                .mapToLong(LimitSearch::length)
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
