package linetwin.ui.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineCommand.RunUntil;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.trainer.Ahead.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time on the line is 2026-03-02 14:23. */
class TempoViewModelTest {
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");

    private final FakeLine line = new FakeLine();
    private final TempoViewModel model = new TempoViewModel(line);

    @BeforeEach
    void hearOfTheLine() {
        model.show(plant().frame());
    }

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    private Stage stage() {
        return model.aheadProperty().get().stage();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "×0.05, 0.05", "x 1000000, 1000000", "max, 0", "最快, 0"})
    void aTypedPaceIsSent(String text, double pace) {
        model.show(plant().pace(7).frame());

        assertThat(model.setPace(text)).isTrue();
        assertThat(line.commands()).containsExactly(new LineCommand.SetPace(pace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0", "-1", "1000001", "1e999999999", "NaN"})
    void whatIsNoPaceOfTheProgramIsNotSent(String text) {
        assertThat(model.setPace(text)).isFalse();
        assertThat(line.commands()).isEmpty();
    }

    @Test
    void theScaleIsLogarithmicAndReachesFromATenthToTheLargestPace() {
        assertThat(PaceScale.at(PaceScale.LOW)).isEqualTo(0.1);
        assertThat(PaceScale.at(0)).isEqualTo(1);
        assertThat(PaceScale.at(PaceScale.HIGH)).isEqualTo(LineCommand.SetPace.FASTEST);
        assertThat(PaceScale.at(PaceScale.placeOf(3_600))).isEqualTo(3_600);
        assertThat(PaceScale.text(PaceScale.at(1.784))).isEqualTo("×61");
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 2026-03-02T18:00:00Z",
        "14：30, 2026-03-02T14:30:00Z",
        "2026-03-03 06:00:30, 2026-03-03T06:00:30Z"
    })
    void aTimeOfTheLinesClockIsOneOfTodayUnlessItHasADate(String text, Instant time) {
        model.runUntil(text);

        assertThat(line.commands()).containsExactly(new RunUntil(time, null));
        assertThat(stage()).isEqualTo(Stage.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"30 min, PT30M", "+2h, PT2H", "1.5 小时, PT1H30M", "90秒, PT90S"})
    void aWhileIsCountedByTheLine(String text, Duration whole) {
        model.runUntil(text);

        assertThat(line.commands()).containsExactly(new RunUntil(null, whole));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "14:61", "2026-02-30 10:00", "0 h", "367 d", "5 parsecs"})
    void whatIsNeitherIsToldAsSuchAndNotSent(String text) {
        model.runUntil(text);

        assertThat(stage()).isEqualTo(Stage.UNREADABLE);
        assertThat(line.commands()).isEmpty();
    }

    @Test
    void aTimeThatHasPassedIsToldWithTheTimeNow() {
        model.runUntil("14:00");

        assertThat(model.aheadProperty().get())
                .isEqualTo(new Ahead(
                        Stage.PASSED,
                        Instant.parse("2026-03-02T14:00:00Z"),
                        Instant.parse("2026-03-02T14:23:00Z"),
                        ""));
        assertThat(line.commands()).isEmpty();
    }

    @Test
    void itIsToldWhileItRunsAndThatItArrived() {
        model.runUntil("18:00");
        model.show(plant().until(EVENING).answered("command-1", "").frame());
        assertThat(model.aheadProperty().get()).isEqualTo(Ahead.of(Stage.RUNNING, EVENING));
        assertThat(model.paceProperty().get()).isZero();

        model.show(plant().at(EVENING).paused().frame());
        assertThat(model.aheadProperty().get()).isEqualTo(Ahead.of(Stage.ARRIVED, EVENING));
    }

    @Test
    void aLineThatArrivesBetweenTwoFramesArrivedAllTheSame() {
        model.runToNextShift();
        model.show(plant().at(EVENING).paused().answered("command-1", "").frame());

        assertThat(model.aheadProperty().get()).isEqualTo(Ahead.of(Stage.ARRIVED, EVENING));
    }

    @Test
    void whoeverPausesItBeforeEndsIt() {
        model.runUntil("18:00");
        model.show(plant().until(EVENING).answered("command-1", "").frame());
        model.show(plant().paused().frame());

        assertThat(stage()).isEqualTo(Stage.STOPPED);
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        model.runToNextShift();
        model.show(plant().answered("command-1", "the line knows no shifts").frame());

        assertThat(line.commands()).containsExactly(RunUntil.nextShift());
        assertThat(model.aheadProperty().get().error()).isEqualTo("the line knows no shifts");
        assertThat(stage()).isEqualTo(Stage.REFUSED);
    }
}
