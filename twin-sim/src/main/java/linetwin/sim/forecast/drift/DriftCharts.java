package linetwin.sim.forecast.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import linetwin.sim.forecast.drift.AlarmBudget.Load;
import linetwin.sim.forecast.drift.ChartedParameter.Data;
import linetwin.sim.forecast.drift.DriftAlarm.Unit;
import linetwin.sim.forecast.drift.DriftChart.Sum;
import linetwin.sim.forecast.drift.DriftChart.Suspicion;
import linetwin.sim.learn.calibrate.ParameterSample;
import linetwin.sim.learn.calibrate.ParameterSample.Seen;

/**
 * The charts of all parameters of a line, which share one number of false alarms. What stations of one type tell of their stops goes also into a
 * chart of the type: if all take longer, as when a crew does, all of them together tell it much sooner than any.
 */
final class DriftCharts {
    /** A working time that changes by so much is to be named within four hours. */
    static final double WORK_FACTOR = 1.08;

    /** Stops, repairs and shares vary so much by themselves, and are known so badly, that less can't be told soon. */
    static final double STOP_FACTOR = 2;

    /** In an hour in which the line works: one in four weeks. */
    static final double FALSE_ALARMS = 1 / (4 * 168.0);

    private static final String STOPS = ".stops.";

    /** The time that p-values are of, in hours. */
    private static final double DAY = 24;

    /** Who moved when the forecasts are wrong may be less plain than by itself. */
    private static final double EXPLAINS = 0.2;

    /** With more the spread alone would look like a change. */
    private static final double POSSIBLE = 0.01;

    private final UnaryOperator<String> types;
    private final SortedMap<String, Watched> parameters = new TreeMap<>();
    private final SortedMap<String, Set<String>> members = new TreeMap<>();
    private final Set<String> ofCycles = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private long looks;

    /** @param types of the path of a station, the name of its type; empty if it has none */
    DriftCharts(UnaryOperator<String> types) {
        this.types = types;
    }

    private record Watched(ParameterSample model, DriftChart chart) {}

    /** A parameter and what one of its sums says. */
    private record Asked(String path, Watched watched, Sum sum) {}

    /** A sum that speaks for a change, and how often any speaks as much by chance, by the hour. */
    private record Suspect(Asked asked, double rate) {
        String path() {
            return asked.path();
        }

        Suspicion suspicion() {
            return asked.watched().chart().suspicion(asked.sum().index());
        }
    }

    /** Single cycles since a time; a look without any is none, where cycles are told. */
    void addCycles(List<ParameterSample> samples, Instant begin) {
        looks += samples.isEmpty() && !ofCycles.isEmpty() ? 0 : 1;
        for (ParameterSample sample : samples) {
            ofCycles.add(sample.path());
            add(sample, begin);
        }
    }

    /** All that was seen of other parameters since a time. */
    void addOthers(List<ParameterSample> samples, Instant begin) {
        samples.stream().filter(sample -> !ofCycles.contains(sample.path())).forEach(sample -> add(sample, begin));
    }

    private void add(ParameterSample sample, Instant begin) {
        add(sample.path(), sample, begin);
        int stops = sample.path().indexOf(STOPS);
        String type = stops < 0 ? "" : types.apply(sample.path().substring(0, stops));
        if (!type.isEmpty()) {
            String path = "station-types." + type + sample.path().substring(stops);
            Watched known = parameters.get(path);
            if (known == null || known.model().own().equals(sample.own())) {
                members.computeIfAbsent(path, key -> new TreeSet<>()).add(sample.path());
                add(path, sample, begin);
            }
        }
    }

    private void add(String path, ParameterSample sample, Instant begin) {
        parameters
                .computeIfAbsent(path, key -> new Watched(sample, chart(sample)))
                .chart()
                .add(data(sample), begin, looks);
    }

    /** With a type its stations, and with a station its type: they tell the same. */
    private void name(String path) {
        named.add(path);
        named.addAll(members.getOrDefault(path, Set.of()));
        members.forEach((type, stations) -> {
            if (stations.contains(path)) {
                named.add(type);
            }
        });
    }

    private static DriftChart chart(ParameterSample sample) {
        boolean isWork = sample.path().contains(".cycle")
                || sample.path().endsWith(".stroke")
                || sample.path().endsWith(".setup.time")
                || sample.path().endsWith(".die-change");
        ChartedParameter charted = sample.durations()
                .<ChartedParameter>map(seen -> sample.path().endsWith(".time-to-stop")
                        ? new RateChart(seen.own().getMean())
                        : new ScaleChart(seen.own()))
                .orElseGet(() -> new ShareChart(sample.ownValue()));
        return new DriftChart(charted, isWork ? WORK_FACTOR : STOP_FACTOR);
    }

