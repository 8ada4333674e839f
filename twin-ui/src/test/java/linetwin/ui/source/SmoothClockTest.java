package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SmoothClockTest {
    private static final Instant LINE = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant WALL = Instant.parse("2026-11-22T14:00:00Z");

    private final SmoothClock clock = new SmoothClock();

    @Test
    void runsOnAtThePaceWhileNothingIsHeard() {
        clock.read(LINE, 60, WALL);
        assertThat(clock.read(LINE, 60, WALL.plusMillis(500))).isEqualTo(LINE.plusSeconds(30));
    }

    @Test
    void neverGoesBackWhenMessagesAreBehindIt() {
        clock.read(LINE, 60, WALL);
        Instant ahead = clock.read(LINE, 60, WALL.plusMillis(500));
        Instant next = clock.read(LINE.plusSeconds(1), 60, WALL.plusMillis(533));
        assertThat(next).isAfterOrEqualTo(ahead);
    }

    @Test
    void jumpsWhenTheLineIsFarAhead() {
        clock.read(LINE, 1, WALL);
        Instant later = LINE.plus(Duration.ofHours(1));
        assertThat(clock.read(later, 1, WALL.plusMillis(33))).isEqualTo(later);
    }

    @Test
    void standsStillOnThePausedTime() {
        clock.read(LINE, 60, WALL);
        assertThat(clock.read(LINE.plusSeconds(5), 0, WALL.plusSeconds(1))).isEqualTo(LINE.plusSeconds(5));
        assertThat(clock.read(LINE.plusSeconds(5), 0, WALL.plusSeconds(9))).isEqualTo(LINE.plusSeconds(5));
    }

    @Test
    void stopsSoonWhenTheLineStaysSilent() {
        clock.read(LINE, 1, WALL);
        Instant shown = LINE;
        for (int second = 1; second <= 60; second++) {
            shown = clock.read(LINE, 1, WALL.plusSeconds(second));
        }
        assertThat(shown).isBefore(LINE.plusSeconds(10));
    }
}
