package linetwin.sim.experiment.gain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import linetwin.model.line.Line;
import linetwin.sim.random.RandomStream;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.LeverSetting;
import linetwin.sim.scenario.Scenario;

/** The lines that a scenario becomes with only some of its levers on. Bit i of a set says whether lever i is. For any threads. */
final class LeverLines {
    private final Scenario scenario;
    private final List<String> levers;
    private final Map<Integer, Line> atModes = new ConcurrentHashMap<>();

    LeverLines(Scenario scenario) {
        this.scenario = scenario;
        this.levers = scenario.levers().stream().map(Lever::id).toList();
    }

    /** With the effects of the levers at their modes. */
    Line atModes(int set) {
        return atModes.computeIfAbsent(set, key -> line(key, lever -> LeverSetting.AT_MODE));
    }

    /** With effects drawn for a replication, the same for all sets. */
    Line drawn(int set, long seed, int replication) {
        return line(
                set,
                lever -> new LeverSetting.Quantile(
                        RandomStream.named(seed, replication, lever, "effect").uniform()));
    }

    private Line line(int set, Function<String, LeverSetting> setting) {
        Map<String, LeverSetting> settings = new LinkedHashMap<>();
        for (int i = 0; i < levers.size(); i++) {
            if ((set & 1 << i) != 0) {
                settings.put(levers.get(i), setting.apply(levers.get(i)));
            }
        }
        return scenario.withLevers(settings).line();
    }
}
