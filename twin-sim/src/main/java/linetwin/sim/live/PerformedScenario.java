package linetwin.sim.live;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import linetwin.model.line.Line;
import linetwin.model.telemetry.body.RunSnapshot.Setting;
import linetwin.sim.engine.CommandRefusedException;
import linetwin.sim.engine.Ticks;
import linetwin.sim.line.LineRun;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.file.Problem;
import linetwin.sim.scenario.file.ScenarioException;

/** The line of a scenario with its levers on, full already when it begins. */
public record PerformedScenario(Scenario scenario, Duration warmUp) implements PerformedLine {
    @Override
    public LineRun begin(long seed) {
        LineRun run = LineRun.start(scenario.line(), new RunSeed(seed, 0));
        run.runUntil(Ticks.of(warmUp));
        run.startCounting();
        return run;
    }

    @Override
    public Line with(SortedMap<String, String> changes) {
        return changed(changes).line();
    }

    @Override
    public List<Setting> parameters(SortedMap<String, String> changes) {
        return changed(changes).parameters().stream()
                .map(row -> new Setting(row.parameter(), row.value()))
                .toList();
    }

    private Scenario changed(SortedMap<String, String> changes) {
        try {
            return changes.isEmpty() ? scenario : scenario.set(changes);
        } catch (ScenarioException e) {
            throw new CommandRefusedException(sentence(e.problems().get(0)));
        }
    }

    private static String sentence(Problem problem) {
        String value = problem.value().isEmpty() ? "" : "'" + problem.value() + "' ";
        String maybe = problem.suggestion()
                .map(text -> ". Maybe '" + text + "' is meant")
                .orElse("");
        return (problem.path().isEmpty() ? "" : problem.path() + ": ") + value + problem.rule() + maybe;
    }
}
