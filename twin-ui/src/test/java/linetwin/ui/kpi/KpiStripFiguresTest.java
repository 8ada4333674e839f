package linetwin.ui.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import linetwin.model.kpi.LineKpis;
import linetwin.model.state.StationState;
import linetwin.model.twin.Alarm;
import linetwin.ui.control.chart.ShareBar.Share;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class KpiStripFiguresTest {
    private static final BottleneckWords ENGLISH = new BottleneckWords(new Texts(Language.ENGLISH));
    private static final BottleneckWords CHINESE = new BottleneckWords(new Texts(Language.CHINESE));

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
        assertThat(figures.oee()).isEqualTo(new KpiStripFigures.Oee("78.4", "88.1", "91.0", "97.8", List.of()));
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
        var bottleneck =
                KpiStripFigures.of(plant().bottleneck("framing").frame()).bottleneck();
        assertThat(ENGLISH.title(bottleneck)).isEqualTo("Bottleneck, last 8.4 h");
        assertThat(ENGLISH.name(bottleneck)).isEqualTo("Framing");
        assertThat(ENGLISH.context(bottleneck)).isEqualTo("36/120 before, 0/30 after, down 8 %");
        assertThat(ENGLISH.sentence(bottleneck))
                .isEqualTo(
                        "Framing\nThe line waits for it for 43 % of the time at work: on average 36 of 120 before it,"
                                + " 0 of 30 after it, down 0.7 of 8.4 h.");
        assertThat(CHINESE.sentence(bottleneck))
                .isEqualTo("总拼\n整线有 43 % 的工作时间在等它：平均之前 120 位中占 36，之后 30 位中占 0，停机 0.7/8.4 小时。");
    }

    @Test
    void severalThatLimitTogetherAreCountedAndAllNamedInTheSentence() {
        var bottleneck = KpiStripFigures.of(
                        plant().bottleneck("framing", "respot", "roof").frame())
                .bottleneck();
        assertThat(ENGLISH.name(bottleneck)).isEqualTo("Framing and 2 more");
        assertThat(CHINESE.name(bottleneck)).isEqualTo("总拼及另外 2 处");
        assertThat(ENGLISH.sentence(bottleneck)).startsWith("Framing and Respot and ");
    }

    @Test
    void lineThatWaitsForItsSourceHasNoBottleneckOnIt() {
        var bottleneck = KpiStripFigures.of(plant().bottleneckOutside().frame()).bottleneck();
        assertThat(ENGLISH.name(bottleneck)).isEqualTo("none on the line");
        assertThat(ENGLISH.context(bottleneck)).isEqualTo("it waits for its source");
        assertThat(CHINESE.sentence(bottleneck)).isEqualTo("产线在等来料");
    }

    @Test
    void whereNoneIsClearTheOneThatLimitsMostIsOnlyContext() {
        var bottleneck =
                KpiStripFigures.of(plant().noClearBottleneck("framing").frame()).bottleneck();
        assertThat(ENGLISH.name(bottleneck)).isEqualTo("none clear");
        assertThat(ENGLISH.context(bottleneck)).isEqualTo("most: Framing 43.0 %");
    }

    @Test
    void aLineOnABreakHasNoBottleneckOfTheMoment() {
        Frames frames = plant().bottleneck("framing");
        DescribedLine.carPlant().elements().forEach(element -> frames.state(element.id(), StationState.BREAK));
        var bottleneck = KpiStripFigures.of(frames.frame()).bottleneck();
        assertThat(ENGLISH.name(bottleneck)).isEqualTo("Break");
        assertThat(ENGLISH.context(bottleneck)).isEqualTo("at work: Framing");
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
