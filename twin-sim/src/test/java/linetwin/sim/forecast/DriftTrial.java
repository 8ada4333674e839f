package linetwin.sim.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
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
        List<DriftAlarm> alarms = new ArrayList<>();
        DriftWatch watch = new DriftWatch(scenario, new RunSeed(1, 0), alarms::add);
        LineRun run = start(watch);
        runOn(run, before);
        run.change(scenario.multiplied(Map.of(path, factor)).line());
        runOn(run, after);
        return alarms;
    }

    /** When a change comes that long after the begin. */
    public Instant time(Duration before) {
        return scenario.line().plan().start().plus(before);
    }

    private LineRun start(DriftWatch watch) {
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
