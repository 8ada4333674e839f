package linetwin.sim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import linetwin.sim.experiment.LocalReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.validation.CheckedValue.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every scenario whose truth is known agrees with it, run by the same code as any other scenario. */
@Tag("long")
class TheoryTest {
    @TestFactory
    Stream<DynamicTest> figuresOfLinesWithAKnownTruth() {
        return ExactCase.shipped().stream()
                .map(known -> DynamicTest.dynamicTest(known.scenario().name(), () -> check(known)));
    }

    private static void check(ExactCase known) {
        assertThat(known.check(LocalReplicationRunner.onAllProcessors(), Watch.NONE))
                .isNotEmpty()
                .allSatisfy(value ->
                        assertThat(value.verdict()).as(value.toString()).isEqualTo(Verdict.AGREES));
    }
}
