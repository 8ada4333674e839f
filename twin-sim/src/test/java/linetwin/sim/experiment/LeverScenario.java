package linetwin.sim.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.sim.scenario.Scenario;
import linetwin.sim.scenario.Scenarios;

/** A line of one station of 60 s and ten operators, and levers that multiply one or the other. */
public final class LeverScenario {
    private LeverScenario() {}

    /** The levers, each as the path of a parameter and low, mode and high of its factor: {@code cycle 0.4, 0.5, 0.6}. */
    public static Scenario write(Path folder, String... levers) {
        StringBuilder text = new StringBuilder("""
                schema: linetwin-scenario/1
                name: better
                title: Better
                extends: base.yaml
                levers:
                """);
        for (int i = 0; i < levers.length; i++) {
            String[] parts = levers[i].split(" ", 2);
            text.append("""
                      lever-%d:
                        title: Lever %d
                        grade: none
                        evidence: assumed for the test
                        changes:
                          - {path: areas.shop.%s, multiply: [%s]}
                    """.formatted(i + 1, i + 1, parts[0], parts[1]).indent(0));
        }
        try {
            Files.writeString(folder.resolve("base.yaml"), """
                    schema: linetwin-scenario/1
                    name: base
                    title: Base
                    plan: {rate: 30 /h, ideal-takt: 2 min}
                    experiment: {duration: 1 h}
                    areas:
                      shop:
                        direct-operators: 10
                        elements:
                          items: {kind: source}
                          station: {cycle: 60 s}
                          out: {kind: sink}
                    """);
            Files.writeString(folder.resolve("better.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Scenarios.read(folder.resolve("better.yaml"));
    }
}
