package linetwin.link.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.link.recording.RecordingSurvey.Mark.Kind;
import org.junit.jupiter.api.Test;

class MarkListTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");
    private static final int STOPS = 200_000;

    private final MarkList marks = new MarkList();

    private void add(long second, Kind kind) {
        Instant at = BEGIN.plusSeconds(second);
        marks.add(new Mark(at, at, kind, "framing", "robot", 1));
    }

    @Test
    void manyMarksBecomeFewThatTogetherStandForAllOfThem() {
        for (int second = 0; second < STOPS; second++) {
            add(second, Kind.MINOR_STOP);
        }

        assertThat(marks.sorted()).hasSizeBetween(MarkList.MOST / 4, MarkList.MOST);
        assertThat(marks.sorted().stream().mapToInt(Mark::count).sum()).isEqualTo(STOPS);
        assertThat(marks.sorted().get(0).at()).isEqualTo(BEGIN);
    }

    @Test
    void aRareMarkIsNotSwallowedByThoseOfAnotherKind() {
        for (int second = 0; second < STOPS; second++) {
            add(second, second == STOPS / 2 ? Kind.SCRAP : Kind.MINOR_STOP);
        }

        assertThat(marks.sorted())
                .filteredOn(mark -> mark.kind() == Kind.SCRAP)
                .extracting(Mark::at)
                .containsExactly(BEGIN.plusSeconds(STOPS / 2));
    }
}
