package linetwin.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.stats.Sample;
import linetwin.ui.control.chart.Decimation.Point;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.forecast.Outlook.Stage;
import org.junit.jupiter.api.Test;

class ForecastFansTest {
    private static final Instant BEGIN = DescribedLine.START;

    /** Made an hour before the shift. */
    private static final Forecast EARLY = new Forecast(
            "day-shop",
            BEGIN.minus(Duration.ofHours(1)),
            BEGIN,
            0,
            0,
            List.of(new Forecast.Point(BEGIN.plus(Duration.ofHours(8)), Sample.of(90, 100), 96, 0.5)),
            List.of(),
            12,
            1,
            true);

    private static Outlook outlook(Instant now, Made... made) {
        return new Outlook(
                Stage.TOLD,
                "",
                now,
                Optional.of(DescribedLine.carPlant()),
                Optional.of(EARLY),
                true,
                List.of(),
                List.of(made),
                TrackRecord.Summary.NONE);
    }

    private static Made made(int minutes, double good) {
        return new Made(BEGIN.plus(Duration.ofMinutes(minutes)), good, minutes / 5.0);
    }

    private static Point point(int minutes, double figure) {
        return new Point(ForecastFans.seconds(BEGIN.plus(Duration.ofMinutes(minutes))), figure);
    }

    @Test
    void beforeTheShiftNothingIsMadeOfIt() {
        Outlook night = outlook(BEGIN.minus(Duration.ofMinutes(30)), made(-60, 300), made(-31, 310));
        assertThat(ForecastFans.ofShift(EARLY, night).known()).isEmpty();
        assertThat(ForecastFans.ofShift(EARLY, night).now()).isEmpty();
    }

    @Test
    void onceTheShiftHasBegunWhatWasMadeIsShownAlsoIfTheForecastIsFromBefore() {
        Outlook begun = outlook(BEGIN.plus(Duration.ofMinutes(3)), made(1, 0), made(2, 1), made(3, 1));
        assertThat(ForecastFans.ofShift(EARLY, begun).known())
                .containsExactly(point(0, 0), point(1, 0), point(2, 1), point(3, 1));
        assertThat(ForecastFans.againstPlan(EARLY, begun).known()).contains(point(2, 1 - 0.4));
        assertThat(ForecastFans.ofShift(EARLY, begun).now())
                .hasValue(ForecastFans.seconds(BEGIN.plus(Duration.ofMinutes(3))));
    }

    /** The line works by its plan, but its last station has not told yet that it does. */
    @Test
    void whatTheFormerShiftMadeIsNotTakenForThatOfThisOne() {
        Outlook late = outlook(BEGIN.plus(Duration.ofMinutes(1)), made(-400, 3), made(-30, 310), made(1, 310));
        assertThat(ForecastFans.ofShift(EARLY, late).known()).isEmpty();
    }
}
