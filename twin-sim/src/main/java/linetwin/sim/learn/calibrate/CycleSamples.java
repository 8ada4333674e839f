package linetwin.sim.learn.calibrate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.line.PressLine;
import linetwin.model.line.work.CycleTime;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.VehicleRef;
import linetwin.model.twin.reception.SeqWindow;
import linetwin.model.value.Distribution;
import linetwin.sim.learn.calibrate.DistributionRule.Subject;
import linetwin.sim.learn.calibrate.Evidence.Place;
import linetwin.sim.learn.calibrate.ParameterSample.Seen;
import linetwin.sim.learn.fit.LifetimeSample;
import linetwin.sim.scenario.Scenario;

/**
 * The single cycles of a line by the parameter that each is of, as they are told: all that can be held against a scenario without following
 * states. Of equal cycles that one place ends at one instant, which are readings of a counter, only the sum is known, and none is taken.
 *
 * <p>One thread at a time may use it.
 */
public final class CycleSamples {
    private final Map<String, Subjects> subjects = new HashMap<>();
    private final Map<Topic, SeqWindow> heard = new HashMap<>();
    private final Map<String, List<CycleDone>> told = new HashMap<>();

    public CycleSamples(Scenario scenario) {
        Evidence.places(scenario.line())
                .forEach(place -> subjects.put(place.place().id(), Subjects.of(place)));
    }

    private record Subjects(Subject standard, Map<String, Subject> byVariant, boolean isSingle) {
        static Subjects of(Place place) {
            CycleTime cycle = place.place().work().cycle();
            Map<String, Subject> byVariant = new HashMap<>();
            cycle.byVariant()
                    .forEach((variant, own) ->
                            byVariant.put(variant, new Subject(place.path() + ".cycle-by-variant." + variant, own)));
            String field = place.place() instanceof PressLine ? ".stroke" : ".cycle";
            return new Subjects(new Subject(place.path() + field, cycle.standard()), byVariant, place.isSingle());
        }

        Subject of(CycleDone cycle) {
            VehicleRef vehicle = cycle.vehicle();
            return vehicle == null ? standard : byVariant.getOrDefault(vehicle.variant(), standard);
        }
    }

    /** What is told again is left out. */
    public void accept(EventMessage message) {
        long seq = message.header().seq();
        SeqWindow window = heard.computeIfAbsent(message.topic(), topic -> new SeqWindow(seq));
        if (window.accept(seq) == SeqWindow.Arrival.DUPLICATE) {
            return;
        }
        for (LineEvent event : message.events()) {
            if (event instanceof CycleDone cycle && subjects.containsKey(cycle.element())) {
                told.computeIfAbsent(cycle.element(), id -> new ArrayList<>()).add(cycle);
            }
        }
    }

    /** A new run counts its messages anew. */
    public void restart() {
        heard.clear();
        told.clear();
    }

    /** All since it was asked last, in the order of their paths. */
    public List<ParameterSample> take() {
        SortedMap<String, List<Double>> seconds = new TreeMap<>();
        Map<String, Subject> named = new HashMap<>();
        told.forEach((element, cycles) -> {
            Subjects known = subjects.get(element);
            if (known != null) {
                for (CycleDone cycle : cycles) {
                    if (!known.isSingle() || isAlone(cycle, cycles)) {
                        Subject subject = known.of(cycle);
                        named.put(subject.path(), subject);
                        seconds.computeIfAbsent(subject.path(), path -> new ArrayList<>())
                                .add(cycle.cycleMicros() / 1e6);
                    }
                }
            }
        });
        told.clear();
        return seconds.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(named.get(entry.getKey()))
                        .filter(subject -> ParameterSample.isWatched(subject.path(), subject.own()))
                        .map(subject -> sample(subject, entry.getValue()))
                        .stream())
                .toList();
    }

    private static boolean isAlone(CycleDone cycle, List<CycleDone> cycles) {
        Instant at = cycle.at();
        return cycles.stream()
                        .filter(other -> other.at().equals(at) && other.cycleMicros() == cycle.cycleMicros())
                        .count()
                == 1;
    }

    private static ParameterSample sample(Subject subject, List<Double> seconds) {
        Distribution own = subject.own();
        LifetimeSample sample = LifetimeSample.of(
                seconds.stream().mapToDouble(Double::doubleValue).toArray());
        return new ParameterSample(
                subject.path(),
                subject.text(),
                subject.ownSeconds(),
                Optional.of(new Seen(sample, ParameterSample.density(own), 0)),
                0,
                0);
    }
}
