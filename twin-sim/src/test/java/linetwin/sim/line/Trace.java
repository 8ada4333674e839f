package linetwin.sim.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.sim.line.telling.Reporting;

/** Writes the state changes (and, if asked, more) of a run as text, one line an event: second, station, change, cause. */
final class Trace implements TelemetrySink {
    private static final Reporting AT_ONCE = new Reporting(Long.MAX_VALUE / 4, 0, 1);

    private final StringBuilder text = new StringBuilder();
    private final Set<Class<? extends LineEvent>> told;

    private Trace(Set<Class<? extends LineEvent>> told) {
        this.told = told;
    }

    /** The state changes after the first instant, up to the second. */
    static String of(LineRun run, double untilSecond) {
        return of(run, untilSecond, Set.of(LineEvent.StateChanged.class));
    }

    /** The events of these kinds after the first instant, up to the second. */
    static String of(LineRun run, double untilSecond, Set<Class<? extends LineEvent>> told) {
        Trace trace = new Trace(told);
        run.publishTo(trace, AT_ONCE);
        run.runUntil(Math.round(untilSecond * 1e6));
        run.flush();
        return trace.text.toString();
    }

    @Override
    public void accept(Message message) {
        if (message instanceof EventMessage events) {
            events.events().stream()
                    .filter(event -> told.contains(event.getClass()))
                    .forEach(this::tell);
        }
    }

    private void tell(LineEvent event) {
        Duration time = Duration.between(Instant.parse("2026-01-05T06:00:00Z"), event.at());
        text.append(time.toMillis() / 1000.0)
                .append(' ')
                .append(event.element())
                .append(' ')
                .append(what(event))
                .append('\n');
    }

    private static String what(LineEvent event) {
        if (event instanceof LineEvent.StateChanged changed) {
            String cause = changed.cause().reason().isEmpty()
                    ? ""
                    : " " + changed.cause().reason() + "@" + changed.cause().element();
            return changed.from() + ">" + changed.to() + cause;
        } else if (event instanceof LineEvent.VehicleEntered entered) {
            return "entered " + entered.vehicle().body();
        } else if (event instanceof LineEvent.VehicleLeft left) {
            return "left " + left.vehicle().body() + " to " + left.to();
        } else if (event instanceof LineEvent.Scrapped scrapped) {
            return "scrapped " + scrapped.vehicle().body() + " " + scrapped.reason();
        } else if (event instanceof LineEvent.Inspected inspected) {
            return "inspected " + inspected.vehicle().body() + " " + inspected.verdict();
        } else if (event instanceof LineEvent.ChangedOver changed) {
            return "changed over " + changed.from() + " to " + changed.to();
        } else if (event instanceof LineEvent.VehicleCompleted completed) {
            return "completed " + completed.vehicle().body() + " after " + completed.leadMicros() / 1e6;
        } else if (event instanceof LineEvent.CycleDone done) {
            return "cycle " + done.cycleMicros() / 1e6 + (done.family() == null ? "" : " " + done.family());
        } else if (event instanceof LineEvent.DeliveryLate late) {
            return "late " + late.reason();
        } else if (event instanceof LineEvent.AndonCalled) {
            return "andon";
        }
        return event.toString();
    }
}
