package linetwin.sim.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents and stays where items end or part on their way, in lines of constant times: the values are exact. */
class FlowFiguresTest {
    @TempDir
    private Path folder = Path.of("");

    /** One item each 2 s stays 3 s in a station of two places: 1.5 are in it, by Little's law. */
    @Test
    void stationOfSeveralPlacesHoldsAllItsItems() throws IOException {
        assertAgrees("""
              - {of: station, figure: mean-content, value: 1.5}
              - {of: station, figure: mean-stay, value: 3}
            """, """
                  items: {kind: source, inter-arrival: 2 s}
                  station: {cycle: 3 s, places: 2}
                  out: {kind: sink}
            """);
    }

    /** All is scrapped by the second station, so that nothing leaves the line; each stays 1 s in one and 1.5 s in the other. */
    @Test
    void scrapLeavesTheElementsToo() throws IOException {
        assertAgrees("""
              - {of: first, figure: mean-stay, value: 1}
              - {of: [first, second], figure: mean-stay, value: 2.5}
            """, """
                  items: {kind: source, inter-arrival: 2 s}
                  first: {cycle: 1 s}
                  second: {cycle: 1.5 s, quality: {defect: 1, inspection: {detection: 1, scrap: 1}}}
                  out: {kind: sink}
            """);
    }

    /** Two flows of their own, one of 4 items per 8 s, one of 1: what leaves the one is not divided by both. */
    @Test
    void flowBesideAnotherHasItsOwnStay() throws IOException {
        assertAgrees("""
              - {of: fast, figure: mean-stay, value: 1}
              - {of: slow, figure: mean-stay, value: 5}
              - {of: slow-belt, figure: mean-stay, value: 4}
              - {of: [slow-belt, slow], figure: mean-stay, value: 9}
            """, """
                  items: {kind: source, inter-arrival: 2 s, to: fast}
                  fast: {cycle: 1 s, to: out}
                  out: {kind: sink}
                  others: {kind: source, inter-arrival: 8 s, to: slow-belt}
                  slow-belt: {kind: conveyor, capacity: 3, dwell: 4 s, to: slow}
                  slow: {cycle: 5 s, to: other-out}
                  other-out: {kind: sink}
            """);
    }

    private void assertAgrees(String expected, String elements) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
            schema: linetwin-scenario/1
            name: flow
            title: Flow
            plan: {rate: 1 /s, ideal-takt: 1 s}
            experiment: {replications: 2, warm-up: 800 s, duration: 8000 s}
            expect:
            %sareas:
              bench:
                elements:
            %s\
            """.formatted(expected, elements));
        ExactCase known = ExactCase.of(Scenarios.read(file));

        assertThat(known.check(new LocalReplicationRunner(1), Watch.NONE))
                .allSatisfy(value -> assertThat(value.estimate().value())
                        .as("%s", value)
                        .isCloseTo(value.expected().value(), within(0.002)));
    }
}
