package linetwin.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import linetwin.sim.scenario.file.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user reads when robots, their faults or the rounds of the shipped example make no sense: one message each. */
class RobotMistakesTest {
    @TempDir
    Path folder;

    @Test
    void theExampleMakesSense() throws IOException {
        assertThat(new Written(folder).read(changed("", "")).line().inspectors())
                .hasSize(1);
    }

    @Test
    void sharesOverAHundredPercent() {
        assertOnlyComplaint(
                "tip: 30 %, program: 10 %",
                "tip: 90 %, program: 30 %",
                "'170.0 %' is the sum of the shares of the stop; must be at most 100 %, and the rest is at no robot.");
    }

    @Test
    void shareOfMoreThanAll() {
        assertOnlyComplaint("work: 95 %", "work: 120 %", "'120 %' must be a share of 0 to 1, such as 0.85 or 85 %.");
    }

    @Test
    void noRobots() {
        assertOnlyComplaint("count: 3", "count: 0", "'0' must be a whole number of 1 or more.");
    }

    @Test
    void inspectorWhoNeverGetsAnywhere() {
        assertOnlyComplaint(
                "walk: 2 min",
                "walk: 0 min",
                "inspector 'patrol' walks for 0 s from one station to the next; must be more than 0, or be left out.");
    }

    @Test
    void inspectorWhoIsLate() {
        assertOnlyComplaint(
                "walk: 2 min",
                "walk: 70 min",
                "'70 min' makes a round of 2 stations take 140 min; must be done within 2 h, when the next one is"
                        + " due.");
    }

    @Test
    void faultOfAnotherTool() {
        assertOnlyComplaint(
                "gripper: 30 %",
                "tip: 30 %", "'tip' is no fault of robots with a gripper; must be one of [gripper, program].");
    }

    @Test
    void wearAtARobotThatIsNotThere() {
        assertOnlyComplaint(
                "robot: spot-2", "robot: spot-4", "'spot-4' is no robot of the station.\nMaybe 'spot-1' is meant.");
    }

    @Test
    void roundOfNobody() {
        assertOnlyComplaint(
                "by: patrol", "by: patrl", "'patrl' is not an inspector of the line.\nMaybe 'patrol' is meant.");
    }

    private void assertOnlyComplaint(String text, String other, String complaint) {
        assertThatThrownBy(() -> new Written(folder).read(changed(text, other)))
                .isInstanceOf(ScenarioException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(complaint))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).split(", line ").length)
                        .isEqualTo(2));
    }

    private static String changed(String text, String other) throws IOException {
        String example = Files.readString(Path.of("..", "scenarios", "teaching", "robots-and-rounds.yaml"));
        String ofGroup = example.replace("robot: spot-2", "robot: spot"); // which is there however many it has
        return text.startsWith("count")
                ? ofGroup.replace(text, other)
                : text.isEmpty() ? example : example.replace(text, other);
    }
}
