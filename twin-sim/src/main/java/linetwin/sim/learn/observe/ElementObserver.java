package linetwin.sim.learn.observe;

import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.AndonCalled;
import linetwin.model.telemetry.body.LineEvent.ChangedOver;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.Inspected;
import linetwin.model.telemetry.body.LineEvent.Scrapped;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.sim.learn.sample.ElementSamples;

/** Learns from what one element tells in one run, given in order of time. */
final class ElementObserver {
    private final ElementDescription element;
    private final ElementSamples samples;
    private final RunContext run;
    private final boolean isBegin;
    private final ElementWatch states;
    private final CycleWatch cycles;
    private final CountWatch counts;
    private final SourceWatch arrivals;
    private final StayWatch stays;
    private long toldAt = Long.MIN_VALUE;

    ElementObserver(ElementDescription element, ElementSamples samples, RunContext run) {
        this.element = element;
        this.samples = samples;
        this.run = run;
        isBegin = run.feeders().isBegin(element.id());
        states = new ElementWatch(element, samples, run.clock());
        cycles = new CycleWatch(samples, element.places() <= 1);
        counts = new CountWatch(samples, element.places());
        arrivals = new SourceWatch(samples);
        stays = new StayWatch(samples);
    }

    void tell(StateMessage message) {
        if (element.kind().works()) {
            counts.tell(message);
        }
        long at = run.clock().micros(message.header().simTime());
        states.tell(message, run.gaps().isDoubtful(element.area(), toldAt, at));
        toldAt = at;
    }

    /** The next stop of the name is made on purpose. */
    void inject(String stop) {
        states.inject(stop);
    }

    void accept(LineEvent event, long at) {
        if (event instanceof StateChanged change) {
            states.change(at, change.from(), change.to(), change.cause());
            arrivals.change(at, change.to());
        } else if (event instanceof CycleDone cycle) {
            cycles.accept(cycle);
            states.endCall(at);
        } else if (event instanceof AndonCalled) {
            states.call(at);
        } else if (event instanceof ChangedOver change) {
            samples.habits().changeTo(change.to());
        } else if (event instanceof Inspected inspected) {
            inspect(inspected);
        } else {
            follow(event, at);
        }
    }

    private void inspect(Inspected inspected) {
        boolean isFirst = run.vehicles().isFirstInspection(inspected.vehicle(), element.id());
        boolean isFound = inspected.verdict() != Verdict.PASSED;
        samples.tallies().inspect(isFirst, isFound, inspected.verdict() == Verdict.SCRAP);
    }

    private void follow(LineEvent event, long at) {
        if (event instanceof VehicleEntered entered) {
            run.vehicles().see(entered.vehicle(), isBegin);
            samples.tallies().enter();
            stays.enter(entered.vehicle().vehicle(), at);
        } else if (event instanceof VehicleLeft left) {
            run.vehicles().see(left.vehicle(), isBegin);
            states.endCall(at);
            stays.leave(left.vehicle().vehicle(), at);
            if (element.kind() == Kind.SOURCE) {
                arrivals.leave(at, run.gaps().doubtfulFrom(element.area(), arrivals.lastLeft(), at));
            }
        } else if (event instanceof VehicleCompleted completed) {
            run.vehicles().forget(completed.vehicle());
        } else if (event instanceof Scrapped scrapped) {
            run.vehicles().forget(scrapped.vehicle());
        }
    }

    void finish(long at) {
        cycles.flush();
        states.finish(at);
        if (element.kind() == Kind.SOURCE) {
            arrivals.finish(at);
        }
    }
}
