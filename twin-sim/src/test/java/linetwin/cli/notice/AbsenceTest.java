package linetwin.cli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");

    private final Absence absence = new Absence("tcp://plant:1883");

    @Test
    void aBrokerThatIsBackIsToldWithTheTimeThatItWasAway() {
        assertThat(absence.connection(true, SIX)).isEmpty();
        assertThat(absence.connection(false, SIX.plusSeconds(10))).isEmpty();
        assertThat(absence.connection(false, SIX.plusSeconds(20))).isEmpty();
        assertThat(absence.connection(true, SIX.plusSeconds(45)))
                .contains("the broker tcp://plant:1883 is back; it was away since 2026-01-05T06:00:10Z, 35 s,"
                        + " in which the line was not observed.");
        assertThat(absence.connection(true, SIX.plusSeconds(50))).isEmpty();
    }
}
