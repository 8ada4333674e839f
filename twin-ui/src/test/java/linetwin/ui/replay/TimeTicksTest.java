package linetwin.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    private static final Instant BEGIN = Instant.parse("2026-01-10T05:58:00Z");

    @Test
    void ticksAreRoundTimesWithRoomForTheirWords() {
        assertThat(TimeTicks.of(BEGIN, BEGIN.plus(Duration.ofHours(8)), 700))
                .extracting(TimeTicks::text)
                .containsExactly("06:00", "07:00", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00");
    }

    @Test
    void longRecordingsNameTheDays() {
        assertThat(TimeTicks.of(BEGIN, BEGIN.plus(Duration.ofDays(3)), 700))
                .extracting(TimeTicks::text)
                .contains("01-11 00:00", "01-12 00:00")
                .hasSizeLessThan(10);
    }

    @Test
    void aRecordingOfOneInstantHasNoTicksToSpeakOf() {
        assertThat(TimeTicks.of(BEGIN, BEGIN, 700)).isEmpty();
    }
}
