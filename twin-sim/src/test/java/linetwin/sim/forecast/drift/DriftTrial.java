package linetwin.sim.forecast.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;

/** Watches a simulated line of which one parameter may change while it runs. */
public record DriftTrial(Scenario scenario, long seed) {
    /** The alarms while nothing changes. */
    public List<DriftAlarm> undisturbed(Duration time) {
        List<DriftAlarm> alarms = new ArrayList<>();
        DriftWatch watch = new DriftWatch(scenario, new RunSeed(1, 0), alarms::add);
        LineRun run = start(watch);
        runOn(run, time);
        watch.finish();
        return alarms;
    }

    /** The alarms of a parameter that is multiplied after a time, until so long after that. */
    public List<DriftAlarm> changed(String path, double factor, Duration before, Duration after) {
        return told(path, factor, before, after).alarms();
    }

    /**
     * What was noticed, and by how much.
     *
     * @param cycles that elements ended after the change, by element
     * @param parameters that are watched
     */
    public record Told(List<DriftAlarm> alarms, Map<String, Integer> cycles, int parameters) {}

    /** The same with what it was noticed by. */
    public Told told(String path, double factor, Duration before, Duration after) {
        List<DriftAlarm> alarms = new ArrayList<>();
        Map<String, Integer> cycles = new HashMap<>();
        DriftWatch watch = new DriftWatch(scenario, new RunSeed(1, 0), alarms::add);
        Instant change = time(before);
        LineRun run = start(message -> {
            watch.accept(message);
            if (message instanceof EventMessage events) {
                events.events().stream()
                        .filter(event -> event instanceof LineEvent.CycleDone
                                && event.at().isAfter(change))
                        .forEach(event -> cycles.merge(event.element(), 1, Integer::sum));
            }
        });
        runOn(run, before);
        run.change(scenario.multiplied(Map.of(path, factor)).line());
        runOn(run, after);
        return new Told(alarms, cycles, watch.watched().size());
    }

    /** When a change comes that long after the begin. */
    public Instant time(Duration before) {
        return scenario.line().plan().start().plus(before);
    }

    private LineRun start(TelemetrySink watch) {
        LineRun run = LineRun.start(scenario.line(), new RunSeed(seed, 0));
        Header header = new Header(run.runId(), Address.ofPlant("linetwin", "test"), 1, run.simTime(), null);
        watch.accept(new DescriptionMessage(header, run.description(null)));
        run.publishTo(watch, Reporting.forRecording());
        return run;
    }

    private static void runOn(LineRun run, Duration time) {
        run.runUntil(run.now() + time.toNanos() / 1_000);
        run.flush();
    }
}
