package linetwin.ui.scenario;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;
import linetwin.ui.source.Background;
import org.jspecify.annotations.Nullable;

/**
 * The scenario by which the shown line is let go on: a file that the user opened for it, else the shipped one that the line names,
 * else one of that name that the user has open for something else. Read beside the screen; belongs to its thread.
 */
public final class ScenarioOfLine {
    private final Background reading;
    private String named = "";
    private Found found = new Found.None();
    private @Nullable Scenario offered;

    /** What is known of it. */
    public sealed interface Found {
        /** Nothing has been looked for yet. */
        record None() implements Found {}

        record Reading() implements Found {}

        /** There is no scenario of that name. */
        record Missing() implements Found {}

        record Refused(String why) implements Found {}

        record Read(Scenario scenario) implements Found {}
    }

    /** @param screen does what it is given on the thread of the screen */
    public ScenarioOfLine(Executor screen) {
        reading = new Background(screen);
    }

    public Found found() {
        return found;
    }

    /** Looks for the scenario that a line names, once for each name. */
    public void follow(LineDescription line) {
        if (!line.scenario().equals(named) || found instanceof Found.None) {
            named = line.scenario();
            String name = named;
            read(() -> shipped(name).<Found>map(Found.Read::new).orElseGet(Found.Missing::new));
        }
    }

    /** Takes what is in a file, for the line that is shown now. */
    public void open(Path file) {
        read(() -> new Found.Read(Scenarios.read(file.toAbsolutePath())));
    }

    /** Takes a scenario that the user has open elsewhere, if it bears the name that the line tells and nobody else has one of it. */
    public void offer(Scenario scenario) {
        offered = scenario;
        takeOffered();
    }

    private void takeOffered() {
        Scenario other = offered;
        if (found instanceof Found.Missing && other != null && other.name().equals(named)) {
            found = new Found.Read(other);
        }
    }

    private void read(Callable<Found> work) {
        found = new Found.Reading();
        reading.begin(
                work,
                outcome -> {
                    found = outcome;
                    takeOffered();
                },
                failure -> found = new Found.Refused(String.valueOf(failure.getMessage())));
    }

    private static Optional<Scenario> shipped(String name) {
        return Scenarios.builtIn().stream()
                .filter(known -> known.equals(name) || known.endsWith("/" + name))
                .findFirst()
                .map(Scenarios::find);
    }

    /** Whether the line does not stop by itself now, which no scenario says. */
    public static boolean isWithoutRandomStops(LineDescription line) {
        @Nullable String stops = line.changes().get(LineCommand.SetParameter.RANDOM_STOPS);
        return "off".equals(stops);
    }

    /**
     * The scenario with what was changed on the running line.
     *
     * @throws linetwin.sim.scenario.file.ScenarioException if the scenario has no such parameter
     */
    public static Scenario asItRuns(Scenario scenario, LineDescription line) {
        Map<String, String> changes = new TreeMap<>(line.changes());
        changes.remove(LineCommand.SetParameter.RANDOM_STOPS);
        return changes.isEmpty() ? scenario : scenario.set(changes);
    }
}
