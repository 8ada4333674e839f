package linetwin.ui.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import linetwin.model.analysis.Analysis;
import linetwin.model.history.Period;
import linetwin.ui.control.chart.BarRows.Row;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.FakeLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class AnalysisViewModelTest {
    private final FakeLine line = new FakeLine();
    private final AnalysisViewModel model = new AnalysisViewModel(line);
    private final LineFrame frame = new Frames(DescribedLine.carPlant()).frame();

    private Analysis analysis() {
        model.show(frame);
        Analysis shown = model.shownProperty().get().analysis();
        assertThat(shown).isNotNull();
        return shown;
    }

    @Test
    void theLastHourIsAskedForUpToNow() {
        model.spanProperty().set(Span.HOUR);
        model.show(frame);
        assertThat(line.period()).isEqualTo(new Period(frame.lineTime().minus(Duration.ofHours(1)), Instant.MAX));
    }

    @Test
    void handlesChooseAPartOfWhatIsKept() {
        Period kept = analysis().kept();
        model.chooseShares(0.25, 0.75);
        model.show(frame);
        assertThat(model.spanProperty().get()).isEqualTo(Span.OWN);
        assertThat(line.period()).satisfies(period -> {
            assertThat(AnalysisViewModel.shareOf(period.from(), kept)).isCloseTo(0.25, within(0.001));
            assertThat(AnalysisViewModel.shareOf(period.until(), kept)).isCloseTo(0.75, within(0.001));
        });
    }

    @Test
    void cyclesAreThoseOfTheBottleneckUntilAStationIsChosen() {
        model.show(frame);
        assertThat(line.element()).isEqualTo(AnalysisViewModel.worst(analysis()));
        model.chooseStation("respot");
        model.show(frame);
        assertThat(line.element()).isEqualTo("respot");
    }

    @Test
    void aLossLeadsToTheElementThatItIsChargedTo() {
        String element = Objects.requireNonNull(analysis().losses())
                .losses()
                .get(0)
                .charge()
                .element();

        model.lookAtLoss(0);
        model.show(frame);

        assertThat(model.station()).isEqualTo(element);
        assertThat(line.element()).isEqualTo(element);
    }

    @Test
    void whoLooksAwayAsksForNothing() {
        model.show(frame);
        model.turn(false);
        assertThat(line.period()).isNull();
        assertThat(line.element()).isNull();
    }

    @Test
    void waterfallOfTheOeeStepsDownFromThePlannedTimeToTheIndex() {
        var rows = OeeRows.of(analysis().kpis(), new Texts(Language.ENGLISH));
        assertThat(rows)
                .extracting(Row::name)
                .containsExactly("Planned time", "Availability", "Performance", "Quality", "OEE");
        assertThat(rows.get(1).from()).isEqualTo(100);
        assertThat(rows.get(2).from()).isEqualTo(rows.get(1).to());
        assertThat(rows.get(3).from()).isEqualTo(rows.get(2).to());
        assertThat(rows.get(4).to())
                .isCloseTo(100 * analysis().kpis().oee().index().value(), within(1e-9));
    }

    @Test
    void exportHasOneLinePerStationAndAColumnPerState() {
        String[] lines = AnalysisCsv.of(analysis()).split("\r\n");
        assertThat(lines).hasSize(1 + analysis().kpis().stations().size());
        assertThat(lines[0])
                .startsWith(
                        "\uFEFFfrom,until,station,zh,en,working-seconds,starved-seconds,blocked-seconds,failed-seconds");
        assertThat(lines[1]).startsWith("2026-03-02 06:00:00,2026-03-02 14:23:00,press-a,冲压线 A,Press line A,");
        assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
    }
}
