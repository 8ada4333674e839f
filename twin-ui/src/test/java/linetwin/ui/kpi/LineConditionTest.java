package linetwin.ui.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class LineConditionTest {
    private final Texts texts = new Texts(Language.ENGLISH);

    private static Frames everywhere(StationState state) {
        LineDescription line = DescribedLine.carPlant();
        Frames frames = new Frames(line);
        line.elements().stream().map(ElementDescription::id).forEach(id -> frames.state(id, state));
        return frames;
    }

    private String of(Frames frames, boolean isLive) {
        return LineCondition.of(frames.frame(), isLive, texts).orElse("");
    }

    @Test
    void aLineAtWorkIsToldByItsStations() {
        assertThat(of(everywhere(StationState.WORKING), true)).isEmpty();
    }

    @Test
    void breakAndOffShiftAreCalledSo() {
        assertThat(of(everywhere(StationState.BREAK), true)).isEqualTo("Break");
        assertThat(of(everywhere(StationState.OFF_SHIFT), true)).isEqualTo("Off shift");
    }

    @Test
    void aSilentLineIsNotSaidToRun() {
        Frames silent = everywhere(StationState.WORKING).heardAt(Frames.WALL.minusSeconds(60));
        assertThat(of(silent, true)).startsWith("No connection since 20");
        assertThat(of(silent, false)).isEmpty();
        assertThat(of(everywhere(StationState.WORKING).status(RunStatus.OFFLINE), true))
                .startsWith("No connection since 20");
        assertThat(of(everywhere(StationState.WORKING).disconnected(), true)).startsWith("No connection since 20");
    }

    @Test
    void aFinishedRunIsSaidToBeFinished() {
        assertThat(of(everywhere(StationState.WORKING).status(RunStatus.FINISHED), true))
                .isEqualTo("Run finished");
    }
}