    private static Data data(ParameterSample sample) {
        return sample.durations()
                .map(ScaleChart::data)
                .orElseGet(() -> new Data(Data.NONE.sample(), sample.trials(), sample.hits()));
    }

    /** The alarms of a look. */
    List<DriftAlarm> look(Instant at) {
        List<DriftAlarm> alarms = new ArrayList<>();
        Set<String> judged = new HashSet<>();
        for (Suspect suspect : suspects(FALSE_ALARMS)) {
            if (judged.add(suspect.path()) && !named.contains(suspect.path())) {
                Suspicion suspicion = suspect.suspicion();
                if (suspicion.change().pValue() > POSSIBLE) {
                    suspect.asked()
                            .watched()
                            .chart()
                            .reset(); // durations that vary more than the model has it, but not in their mean
                } else {
                    name(suspect.path());
                    alarms.add(alarm(suspect, suspicion, at));
                }
            }
        }
        return alarms;
    }

    /** The parameter that has moved most plainly, if any has and was not named before. */
    Optional<DriftAlarm> explain(Instant at) {
        Optional<Suspect> plainest =
                suspects(-Math.log1p(-EXPLAINS) / DAY).stream().findFirst();
        plainest.ifPresent(suspect -> name(suspect.path()));
        return plainest.map(suspect -> alarm(suspect, suspect.suspicion(), at));
    }

    /** All that at most so often an hour speak as much for a change by chance, all windows and parameters together; the plainest first. */
    private List<Suspect> suspects(double rate) {
        List<Suspect> suspects = new ArrayList<>();
        for (DriftWindow window : DriftWindow.values()) {
            List<Asked> asked = asked(window);
            List<Load> loads = loads(asked);
            asked.sort(
                    Comparator.comparingDouble((Asked each) -> each.sum().sum()).reversed());
            for (Asked each : asked) {
                double chance = AlarmBudget.rate(loads, each.sum().sum()) / share(window);
                if (chance > rate) {
                    break;
                }
                suspects.add(new Suspect(each, chance));
            }
        }
        suspects.sort(Comparator.comparingDouble(Suspect::rate));
        return suspects;
    }

    private static List<Load> loads(List<Asked> asked) {
        return asked.stream().map(each -> each.sum().load()).toList();
    }

    /** The length of a window, in hours, as far as it is filled, of which a part of the false alarms is its own. */
    private double share(DriftWindow window) {
        return window.share() * Math.min(looks, window.looks()) / DriftWindow.LOOKS;
    }

    /** Of all that were not named. */
    private List<Asked> asked(DriftWindow window) {
        List<Asked> asked = new ArrayList<>();
        parameters.forEach((path, watched) -> {
            boolean isAlone = members.getOrDefault(path, Set.of()).size() == 1; // then it tells what its station does
            if (!named.contains(path) && !isAlone) {
                watched.chart().sums(window, looks).forEach(sum -> asked.add(new Asked(path, watched, sum)));
            }
        });
        return asked;
    }

    private static DriftAlarm alarm(Suspect suspect, Suspicion suspicion, Instant at) {
        ParameterSample model = suspect.asked().watched().model();
        double beside = model.durations().map(Seen::besideSeconds).orElse(0.0);
        return new DriftAlarm(
                at,
                suspect.path(),
                model.own(),
                model.ownValue(),
                Math.max(0, suspicion.change().value() - beside),
                model.durations().isPresent() ? Unit.SECONDS : Unit.SHARE,
                suspicion.since(),
                suspicion.n(),
                -Math.expm1(-suspect.rate() * DAY));
    }

    /**
     * By which factor, or of shares of the odds, each parameter must rise to be named within four hours of work in nine of ten cases. Before four
     * hours were seen it is empty.
     */
    SortedMap<String, Double> noticeable() {
        SortedMap<String, Double> least = new TreeMap<>();
        for (DriftWindow window : looks < DriftWindow.FOUR_HOURS.looks() ? new DriftWindow[0] : DriftWindow.values()) {
            if (window.looks() <= DriftWindow.FOUR_HOURS.looks()) {
                List<Asked> asked = asked(window);
                double threshold = AlarmBudget.threshold(loads(asked), FALSE_ALARMS * share(window));
                asked.stream()
                        .filter(each -> each.sum().factor() > 1)
                        .forEach(rise -> least.merge(rise.path(), rise.sum().noticeable(threshold), Math::min));
            }
        }
        least.values().removeIf(factor -> factor.isInfinite());
        return least;
    }

    Set<String> paths() {
        return Set.copyOf(parameters.keySet());
    }
}
