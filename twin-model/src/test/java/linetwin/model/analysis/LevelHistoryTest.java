package linetwin.model.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Objects;
import linetwin.model.analysis.LevelHistory.Reading;
import linetwin.model.history.LineHistory;
import linetwin.model.history.Period;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buffer for 10, of which each reading holds until the next. */
class LevelHistoryTest {
    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run");
    private final LineHistory history = LineHistory.keepingAll();

    @BeforeEach
    void describe() {
        history.accept(publisher.description());
    }

    private void hold(int second, int content) {
        history.accept(publisher.at(second).level("buffer", content, 10));
    }

    private LevelHistory levels() {
        return Objects.requireNonNull(ElementHistory.latestHour(history, "buffer"))
                .levels();
    }

    @Test
    void eachReadingHoldsUntilTheNext() {
        hold(0, 0);
        hold(60, 10);
        hold(180, 2);
        hold(240, 2);

        assertThat(levels().period()).isEqualTo(new Period(publisher.instant(0), publisher.instant(240)));
        assertThat(levels().mean()).isCloseTo((60 * 0 + 120 * 10 + 60 * 2) / 240.0, offset(1e-9));
        assertThat(levels().fullFraction()).isCloseTo(0.5, offset(1e-9));
        assertThat(levels().emptyFraction()).isCloseTo(0.25, offset(1e-9));
    }

    @Test
    void ofAMinuteWithSeveralReadingsTheLastIsShownAndAllCount() {
        hold(0, 0);
        hold(15, 1);
        hold(30, 3);
        hold(60, 3);

        assertThat(levels().readings())
                .containsExactly(new Reading(publisher.instant(30), 3), new Reading(publisher.instant(60), 3));
        assertThat(levels().mean()).isCloseTo((15 * 0 + 15 * 1 + 30 * 3) / 60.0, offset(1e-9));
    }

    @Test
    void onlyTheLastEightHoursAreShown() {
        for (int minute = 0; minute <= 600; minute += 10) {
            hold(60 * minute, minute < 300 ? 0 : 10);
        }

        assertThat(levels().period().length()).isEqualTo(LevelHistory.SPAN);
        assertThat(levels().emptyFraction()).isCloseTo(180 / 480.0, offset(1e-9));
    }

    @Test
    void anElementThatIsNoStoreHasNone() {
        hold(0, 1);

        assertThat(Objects.requireNonNull(ElementHistory.latestHour(history, "respot"))
                        .levels())
                .isEqualTo(LevelHistory.NONE);
    }
}
