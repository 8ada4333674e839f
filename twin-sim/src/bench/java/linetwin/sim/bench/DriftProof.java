package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import linetwin.model.line.Station;
import linetwin.model.value.Distribution;
import linetwin.sim.forecast.DriftAlarm;
import linetwin.sim.forecast.DriftTrial;
import linetwin.sim.learn.calibrate.RandomPlant;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Counts false alarms of drift in weeks in which nothing changes, and how many changes of a cycle time by 8 % are named within four hours, by
 * the coefficient of variation of the cycle. Arguments: first seed, number of lines, weeks without a change of each, and a scenario instead
 * of random lines.
 */
public final class DriftProof {
    private static final Duration AFTER = Duration.ofHours(4);
    private static final double FACTOR = 1.08;
    private static final double[] CLASSES = {0.1, 0.2, 0.25, 0.35, 0.5};

    private DriftProof() {}

    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int weeks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        Path folder = Files.createTempDirectory("random-plants");
        Optional<Scenario> given = arguments.length > 3 ? Optional.of(Scenarios.find(arguments[3])) : Optional.empty();
        LongFunction<Scenario> lines = seed -> given.orElseGet(() -> RandomPlant.write(folder, seed));
        falseAlarms(first, count, weeks, lines);
        changes(first, count, lines);
    }

    private static void falseAlarms(long first, int count, int weeks, LongFunction<Scenario> lines) {
        int alarms = 0;
        for (long seed = first; seed < first + count && weeks > 0; seed++) {
            List<DriftAlarm> found =
                    new DriftTrial(lines.apply(seed), 1_000 + seed).undisturbed(Duration.ofDays(7L * weeks));
            alarms += found.size();
            found.forEach(alarm -> System.out.println("  " + alarm));
        }
        System.out.printf(
                Locale.ROOT,
                "%d alarms in %d weeks without a change: %.3f a week%n",
                alarms,
                count * weeks,
                (double) alarms / Math.max(1, count * weeks));
    }

    private static void changes(long first, int count, LongFunction<Scenario> lines) {
        TreeMap<Double, int[]> named = new TreeMap<>();
        int others = 0;
        for (long seed = first; seed < first + count; seed++) {
            Scenario scenario = lines.apply(seed);
            Random random = new Random(seed);
            List<Station> stations = scenario.line().elements(Station.class).toList();
            Station station = stations.get(random.nextInt(stations.size()));
            String path = "areas." + station.label().area() + ".elements." + station.id() + ".cycle";
            Duration before = Duration.ofMinutes(12 * 60 + random.nextInt(180));
            DriftTrial trial = new DriftTrial(scenario, 2_000 + seed);
            Instant change = trial.time(before);
            List<DriftAlarm> alarms = trial.changed(path, FACTOR, before, AFTER);
            boolean isNamed = alarms.stream()
                    .anyMatch(alarm -> alarm.path().equals(path) && alarm.at().isAfter(change));
            others += (int) alarms.stream()
                    .filter(alarm -> !alarm.path().equals(path))
                    .count();
            double cv = cv(station.work().cycle().standard());
            for (double bound : CLASSES) {
                if (cv <= bound) {
                    tally(named, bound, isNamed);
                    break;
                }
            }
            tally(named, 9, isNamed);
        }
        named.forEach((bound, counts) -> System.out.printf(
                Locale.ROOT,
                "cv up to %.2f: %d of %d named within four hours, %.1f %%%n",
                bound,
                counts[1],
                counts[0],
                100.0 * counts[1] / counts[0]));
        System.out.println(others + " alarms of other parameters");
    }

    private static double cv(Distribution cycle) {
        if (cycle instanceof Distribution.Exponential) {
            return 1;
        } else if (cycle instanceof Distribution.Erlang erlang) {
            return 1 / Math.sqrt(erlang.k());
        } else if (cycle instanceof Distribution.Gamma gamma) {
            return gamma.cv();
        } else if (cycle instanceof Distribution.Lognormal lognormal) {
            return lognormal.cv();
        } else if (cycle instanceof Distribution.Weibull weibull) {
            double first = LogGamma.value(1 + 1 / weibull.shape());
            return Math.sqrt(Math.expm1(LogGamma.value(1 + 2 / weibull.shape()) - 2 * first));
        }
        return 0; // constants, and what varies within bounds
    }

    private static void tally(TreeMap<Double, int[]> named, double bound, boolean isNamed) {
        int[] counts = named.computeIfAbsent(bound, key -> new int[2]);
        counts[0]++;
        counts[1] += isNamed ? 1 : 0;
    }
}
