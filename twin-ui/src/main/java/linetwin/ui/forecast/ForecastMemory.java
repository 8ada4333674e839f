package linetwin.ui.forecast;

import java.util.List;
import linetwin.sim.forecast.ForecastBook;
import linetwin.sim.forecast.KeptForecast;
import linetwin.sim.forecast.SettledForecast;

/** Where forecasts of live lines, and what became of them, outlive the window. */
public interface ForecastMemory extends ForecastBook {
    /** Remembers nothing. */
    ForecastMemory NONE = new ForecastMemory() {
        @Override
        public void keep(KeptForecast forecast) {}

        @Override
        public void settle(KeptForecast forecast, double observed) {}

        @Override
        public void withdraw(KeptForecast forecast) {}

        @Override
        public Recollection recall(String line, String run, String scenario, int most) {
            return Recollection.NOTHING;
        }
    };

    /** Keeps it no longer, since the line was changed before its time came. */
    void withdraw(KeptForecast forecast);

    /**
     * What was kept of a line before; to be asked beside the screen. Nothing where that can't be read.
     *
     * @param line by the name of its scenario
     * @param run of which forecasts may still be waiting
     * @param scenario by which it was foretold
     * @param most outcomes, the latest
     */
    Recollection recall(String line, String run, String scenario, int most);

    /**
     * What is remembered of the forecasts of an hour ahead.
     *
     * @param settled those whose time has come, by run and time
     * @param waiting those of the run whose time may have come meanwhile, or is still to come
     */
    record Recollection(List<SettledForecast> settled, List<HourAhead> waiting) {
        public static final Recollection NOTHING = new Recollection(List.of(), List.of());

        public Recollection {
            settled = List.copyOf(settled);
            waiting = List.copyOf(waiting);
        }
    }
}
