package linetwin.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import linetwin.model.line.Element;
import linetwin.model.line.PressLine;
import linetwin.model.line.WorkPlace;
import linetwin.model.value.Distribution;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.forecast.drift.DriftTrial;
import linetwin.sim.learn.calibrate.RandomPlant;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Counts false alarms of drift in weeks in which nothing changes, and how many changes of a cycle time are named within four hours, beside what
 * no test could do better. Arguments: first seed, number of lines, weeks without a change of each, factor of the change (1.08), and
 * a scenario instead of random lines, of which each cycle time in turn is changed as often as there are lines.
 *
 * <p>The bound: a test of the most power that knows when the change may have come, on the cycles that were seen, one-sided, with false alarms once in four
 * weeks; if it must tell among all parameters that are watched, and if it knows also which it is.
 */
public final class DriftProof {
    private static final Duration AFTER = Duration.ofHours(4);
    private static final double WINDOWS = 4 * 7 * 24 / 4.0;
    private static final double[] CLASSES = {0.1, 0.2, 0.25, 0.35, 0.5};
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double factor;
    private final TreeMap<Double, double[]> named = new TreeMap<>();
    private int others;

    private DriftProof(double factor) {
        this.factor = factor;
    }

    public static void main(String[] arguments) throws IOException {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        int weeks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        double factor = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 1.08;
        Path folder = Files.createTempDirectory("random-plants");
        Optional<Scenario> given = arguments.length > 4 ? Optional.of(Scenarios.find(arguments[4])) : Optional.empty();
        LongFunction<Scenario> lines = seed -> given.orElseGet(() -> RandomPlant.write(folder, seed));
        if (weeks > 0) {
            falseAlarms(first, count, weeks, lines);
        }
        new DriftProof(factor).changes(first, count, lines, given.isPresent());
    }

    private static void falseAlarms(long first, int count, int weeks, LongFunction<Scenario> lines) {
        int alarms = 0;
        for (long seed = first; seed < first + count; seed++) {
            List<DriftAlarm> found =
                    new DriftTrial(lines.apply(seed), 1_000 + seed).undisturbed(Duration.ofDays(7L * weeks));
            alarms += found.size();
            for (DriftAlarm alarm : found) {
                System.out.println("  seed " + seed + ": " + alarm);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d alarms in %d weeks without a change: %.3f a week%n",
                alarms,
                count * weeks,
                (double) alarms / (count * weeks));
    }

    /** @param path of the cycle */
    private record Cycle(String path, String element, Distribution own) {
        static List<Cycle> of(Scenario scenario) {
            List<Cycle> all = new ArrayList<>();
            for (Element element : scenario.line().elements()) {
                for (WorkPlace place : element.workPlaces()) {
                    String inner = place == element ? "" : ".positions." + place.id();
                    String path = "areas." + element.label().area() + ".elements." + element.id() + inner
                            + (place instanceof PressLine ? ".stroke" : ".cycle");
                    all.add(new Cycle(path, place.id(), place.work().cycle().standard()));
                }
            }
            return all;
        }
    }

    private void changes(long first, int count, LongFunction<Scenario> lines, boolean isEach) {
        System.out.println("seed cycle                                n     cv distance  known among  noticed after");
        for (long seed = first; seed < first + count; seed++) {
            Scenario scenario = lines.apply(seed);
            Random random = new Random(seed);
            List<Cycle> cycles = Cycle.of(scenario);
            List<Cycle> chosen = isEach ? cycles : List.of(cycles.get(random.nextInt(cycles.size())));
            for (Cycle cycle : chosen) {
                change(seed, scenario, cycle, Duration.ofMinutes(12 * 60 + random.nextInt(180)));
            }
        }
        named.forEach((bound, counts) -> System.out.printf(
                Locale.ROOT,
                "cv up to %.2f: %.0f of %.0f named within four hours, %.1f %%; at most %.1f %% among all, %.1f %% if known%n",
                bound,
                counts[1],
                counts[0],
                100 * counts[1] / counts[0],
                100 * counts[2] / counts[0],
                100 * counts[3] / counts[0]));
        System.out.println(others + " alarms of other parameters");
    }

    private void change(long seed, Scenario scenario, Cycle cycle, Duration before) {
        DriftTrial trial = new DriftTrial(scenario, 2_000 + seed);
        Instant change = trial.time(before);
        DriftTrial.Told told = trial.told(cycle.path(), factor, before, AFTER);
        Optional<DriftAlarm> alarm = told.alarms().stream()
                .filter(each -> each.path().equals(cycle.path()) && each.at().isAfter(change))
                .findFirst();
        others += (int) told.alarms().stream()
                .filter(each -> !each.path().equals(cycle.path()))
                .count();
        int n = told.cycles().getOrDefault(cycle.element(), 0);
        double cv = cv(cycle.own());
        double distance = Math.abs(Math.log(factor)) * Math.sqrt(n * information(cycle.own()));
        double known = power(distance, WINDOWS);
        double among = power(distance, WINDOWS * 2 * told.parameters());
        System.out.printf(
                Locale.ROOT,
                "%4d %-36s %4d %6.3f %8.2f %5.0f %% %4.0f %%  %s%n",
                seed,
                cycle.element(),
                n,
                cv,
                distance,
                100 * known,
                100 * among,
                alarm.map(each -> String.format(
                                Locale.ROOT,
                                "%d min, p %.2g, as a factor %.3f",
                                Duration.between(change, each.at()).toMinutes(),
                                each.pValue(),
                                each.nowValue() / each.modelValue()))
                        .orElse("not"));
        for (double bound : CLASSES) {
            if (cv <= bound) {
                tally(bound, alarm.isPresent(), among, known);
                break;
            }
        }
        tally(9, alarm.isPresent(), among, known);
    }

    /** Of the most powerful test of a mean that many standard errors away, with one false alarm in so many tests. */
    private static double power(double distance, double tests) {
        return NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(1 / tests) - distance);
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

    /** Fisher's, of one cycle on the logarithm of its mean. */
    private static double information(Distribution cycle) {
        double cv = Math.max(0.02, cv(cycle)); // as constants are watched
        if (cycle instanceof Distribution.Lognormal) {
            return 1 / Math.log1p(cv * cv);
        } else if (cycle instanceof Distribution.Weibull weibull) {
            return weibull.shape() * weibull.shape();
        }
        return 1 / (cv * cv);
    }

    private void tally(double bound, boolean isNamed, double among, double known) {
        double[] counts = named.computeIfAbsent(bound, key -> new double[4]);
        counts[0]++;
        counts[1] += isNamed ? 1 : 0;
        counts[2] += among;
        counts[3] += known;
    }
}
