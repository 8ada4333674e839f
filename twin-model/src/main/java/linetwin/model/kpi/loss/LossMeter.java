package linetwin.model.kpi.loss;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.model.kpi.LineLayout;
import linetwin.model.kpi.total.LatestReadings;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the time of a line goes from its messages, each to be given once and those of a run from its description on.
 * Works on a live line and on a recording alike.
 *
 * <p>One thread at a time may use it. Causes are charged with a delay of two minutes of the line's time, because areas send
 * their events at different times; until then, or until {@link #finish}, that time is unobserved.
 */
public final class LossMeter implements TelemetrySink {
    private @Nullable Run run;

    @Override
    public void accept(Message message) {
        if (message instanceof DescriptionMessage description) {
            describe(description.description());
        } else if (run != null) {
            run.accept(message);
        }
    }

    private void describe(LineDescription line) {
        if (run != null && run.line.isContinuedBy(line)) {
            run.describe(line);
        } else {
            run = new Run(line);
        }
    }

    /** The messages are at their end: all time up to the last of them is charged. */
    public void finish() {
        if (run != null) {
            run.watch.finish();
        }
    }

    /** The tree of the line over the run so far, by {@link LineLossTree}; empty before anything was heard of it. */
    public Optional<LossTree> lineTree() {
        Run known = run;
        return known == null
                ? Optional.empty()
                : LineLossTree.between(
                        LineTotals.atStart(known.line),
                        known.latest.totalsAt(known.now),
                        LossReading.atStart(known.line),
                        known.reading());
    }

    /** What the time of the line was charged to so far, as far as the causes are known; empty before it is described. */
    public Optional<LossReading> reading() {
        return Optional.ofNullable(run).map(Run::reading);
    }

    /** The trees of all stations, positions and press lines, in the order of the description. */
    public List<LossTree> trees() {
        Run known = run;
        return known == null
                ? List.of()
                : new LineLayout(known.line)
                        .working()
                        .flatMap(station -> known.findTree(station).stream())
                        .toList();
    }

    /** What was read of one run. */
    private static final class Run {
        private LineDescription line;
        private final LatestReadings latest;
        private final LossWatch watch;
        private Instant now;

        Run(LineDescription line) {
            this.line = line;
            latest = new LatestReadings(line);
            watch = new LossWatch(line);
            now = line.start();
        }

        void describe(LineDescription changed) {
            line = changed;
            latest.describe(changed);
        }

        void accept(Message message) {
            if (message instanceof StateMessage state) {
                watch.heard(state);
            } else if (message instanceof EventMessage events) {
                events.events().stream()
                        .filter(StateChanged.class::isInstance)
                        .map(StateChanged.class::cast)
                        .forEach(watch::changed);
            }
            latest.accept(message);
            Instant time = message.header().simTime();
            now = time.isAfter(now) ? time : now;
            watch.reached(now);
        }

        LossReading reading() {
            LineLayout layout = new LineLayout(line);
            Map<String, Map<StationState, Map<Charge, Long>>> micros = new LinkedHashMap<>();
            Stream.of(layout.findLastOfOnePlace(), layout.findLastStation())
                    .flatMap(Optional::stream)
                    .map(ElementDescription::id)
                    .forEach(id -> micros.put(id, copy(watch.charges(id))));
            return new LossReading(watch.chargedUntil(), micros);
        }

        private static Map<StationState, Map<Charge, Long>> copy(Map<StationState, Map<Charge, Long>> charges) {
            Map<StationState, Map<Charge, Long>> copy = new EnumMap<>(StationState.class);
            charges.forEach((state, causes) -> copy.put(state, new LinkedHashMap<>(causes)));
            return copy;
        }

        Optional<LossTree> findTree(ElementDescription station) {
            return Optional.ofNullable(latest.totalsAt(now).stations().get(station.id()))
                    .map(totals -> LossTree.of(station, totals, watch.charges(station.id())));
        }
    }
}
