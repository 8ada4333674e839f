package linetwin.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.forecast.Forecast;

/**
 * All that the screen shows of forecasts; immutable.
 *
 * @param detail what the words of the stage leave open
 * @param now the time on the line
 * @param line that is shown; empty before one has described itself
 * @param newest forecast that holds still; empty if there is none
 * @param isOfShift whether that ends with a shift; on a line without shifts it is of the next hours
 * @param past forecasts of the end of the same shift, the oldest first, the newest included
 * @param made since the shift began
 */
record Outlook(
        Stage stage,
        String detail,
        Instant now,
        Optional<LineDescription> line,
        Optional<Forecast> newest,
        boolean isOfShift,
        List<PastForecast> past,
        List<Made> made,
        TrackRecord.Summary record) {
    /** A forecast that is older than this has missed one. */
    static final Duration FRESH = ForecastViewModel.EVERY.multipliedBy(2);

    static final Outlook NONE = new Outlook(
            Stage.NO_LINE,
            "",
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            true,
            List.of(),
            List.of(),
            TrackRecord.Summary.NONE);

    Outlook {
        past = List.copyOf(past);
        made = List.copyOf(made);
    }

    /** Why there is a forecast, or none. */
    enum Stage {
        /** No line has described itself. */
        NO_LINE,
        /** Its scenario is being read. */
        READING,
        /** Nobody has the scenario that it names. */
        NO_SCENARIO,
        /** The scenario can't be read, or is that of another line. */
        REFUSED,
        /** Not all of the line was heard yet. */
        COLLECTING,
        /** Its random stops are switched off, which no scenario says. */
        NO_STOPS,
        /** It is being foretold. */
        COMPUTING,
        /** The forecast is there, and the next one comes in its time. */
        TOLD
    }

    /** How old the newest forecast is by the time on the line. */
    Duration age() {
        return newest.map(forecast -> Duration.between(forecast.at(), now)).orElse(Duration.ZERO);
    }

    boolean isOld() {
        return age().compareTo(FRESH) > 0;
    }

    /** Whether the shift that was foretold is still to come. */
    boolean isOfNextShift() {
        return newest.map(forecast -> forecast.countedFrom().isAfter(now)).orElse(false);
    }
}
