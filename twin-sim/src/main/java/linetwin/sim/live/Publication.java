package linetwin.sim.live;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import linetwin.model.kpi.LineFigure;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Baseline;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import org.jspecify.annotations.Nullable;

/** What a paced run publishes, and when. Belongs to the thread of the run. */
final class Publication {
    private static final long CLOCK_NANOS = 1_000_000_000;
    private static final long KPI_TICKS = 60_000_000;

    private final LineRun run;
    private final @Nullable Baseline baseline;
    private final PlantMessages messages;
    private final TelemetrySink sink;
    private final TelemetrySink elements;
    private long lastClockNanos;
    private long lastKpiTicks;
    private LineDescription description;
    private List<Problem> problems = List.of();

    Publication(LineRun run, PacedRunSettings settings, PlantMessages messages, TelemetrySink sink) {
        this.run = run;
        this.baseline = settings.baseline();
        this.description = run.description(baseline);
        this.messages = messages;
        this.sink = sink;
        this.elements = message -> sink.accept(messages.stamped(message));
    }

    /** Says that the run is there, and all that a subscriber must know of it. */
    void begin(Tempo tempo, long nanos) {
        sink.accept(messages.description(run.simTime(), description));
        sink.accept(messages.status(run.simTime(), RunStatus.ONLINE, problems));
        clock(tempo, nanos);
        run.publishTo(elements, reporting(tempo.pace()));
    }

    /** Says all again: a broker that is new or was restarted may know nothing. */
    void beginAgain() {
        sink.accept(messages.description(run.simTime(), description));
        sink.accept(messages.status(run.simTime(), RunStatus.ONLINE, problems));
        run.report(elements);
    }

    /** What whoever reads the figures should know has changed. */
    void problems(List<Problem> newProblems) {
        problems = newProblems;
        sink.accept(messages.status(run.simTime(), RunStatus.ONLINE, problems));
    }

    /** Describes the line anew if values of it were set. */
    void changed(SortedMap<String, String> changes) {
        if (!changes.equals(description.changes())) {
            description = run.description(baseline).withChanges(changes);
            sink.accept(messages.description(run.simTime(), description));
        }
    }

    /** What tells the present from any other; all that it is taken from is published with it. */
    String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        run.report(message -> {
            fingerprint.accept(message);
            elements.accept(message);
        });
        return fingerprint.text();
    }

    void accepted(String commandId, RunSnapshot snapshot) {
        sink.accept(messages.accepted(run.simTime(), commandId, snapshot));
    }

    void accepted(String commandId) {
        sink.accept(messages.accepted(run.simTime(), commandId));
    }

    void refused(String commandId, String error) {
        sink.accept(messages.refused(run.simTime(), commandId, error));
    }

    /** The pace, pause or speed has changed. */
    void clock(Tempo tempo, long nanos) {
        lastClockNanos = nanos;
        OptionalLong tick = tempo.until();
        Instant until = tick.isEmpty() ? null : run.simTime().plus(Ticks.toDuration(tick.getAsLong() - run.now()));
        sink.accept(messages.clock(run.simTime(), tempo.pace(), tempo.isPaused(), tempo.isSlowed(nanos), until));
    }

    /** Publishes what is due once per second of wall time. */
    void passingTime(Tempo tempo, long nanos) {
        if (nanos - lastClockNanos < CLOCK_NANOS) {
            return;
        }
        clock(tempo, nanos);
        if (run.now() - lastKpiTicks >= KPI_TICKS) {
            kpis();
        }
    }

    /** The figures of the very messages that are published with them. */
    private void kpis() {
        lastKpiTicks = run.now();
        Instant simTime = run.simTime();
        LineTotals totals = LineTotals.read(
                description,
                simTime,
                reader -> run.report(message -> {
                    reader.accept(message);
                    elements.accept(message);
                }));
        LineKpis kpis = LineKpis.between(LineTotals.atStart(description), totals);
        sink.accept(messages.kpis(simTime, LineFigure.published(kpis)));
    }

    /** It has come to where it was told to pause. */
    void arrived(Tempo tempo, long nanos) {
        paceChanged(tempo.pace());
        flush();
        clock(tempo, nanos);
    }

    void paceChanged(Pace pace) {
        run.reporting(reporting(pace));
    }

    /** Sends what waits to be sent, so that nothing is missing while nothing happens. */
    void flush() {
        run.flush();
    }

    /** Says how all ended, and that this was all. */
    void end(Tempo tempo, long nanos, RunStatus status) {
        run.flush();
        kpis();
        clock(tempo, nanos);
        sink.accept(messages.status(run.simTime(), status, problems));
    }

    private static Reporting reporting(Pace pace) {
        return Reporting.atPace(pace.isMax() ? Double.POSITIVE_INFINITY : pace.factor());
    }
}
