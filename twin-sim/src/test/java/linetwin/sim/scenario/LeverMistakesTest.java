package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when a lever is wrong; its change stands on line 11. */
class LeverMistakesTest {
    @TempDir
    Path folder;

    @Test
    void pathThatMeetsNothing() {
        assertThat(complaint("{path: areas.shop.elements.s.cycel, multiply: 0.9}"))
                .isEqualTo("line.yaml, line 11, column 55: levers:"
                        + " 'areas.shop.elements.s.cycel' is the path of no parameter.\n"
                        + "Maybe 'areas.shop.elements.s.cycle' is meant.");
    }

    @Test
    void pathThatMeetsNoQuantity() {
        assertThat(complaint("{path: areas.shop.elements.s, multiply: 0.9}"))
                .isEqualTo("line.yaml, line 11, column 49: areas.shop.elements.s:"
                        + " is neither a quantity nor a distribution, so no lever can change it.");
    }

    @Test
    void bothWaysAtOnce() {
        assertThat(complaint("{path: areas.shop.elements.s.cycle, multiply: 0.9, set: 4 s}"))
                .isEqualTo("line.yaml, line 11, column 9: levers.faster.changes.1: must have either multiply or set.");
    }

    @Test
    void resultThatIsNotPossible() {
        assertThat(complaint("{path: areas.shop.elements.s.quality.defect, multiply: 3}"))
                .isEqualTo("line.yaml, line 11, column 64: areas.shop.elements.s.quality.defect:"
                        + " '120 %' must be a share of 0 to 1, such as 0.85 or 85 %.");
    }

    @Test
    void factorOfZero() {
        assertThat(complaint("{path: areas.shop.elements.s.cycle, multiply: 0}"))
                .isEqualTo(
                        "line.yaml, line 11, column 55: levers.faster.changes.1.multiply:"
                                + " '0' must be a factor of more than 0, or three, from the weakest effect to the strongest: [low, mode, high].");
    }

    private String complaint(String change) {
        Written written = new Written(folder);
        written.write("base.yaml", Written.line("s: {cycle: 5 s, quality: {defect: 40 %}}"));
        return written.complaint("""
                schema: linetwin-scenario/1
                name: next
                title: Next
                extends: base.yaml
                levers:
                  faster:
                    title: Faster
                    grade: weak
                    evidence: assumed for the test
                    changes:
                      - %s
                """.formatted(change));
    }
}
