package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.forecast.ChartedParameter.Data;
import linetwin.sim.forecast.DriftAlarm.Unit;
import linetwin.sim.forecast.DriftChart.Suspicion;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.learn.calibrate.ParameterSample;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Notices when a line is no longer what its model says. At each full hour of the line's clock what the hour told of each parameter goes
 * into a {@link DriftChart}; outcomes of forecasts go into a {@link RankChart}, which notices also what no parameter tells. A
 * parameter is named once, and the forecasts are doubted once until they are right again.
 *
 * <p>One thread at a time may use it.
 */
public final class DriftWatch implements TelemetrySink {
    /** A working time that changes by so much matters: half of it is what the sums take to be none. */
    static final double WORK_FACTOR = 1.08;

    /** Stops, repairs and shares vary so much by themselves, and are known so badly, that less can't be told soon. */
    static final double STOP_FACTOR = 2;

    /** All sums together go wrong less often than once in a week of so many looks. */
    private static final double LOOKS = 7 * 24.0;

    /** Of the tests that name who moved when the forecasts are wrong. */
    private static final double SIGNIFICANT = 0.01;

    /** With less the spread alone would look like a change. */
    private static final double POSSIBLE = 0.05;

    private final Scenario scenario;
    private final RunSeed seed;
    private final Consumer<DriftAlarm> listener;
    private final SortedMap<String, Watched> parameters = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private final RankChart ranks = new RankChart();
    private @Nullable DescriptionMessage announcement;
    private @Nullable LineObserver observer;
    private Instant begin = Instant.MIN;
    private Instant end = Instant.MIN;
    private Instant latest = Instant.MIN;
    private boolean isAnythingHeard;
    private long looks;

    /**
     * @param scenario by which the line is foretold
     * @param listener is told of each alarm
     */
    public DriftWatch(Scenario scenario, RunSeed seed, Consumer<DriftAlarm> listener) {
        this.scenario = scenario;
        this.seed = seed;
        this.listener = listener;
    }

    private record Watched(ParameterSample model, DriftChart chart) {}

    /**
     * @throws linetwin.sim.learn.observe.UnfitTelemetryException if the line is not that of the scenario
     */
    @Override
    public void accept(Message message) {
        Instant time = message.header().simTime();
        if (message instanceof DescriptionMessage description) {
            describe(description, time);
            return;
        }
        LineObserver now = observer;
        if (now == null) {
            return;
        }
        if (time.isAfter(end)) {
            look();
            now = begin(time);
        }
        isAnythingHeard = true;
        latest = time.isAfter(latest) ? time : latest;
        now.accept(message);
    }

    private void describe(DescriptionMessage description, Instant time) {
        boolean isGoingOn = announcement != null && description.continues(announcement);
        announcement = description;
        if (isGoingOn && observer != null) {
            observer.accept(description);
        } else {
            begin(time);
        }
    }

    private LineObserver begin(Instant time) {
        LineObserver next = new LineObserver(seed);
        if (announcement != null) {
            next.accept(announcement);
        }
        begin = time;
        end = time.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        isAnythingHeard = false;
        observer = next;
        return next;
    }

    private void look() {
        LineObserver hour = observer;
        if (hour == null || !isAnythingHeard) {
            return;
        }
        looks++;
        for (ParameterSample sample : ParameterSample.of(scenario, hour.observation(), seed)) {
            Watched watched = parameters.computeIfAbsent(
                    sample.path(), path -> new Watched(sample, new DriftChart(charted(sample), begin)));
            watched.chart().add(data(sample), end);
        }
        double threshold = threshold();
        parameters.forEach((path, watched) -> {
            if (watched.chart().sum() > threshold && !named.contains(path)) {
                judge(path, watched);
            }
        });
    }

    /** Each of two sums per parameter goes beyond h once in e^h looks at most, and in truth much more rarely. */
    private double threshold() {
        return Math.log(LOOKS * 2 * parameters.size());
    }

    private void judge(String path, Watched watched) {
        Optional<Suspicion> suspicion = watched.chart().suspicion();
        if (suspicion.isEmpty() || suspicion.get().change().pValue() > POSSIBLE) {
            watched.chart().reset(end); // durations that vary more than the model has it, but not in their mean
            return;
        }
        named.add(path);
        listener.accept(alarm(path, watched, suspicion.get(), end));
    }

    private DriftAlarm alarm(String path, Watched watched, Suspicion suspicion, Instant at) {
        ParameterSample model = watched.model();
        return new DriftAlarm(
                at,
                path,
                model.own(),
                model.ownValue(),
                suspicion.change().value(),
                model.durations().isPresent() ? Unit.SECONDS : Unit.SHARE,
                suspicion.since(),
                suspicion.n(),
                Math.min(1, suspicion.change().pValue() * parameters.size() * looks));
    }

    private static ChartedParameter charted(ParameterSample sample) {
        boolean isWork = sample.path().contains(".cycle")
                || sample.path().endsWith(".stroke")
                || sample.path().endsWith(".setup.time")
                || sample.path().endsWith(".die-change");
        return sample.durations()
                .<ChartedParameter>map(seen -> new ScaleChart(seen.own(), isWork ? WORK_FACTOR : STOP_FACTOR))
                .orElseGet(() -> new ShareChart(sample.ownValue(), STOP_FACTOR));
    }

    private static Data data(ParameterSample sample) {
        return sample.durations()
                .map(ScaleChart::data)
                .orElseGet(() -> new Data(Data.NONE.sample(), sample.trials(), sample.hits()));
    }

    /** A forecast whose time has come: only those for an hour count. */
    public void settle(KeptForecast forecast, double observed) {
        if (forecast.ahead() == Ahead.HOUR) {
            ranks.add(forecast, observed).ifPresent(doubt -> listener.accept(explained(doubt)));
        }
    }

    /** By the parameter that has moved most plainly, if any has and was not named before. */
    private DriftAlarm explained(DriftAlarm doubt) {
        List<DriftAlarm> all = new ArrayList<>();
        for (Map.Entry<String, Watched> entry : parameters.entrySet()) {
            if (!named.contains(entry.getKey())) {
                entry.getValue()
                        .chart()
                        .suspicion()
                        .map(suspicion -> alarm(entry.getKey(), entry.getValue(), suspicion, doubt.at()))
                        .ifPresent(all::add);
            }
        }
        Optional<DriftAlarm> plainest = all.stream()
                .min(Comparator.comparingDouble(DriftAlarm::pValue))
                .filter(alarm -> alarm.pValue() < SIGNIFICANT);
        plainest.ifPresent(alarm -> named.add(alarm.path()));
        return plainest.orElse(doubt);
    }

    /** Nothing more comes: what the last, cut hour told counts too. */
    public void finish() {
        end = latest.isBefore(end) ? latest : end;
        look();
        isAnythingHeard = false;
    }

    /** Paths of all parameters that something was seen of. */
    public Set<String> watched() {
        return Set.copyOf(parameters.keySet());
    }
}
