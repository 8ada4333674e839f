package linetwin.link.foreign.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times in seconds. */
class SignsOfLifeTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");
    private static final Optional<Duration> NOT_SAID = Optional.empty();
    private static final Optional<Duration> AFTER_90_S = Optional.of(Duration.ofSeconds(90));

    private final SignsOfLife signs = new SignsOfLife();

    @Test
    void silenceThatTheMappingNamesBeginsAfterThatTime() {
        signs.heard(0, AFTER_90_S, SIX, true);

        assertThat(silence(90)).isEmpty();
        assertThat(silence(91)).hasValue(Duration.ofSeconds(91));
    }

    @Test
    void messageOfAnotherKindDoesNotMakeUpForTheOneThatIsDue() {
        signs.heard(0, AFTER_90_S, SIX, true);
        signs.heard(1, NOT_SAID, SIX.plusSeconds(80), true);

        assertThat(silence(91)).hasValue(Duration.ofSeconds(91));
    }

    @Test
    void stationThatReportsEveryTenSecondsIsSilentAfterThreeMinutes() {
        for (int second = 0; second <= 200; second += 10) {
            signs.heard(0, NOT_SAID, SIX.plusSeconds(second), second % 60 == 0);
        }

        assertThat(silence(380)).isEmpty();
        assertThat(silence(381)).hasValue(Duration.ofSeconds(181));
    }

    @Test
    void stationThatReportsEveryMinuteIsSilentAfterTen() {
        for (int second = 0; second <= 1_200; second += 60) {
            signs.heard(0, NOT_SAID, SIX.plusSeconds(second), false);
        }

        assertThat(silence(1_800)).isEmpty();
        assertThat(silence(1_801)).isPresent();
    }

    @Test
    void stationThatReportsOnlyWhatChangesIsNeverSilent() {
        for (int second = 0; second <= 1_200; second += 30) {
            signs.heard(0, NOT_SAID, SIX.plusSeconds(second), true);
        }

        assertThat(silence(100_000)).isEmpty();
    }

    @Test
    void stationThatReportsUnevenlyIsNeverSilent() {
        for (int i = 0; i < 40; i++) {
            signs.heard(0, NOT_SAID, SIX.plusSeconds(i * 10L + (i > 30 ? 300 : 0)), false);
        }

        assertThat(silence(100_000)).isEmpty();
    }

    private Optional<Duration> silence(long second) {
        return signs.silence(SIX.plusSeconds(second));
    }
}
