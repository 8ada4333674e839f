package linetwin.sim.line;

import java.util.ArrayList;
import java.util.List;
import linetwin.model.present.LinePresent;
import linetwin.model.present.PresentWatch;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.sim.line.telling.Reporting;

/** The present of a run as whoever hears its telemetry knows it, from its begin on or late. */
final class HeardPresent {
    private HeardPresent() {}

    /** Listens from now on and lets the run go on until then. */
    static LinePresent after(LineRun run, long until) {
        PresentWatch watch = new PresentWatch();
        listen(run, watch, until);
        run.flush();
        return watch.presentAt(run.simTime()).orElseThrow();
    }

    /** What a late listener gets: the description, and one state and level of each element. */
    static LinePresent ofRetained(LineRun run) {
        PresentWatch watch = new PresentWatch();
        watch.accept(description(run));
        List<Message> retained = new ArrayList<>();
        run.report(retained::add);
        retained.forEach(watch::accept);
        return watch.presentAt(run.simTime()).orElseThrow();
    }

    static void listen(LineRun run, TelemetrySink sink, long until) {
        sink.accept(description(run));
        run.publishTo(sink, Reporting.forRecording());
        run.runUntil(until);
    }

    /** What is left of a message of a line that knows no vehicles. */
    static Message withoutVehicles(Message message) {
        if (message instanceof StateMessage state) {
            return new StateMessage(
                    state.header(),
                    state.state(),
                    state.since(),
                    state.cause(),
                    List.of(),
                    state.counters(),
                    state.times(),
                    state.leadTimes());
        }
        if (message instanceof EventMessage events) {
            List<LineEvent> left = new ArrayList<>();
            for (LineEvent event : events.events()) {
                if (event instanceof LineEvent.StateChanged) {
                    left.add(event);
                } else if (event instanceof LineEvent.CycleDone done) {
                    left.add(new LineEvent.CycleDone(
                            done.element(), done.at(), done.cycleMicros(), null, done.family()));
                }
            }
            return left.isEmpty()
                    ? new StatusMessage(events.header(), RunStatus.ONLINE, "1", List.of())
                    : new EventMessage(events.header(), left);
        }
        return message;
    }

    private static DescriptionMessage description(LineRun run) {
        Address source = Readings.of(run).states().iterator().next().header().source();
        Address plant = Address.ofPlant(source.enterprise(), source.site());
        return new DescriptionMessage(new Header(run.runId(), plant, 1, run.simTime(), null), run.description(null));
    }
}
