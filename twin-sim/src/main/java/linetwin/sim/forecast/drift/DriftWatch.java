package linetwin.sim.forecast.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.learn.calibrate.CycleSamples;
import linetwin.sim.learn.calibrate.ParameterSample;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Notices when a line is no longer what its model says. Every five minutes of the line's clock its cycles, and at each full hour what the
 * hour told of all other parameters, go into a {@link DriftChart} each; outcomes of forecasts go into a {@link RankChart}, which notices
 * also what no parameter tells. A parameter is named once, and the forecasts are doubted once until they are right again.
 *
 * <p>One thread at a time may use it.
 */
public final class DriftWatch implements TelemetrySink {
    private static final Duration LOOK = Duration.ofHours(1).dividedBy(DriftWindow.LOOKS);

    private final Scenario scenario;
    private final RunSeed seed;
    private final Consumer<DriftAlarm> listener;
    private final CycleSamples cycles;
    private final DriftCharts charts;
    private final RankChart ranks = new RankChart();
    private @Nullable DescriptionMessage announcement;
    private @Nullable LineObserver observer;
    private Instant hourBegin = Instant.MIN;
    private Instant hourEnd = Instant.MIN;
    private Instant begin = Instant.MIN;
    private Instant end = Instant.MIN;
    private Instant latest = Instant.MIN;
    private boolean isAnythingHeard;

    /**
     * @param scenario by which the line is foretold
     * @param listener is told of each alarm
     */
    public DriftWatch(Scenario scenario, RunSeed seed, Consumer<DriftAlarm> listener) {
        this.scenario = scenario;
        this.seed = seed;
        this.listener = listener;
        cycles = new CycleSamples(scenario);
        charts = new DriftCharts(path -> scenario.findType(path).orElse(""));
    }

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
            boolean isHourOver = time.isAfter(hourEnd);
            look(isHourOver);
            beginLook(time);
            now = isHourOver ? beginHour(time) : now;
        }
        latest = time.isAfter(latest) ? time : latest;
        isAnythingHeard = true;
        now.accept(message);
        if (message instanceof EventMessage events) {
            cycles.accept(events);
        }
    }

    private void describe(DescriptionMessage description, Instant time) {
        boolean isGoingOn = announcement != null && description.continues(announcement);
        announcement = description;
        if (isGoingOn && observer != null) {
            observer.accept(description);
        } else {
            cycles.restart();
            beginLook(time);
            beginHour(time);
        }
    }

    private void beginLook(Instant time) {
        begin = time;
        end = next(time, LOOK);
    }

    private LineObserver beginHour(Instant time) {
        LineObserver next = new LineObserver(seed);
        if (announcement != null) {
            next.accept(announcement);
        }
        hourBegin = time;
        hourEnd = next(time, Duration.ofHours(1));
        isAnythingHeard = false;
        observer = next;
        return next;
    }

    /** The next full one. */
    private static Instant next(Instant time, Duration step) {
        long seconds = step.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(time.getEpochSecond(), seconds) + 1) * seconds);
    }

    private void look(boolean isHourOver) {
        charts.addCycles(cycles.take(), begin);
        LineObserver hour = observer;
        if (isHourOver && hour != null && isAnythingHeard) {
            charts.addOthers(ParameterSample.of(scenario, hour.observation(), seed), hourBegin);
        }
        charts.look(end).forEach(listener);
    }

    /** A forecast whose time has come: only those for an hour count. */
    public void settle(KeptForecast forecast, double observed) {
        if (forecast.ahead() == Ahead.HOUR) {
            ranks.add(forecast, observed)
                    .ifPresent(
                            doubt -> listener.accept(charts.explain(doubt.at()).orElse(doubt)));
        }
    }

    /** Nothing more comes: what the last, cut hour told counts too. */
    public void finish() {
        end = latest.isBefore(end) ? latest : end;
        look(true);
        isAnythingHeard = false;
    }

    /**
     * By which factor, or of shares of the odds, a parameter must rise to be named within four hours of work in nine of ten cases, by its path. Before
     * four hours were seen it is empty; of what they told nothing of, nothing is known.
     */
    public SortedMap<String, Double> noticeable() {
        return charts.noticeable();
    }

    /** Paths of all parameters that something was seen of. */
    public Set<String> watched() {
        return charts.paths();
    }
}
