package linetwin.ui.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import linetwin.model.kpi.LineKpis;
import linetwin.model.state.StationState;
import linetwin.model.twin.Alarm;
import linetwin.ui.control.ShareBar.Share;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import org.junit.jupiter.api.Test;

class KpiStripFiguresTest {
    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    @Test
    void figuresComeWithWhatTheyAreMeasuredAgainst() {
        KpiStripFigures figures = KpiStripFigures.of(plant().frame());
        assertThat(figures.jobsPerHour()).isEqualTo("29.3"); // 29 vehicles in 29 × 123 s
        assertThat(figures.target()).isEqualTo("30");
        assertThat(figures.done()).isEqualTo("231");
        assertThat(figures.planned()).isEqualTo("252");
        assertThat(figures.difference()).isEqualTo("−21");
        assertThat(figures.oee()).isEqualTo(new KpiStripFigures.Oee("78.4", "88.1", "91.0", "97.8"));
    }

    @Test
    void aRunThatHasOnlyBegunTellsHowLongItCollectsInsteadOfItsFirstRates() {
        KpiStripFigures figures = KpiStripFigures.of(plant().justBegun().frame());
        assertThat(figures.jobsPerHour()).isEqualTo("–");
        assertThat(figures.oee().index()).isEqualTo("–");
        assertThat(figures.lacking()).isEqualTo(new KpiStripFigures.Lacking(12, 12)); // 6 vehicles at 30 per hour
        assertThat(figures.done()).isEqualTo("5");
    }

    @Test
    void theBottleneckIsNamedWithItsReason() {
        KpiStripFigures figures = KpiStripFigures.of(plant().state("framing", StationState.FAILED)
                .bottleneck("framing")
                .frame());
        assertThat(figures.bottleneck()).hasValueSatisfying(bottleneck -> {
            assertThat(bottleneck.title().en()).isEqualTo("Framing");
            assertThat(bottleneck.state()).isEqualTo(StateLook.FAILED);
            assertThat(bottleneck.activeFor()).isEqualTo("20:07");
        });
    }

    @Test
    void alarmsAreCountedByPriority() {
        KpiStripFigures figures = KpiStripFigures.of(plant().alarm(Alarm.Kind.BREAKDOWN, "framing", "robot")
                .alarm(Alarm.Kind.MINOR_STOP, "roof", "")
                .alarm(Alarm.Kind.BUFFER_HIGH, "b1", "")
                .frame());
        assertThat(figures.alarms()).containsExactly(1, 0, 2);
    }

    @Test
    void buffersNearestToFullOrDryAreShownInTheOrderOfTheLine() {
        LineFrame frame =
                plant().content("b1", 8).content("b2", 0).content("b-side", 7).frame();
        assertThat(BufferLevel.mostExtreme(frame.snapshot(), 2))
                .extracting(BufferLevel::id)
                .containsExactly("b1", "b2");
    }

    @Test
    void timeUseShowsTheStationThatLostMostByItselfAndSharesThatAddUp() {
        LineFrame frame = plant().state("framing", StationState.FAILED)
                .state("respot", StationState.OFF_SHIFT)
                .frame();
        TimeUse worst = TimeUse.worst(lastHour(frame), 1).get(0);
        assertThat(worst.station()).isEqualTo("framing");
        assertThat(worst.shares().stream().mapToDouble(Share::fraction).sum()).isCloseTo(1, within(1e-9));
        assertThat(TimeUse.worst(lastHour(frame), 100))
                .filteredOn(use -> use.station().equals("respot"))
                .allSatisfy(use -> assertThat(use.shares())
                        .extracting(Share::styleClass)
                        .doesNotContain(StateLook.OFF_SHIFT.styleClass()));
    }

    private static LineKpis lastHour(LineFrame frame) {
        return Objects.requireNonNull(frame.figures().lastHour());
    }
}
