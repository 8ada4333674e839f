package linetwin.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private final StringWriter err = new StringWriter();
    private final Complaints complaints = new Complaints(new PrintWriter(err));
    private final List<String> heard = new ArrayList<>();

    @Test
    void theTerminalIsToldTheFirstOfEachTopicAndAWindowAllThatComeAfterIt() {
        complaints.add("w/A", "w/A: is no number");
        complaints.add("w/A", "w/A: is no word");
        complaints.heardBy((topic, reason) -> heard.add(topic + "|" + reason));
        complaints.add("w/A", "w/A: is empty");
        complaints.add("w/B", "w/B: is no number");

        assertThat(err).hasToString("linetwin: w/A: is no number.\nlinetwin: w/B: is no number.\n");
        assertThat(heard).containsExactly("w/A|w/A: is no number", "w/A|w/A: is empty", "w/B|w/B: is no number");
        assertThat(complaints.total()).isEqualTo(4);
    }

    @Test
    void aSumIsToldOnceAndAgainWhenItHasChanged() {
        complaints.sumUp(List.of("late readings (1)."));
        complaints.sumUp(List.of("late readings (1)."));
        complaints.sumUp(List.of("late readings (2)."));

        assertThat(err).hasToString("linetwin: so far: late readings (1).\nlinetwin: so far: late readings (2).\n");
    }
}
