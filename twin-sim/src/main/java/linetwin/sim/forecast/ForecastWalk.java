package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import org.jspecify.annotations.Nullable;

/** Foretells a line again and again while its past is played, each time from what was known by then, whenever it is on shift. */
public final class ForecastWalk implements TelemetrySink {
    private final WatchedLine line;
    private final ScoredLine scored;
    private final Function<LineDescription, Forecaster> forecasters;
    private final Duration every;
    private final Consumer<Forecast> watch;
    private @Nullable Instant next;

    /**
     * @param forecasters by the line as it describes itself at a time
     * @param every of the line's time, from its first message on
     * @param watch is told of each forecast
     */
    public ForecastWalk(
            WatchedLine line,
            ForecastBook book,
            Function<LineDescription, Forecaster> forecasters,
            Duration every,
            Consumer<Forecast> watch) {
        this.line = line;
        this.forecasters = forecasters;
        this.every = every;
        this.watch = watch;
        scored = new ScoredLine(line, book);
    }

    /** Hears each message before the watched line does. */
    @Override
    public void accept(Message message) {
        Instant time = message.header().simTime();
        Instant due = next;
        if (due == null) {
            next = time.plus(every);
        } else {
            for (; due.isBefore(time); due = due.plus(every)) {
                foretell(due);
            }
            next = due;
        }
        scored.accept(message);
    }

    private void foretell(Instant at) {
        boolean isHeard = line.isDescribed() && line.unheard().isEmpty() && !at.isBefore(line.now());
        if (!isHeard) {
            return;
        }
        Forecaster forecaster =
                forecasters.apply(line.presentAt(at).orElseThrow().line());
        if (scored.isOnShift(forecaster, at)) {
            watch.accept(scored.foretell(forecaster, at));
        }
    }

    /** Nothing more comes. */
    public void finish() {
        scored.finish();
    }
}
