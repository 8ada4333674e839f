package linetwin.model.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.LineDescription.ElementDescription;
import linetwin.model.telemetry.LineEvent.StateChanged;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetrySink;
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

    /**
     * The tree of the line, which is that of the last station that works on one item at a time, else of the last one; empty
     * before anything was heard of it.
     */
    public Optional<LossTree> lineTree() {
        Run known = run;
        if (known == null) {
            return Optional.empty();
        }
        LineLayout layout = new LineLayout(known.line);
        return layout.findLastOfOnePlace().or(layout::findLastStation).flatMap(known::findTree);
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

        Optional<LossTree> findTree(ElementDescription station) {
            return Optional.ofNullable(latest.totalsAt(now).stations().get(station.id()))
                    .map(totals -> LossTree.of(station, totals, watch.charges(station.id())));
        }
    }
}
