package linetwin.ui.app.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import linetwin.model.kpi.total.LineTotals;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.KeptForecast.Ahead;
import linetwin.sim.forecast.store.TwinStore;
import linetwin.store.StoreException;
import linetwin.store.history.HistoryStore;
import linetwin.store.history.KeptRun;
import linetwin.ui.forecast.ForecastMemory;
import linetwin.ui.forecast.HourAhead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts in the file of the history. One that waits over a restart of the window is counted from the reading that the history has
 * of the begin of its shift; where it has none, the forecast stays without an outcome.
 */
final class KeptForecasts implements ForecastMemory {
    private static final Logger LOG = LoggerFactory.getLogger(KeptForecasts.class);

    private final Path file;
    private final Consumer<Consumer<HistoryStore>> writer;

    // of the thread that writes
    private @Nullable HistoryStore open;
    private @Nullable TwinStore within;

    /** @param writer does what it is given with the open store, later and on a thread of its own; or not, if nothing is to be kept */
    KeptForecasts(Path file, Consumer<Consumer<HistoryStore>> writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public void keep(KeptForecast forecast) {
        writer.accept(store -> in(store).keep(forecast));
    }

    @Override
    public void settle(KeptForecast forecast, double observed) {
        writer.accept(store -> in(store).settle(forecast, observed));
    }

    @Override
    public void withdraw(KeptForecast forecast) {
        writer.accept(store -> in(store).withdraw(forecast));
    }

    private TwinStore in(HistoryStore store) {
        TwinStore found = within;
        if (found == null || store != open) {
            found = TwinStore.in(store.file());
            open = store;
            within = found;
        }
        return found;
    }

    @Override
    public Recollection recall(String line, String run, String scenario, int most) {
        if (!Files.exists(file)) {
            return Recollection.NOTHING;
        }
        try (HistoryStore store = HistoryStore.read(file)) {
            TwinStore twin = TwinStore.in(store.file());
            List<HourAhead> waiting = new ArrayList<>();
            Map<Instant, Optional<LineTotals>> readings = new HashMap<>(); // most are of one shift
            for (KeptForecast forecast : twin.waiting(line, run, scenario, Ahead.HOUR)) {
                readings.computeIfAbsent(forecast.countedFrom(), from -> reading(store, forecast))
                        .ifPresent(from -> waiting.add(new HourAhead(forecast, from)));
            }
            return new Recollection(twin.outcomes(line, scenario, Ahead.HOUR, most), waiting);
        } catch (StoreException e) {
            LOG.warn("Former forecasts can't be read: {}", e.getMessage()); // the history page tells of the file
            return Recollection.NOTHING;
        }
    }

    private static Optional<LineTotals> reading(HistoryStore store, KeptForecast forecast) {
        for (KeptRun run : store.runs()) {
            if (run.line().equals(forecast.line()) && run.run().equals(forecast.run())) {
                return store.marks(run).stream()
                        .filter(mark -> mark.at().equals(forecast.countedFrom()))
                        .findFirst()
                        .map(mark -> store.reading(run, mark).totals());
            }
        }
        return Optional.empty();
    }
}
