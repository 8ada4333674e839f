package linetwin.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.line.node.ElementLook.Heat;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final long MINUTE = 60_000_000;

    private static StateTimes hour(long notObserved) {
        Map<StationState, Long> micros = new EnumMap<>(StationState.class);
        micros.put(StationState.WORKING, 33 * MINUTE);
        micros.put(StationState.STARVED, 9 * MINUTE);
        micros.put(StationState.FAILED, 4 * MINUTE);
        micros.put(StationState.SETUP, 4 * MINUTE);
        micros.put(StationState.BREAK, 10 * MINUTE);
        micros.put(StationState.NOT_OBSERVED, notObserved);
        return StateTimes.ofMicros(micros);
    }

    @Test
    void breaksAreNoPartOfTheTimeAndALossIsWhatTheStationLostByItself() {
        assertThat(HeatMap.heat(hour(0), Measure.UTILISATION)).contains(new Heat(3, "66%"));
        assertThat(HeatMap.heat(hour(0), Measure.WAITING)).contains(new Heat(0, "18%"));
        assertThat(HeatMap.heat(hour(0), Measure.LOSSES)).contains(new Heat(3, "8.0"));
    }

    @Test
    void whatWasNotObservedAllTheTimeBearsAStar() {
        assertThat(HeatMap.heat(hour(5 * MINUTE), Measure.UTILISATION)).contains(new Heat(3, "66%*"));
    }

    @Test
    void nothingIsSaidOfAStationThatOnlyRested() {
        StateTimes rest = StateTimes.ofMicros(Map.of(StationState.OFF_SHIFT, 60 * MINUTE));

        assertThat(HeatMap.heat(rest, Measure.UTILISATION)).isEmpty();
    }

    @Test
    void stepsTellTheirRangesWithUnits() {
        assertThat(Measure.LOSSES.range(0)).isEqualTo("< 1 min");
        assertThat(Measure.LOSSES.range(1)).isEqualTo("1–3 min");
        assertThat(Measure.WAITING.range(4)).isEqualTo("80+ %");
        assertThat(Measure.LOSSES.step(1)).isEqualTo(1);
    }

    @Test
    void thePictureIsPaintedByTheChosenFigureAndSaysWhichTimeItCovers() {
        LineViewModel model = new LineViewModel();
        model.measureProperty().set(Measure.UTILISATION);
        model.show(new Frames(DescribedLine.carPlant()).frame(), true);

        assertThat(model.look("framing").heat()).isNotNull();
        assertThat(model.heatMap().span()).isPositive();
        model.measureProperty().set(Measure.STATES);
        model.show(new Frames(DescribedLine.carPlant()).frame(), true);
        assertThat(model.look("framing").heat()).isNull();
    }
}
