package linetwin.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonCountsTest {
    private final ReasonCounts counts = new ReasonCounts();

    @Test
    void theMostFrequentReasonsAreShownAndTheRestIsOne() {
        counts.add("b");
        counts.add("b");
        counts.add("a");
        for (int value = 0; value < 5_000; value++) {
            counts.add("level is " + value);
        }

        Map<String, Long> shown = counts.mostFrequent();
        assertThat(shown).hasSize(21).containsEntry("b", 2L).containsEntry("a", 1L);
        assertThat(shown.keySet()).startsWith("b", "a").endsWith(ReasonCounts.OTHERS);
        assertThat(shown.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(5_003);
    }
}
