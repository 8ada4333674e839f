package linetwin.sim.learn.observe;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.sim.learn.sample.ElementSamples;

/** Learns from the messages of one run. */
final class RunObserver {
    private final String run;
    private final RunClock clock;
    private final Sequencer sequencer = new Sequencer(this::take);
    private final Gaps gaps = new Gaps();
    private final Map<String, ElementObserver> elements = new HashMap<>();
    private final List<String> injected;
    private long first = Long.MAX_VALUE;

    RunObserver(
            DescriptionMessage announcement,
            Function<String, ElementSamples> samples,
            VehicleBook vehicles,
            List<String> injected,
            RunClock clock) {
        run = announcement.header().run();
        this.clock = clock;
        this.injected = injected;
        RunContext context = new RunContext(vehicles, new Feeders(announcement.description()), gaps, clock);
        for (ElementDescription element : announcement.description().elements()) {
            elements.put(element.id(), new ElementObserver(element, samples.apply(element.id()), context));
        }
    }

    boolean isOf(Message message) {
        return message.header().run().equals(run);
    }

    void accept(Message message) {
        if (message instanceof EventMessage events) {
            gaps.note(events, clock);
        }
        if (message instanceof EventMessage || message instanceof StateMessage || message instanceof CommandMessage) {
            first = Math.min(first, clock.micros(message.header().simTime()));
            sequencer.accept(message, clock);
        }
    }

    private void take(Sequencer.Told told) {
        if (told.what() instanceof LineEvent event) {
            ElementObserver element = elements.get(event.element());
            if (element != null) {
                element.accept(event, told.micros());
            }
        } else if (told.what() instanceof StateMessage state) {
            ElementObserver element = elements.get(state.header().source().cell());
            if (element != null) {
                element.tell(state);
            }
        } else if (told.what() instanceof CommandMessage message
                && message.command() instanceof LineCommand.InjectFault fault) {
            inject(fault);
        }
    }

    private void inject(LineCommand.InjectFault fault) {
        ElementObserver element = elements.get(fault.station());
        if (element != null && !fault.stop().isEmpty()) {
            element.inject(fault.stop());
            injected.add(fault.station() + "/" + fault.stop());
        }
    }

    void finish() {
        sequencer.finish();
        elements.values().forEach(element -> element.finish(sequencer.latest()));
    }

    Instant begin() {
        return first == Long.MAX_VALUE ? clock.start() : clock.time(first);
    }

    Instant end() {
        return first == Long.MAX_VALUE ? begin() : clock.time(sequencer.latest());
    }

    /** The clock of a run that comes after this one. */
    RunClock next(Instant start) {
        return clock.next(start, clock.micros(end()));
    }

    long lost() {
        return gaps.missing();
    }

    long doubled() {
        return sequencer.doubled();
    }

    long late() {
        return sequencer.late();
    }
}
