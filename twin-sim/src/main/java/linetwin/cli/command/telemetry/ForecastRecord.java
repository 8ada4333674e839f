package linetwin.cli.command.telemetry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.forecast.ForecastBook;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.ScoreBoard;
import linetwin.sim.forecast.drift.DriftAlarm;
import linetwin.sim.forecast.drift.DriftWatch;
import linetwin.sim.forecast.store.TwinStore;
import linetwin.sim.learn.observe.UnfitTelemetryException;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** What becomes of the forecasts of a line while it is heard: kept in a store if there is one, scored, and held against the model. */
final class ForecastRecord implements ForecastBook, TelemetrySink, AutoCloseable {
    private final @Nullable TwinStore store;
    private final ScoreBoard scores = new ScoreBoard();
    private final List<DriftAlarm> alarms = new ArrayList<>();
    private final DriftWatch drift;
    private final String scenario;
    private final Consumer<DriftAlarm> listener;
    private @Nullable DescriptionMessage announcement;
    private @Nullable UnfitTelemetryException unfit;
    private int open;

    /**
     * @param store to keep them in; empty to forget them when the command ends
     * @param listener is told of each alarm
     */
    ForecastRecord(Optional<Path> store, Scenario scenario, long seed, Consumer<DriftAlarm> listener) {
        this.store = store.map(TwinStore::open).orElse(null);
        this.scenario = scenario.name();
        this.listener = listener;
        drift = new DriftWatch(scenario, new RunSeed(seed, 0), this::alarmed);
    }

    @Override
    public void accept(Message message) {
        announcement = message instanceof DescriptionMessage description ? description : announcement;
        if (unfit != null) {
            return;
        }
        try {
            drift.accept(message);
        } catch (UnfitTelemetryException e) { // on the thread of the broker's client, which must go on
            unfit = e;
        }
    }

    /**
     * @throws UnfitTelemetryException if a message was heard that is of another line
     */
    void requireFit() {
        if (unfit != null) {
            throw unfit;
        }
    }

    @Override
    public void keep(KeptForecast forecast) {
        open++;
        if (store != null) {
            store.keep(forecast);
        }
    }

    @Override
    public void settle(KeptForecast forecast, double observed) {
        open--;
        scores.add(forecast, observed);
        if (store != null) {
            store.settle(forecast, observed);
        }
        drift.settle(forecast, observed);
    }

    private void alarmed(DriftAlarm alarm) {
        alarms.add(alarm);
        if (store != null && announcement != null) {
            store.note(
                    announcement.description().scenario(), announcement.header().run(), scenario, alarm);
        }
        listener.accept(alarm);
    }

    /** Nothing more comes. */
    void finish() {
        requireFit();
        drift.finish();
    }

    ScoreBoard scores() {
        return scores;
    }

    List<DriftAlarm> alarms() {
        return List.copyOf(alarms);
    }

    /** By which factor a parameter must rise to be noticed within four hours in nine of ten cases, by its path. */
    SortedMap<String, Double> noticeable() {
        return drift.noticeable();
    }

    /** How many forecasts have no outcome yet. */
    int open() {
        return open;
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
