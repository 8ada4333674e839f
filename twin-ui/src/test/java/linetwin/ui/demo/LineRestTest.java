package linetwin.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.model.state.StationState;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class LineRestTest {
    private final Frames frames = new Frames(DescribedLine.carPlant());

    @Test
    void aLineRestsWhenMostOfItsStationsDo() {
        frames.state("framing", StationState.OFF_SHIFT);
        assertThat(LineRest.isIn(frames.frame())).as("one station").isFalse();

        DescribedLine.carPlant().elements().forEach(element -> frames.state(element.id(), StationState.BREAK));
        frames.state("framing", StationState.STARVED);
        assertThat(LineRest.isIn(frames.frame())).as("all but one").isTrue();
    }
}
