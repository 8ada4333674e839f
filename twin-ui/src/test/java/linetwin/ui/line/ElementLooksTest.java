package linetwin.ui.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import linetwin.model.state.StationState;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.line.node.ElementLook;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import org.junit.jupiter.api.Test;

class ElementLooksTest {
    private static ElementLook look(LineFrame frame, String element) {
        return ElementLooks.of(frame, true).getOrDefault(element, ElementLook.UNKNOWN);
    }

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    @Test
    void aWorkingStationMovesItsBodyWithTheTimeOnTheLine() {
        ElementLook framing = look(plant().frame(), "respot");
        // the fixture lets its body enter 7 s × 12 ago; the cycle is 104 s
        assertThat(framing.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body.progress()).isCloseTo(84.0 / 104, within(0.001)));
        assertThat(framing.bodies().get(0).rgb()).isEqualTo("#7f8c96");
    }

    @Test
    void aBlockedStationHoldsItsBodyAtTheExit() {
        ElementLook look = look(plant().state("respot", StationState.BLOCKED).frame(), "respot");
        assertThat(look.state()).isEqualTo(StateLook.BLOCKED);
        assertThat(look.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body.progress()).isEqualTo(1));
    }

    @Test
    void aStarvedStationIsEmpty() {
        ElementLook look = look(plant().state("respot", StationState.STARVED).frame(), "respot");
        assertThat(look.bodies()).isEmpty();
        assertThat(look.state().letter()).isEqualTo("S");
    }

    @Test
    void anOvenCarriesAsManyBodiesAsItHolds() {
        ElementLook oven = look(plant().content("ed-oven", 5).frame(), "ed-oven");
        assertThat(oven.bodies()).hasSize(5);
        assertThat(oven.content()).isEqualTo(5);
    }

    @Test
    void aBufferTellsContentAndCapacity() {
        ElementLook buffer = look(plant().content("b1", 8).frame(), "b1");
        assertThat(buffer.content()).isEqualTo(8);
        assertThat(buffer.capacity()).isEqualTo(8);
    }

    @Test
    void whatIsNotThePresentHasNoState() {
        LineFrame frame = plant().state("respot", StationState.FAILED).frame();
        assertThat(ElementLooks.of(frame, false).values())
                .extracting(ElementLook::state)
                .containsOnly(StateLook.NO_DATA);
    }

    @Test
    void theBottleneckIsMarked() {
        LineFrame frame = plant().bottleneck("framing").frame();
        assertThat(look(frame, "framing").isBottleneck()).isTrue();
        assertThat(look(frame, "respot").isBottleneck()).isFalse();
    }
}
