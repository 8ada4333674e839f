package linetwin.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class LineViewModelTest {
    private static final String CYCLE = "areas.welding.elements.framing.cycle.mean";

    private final LineViewModel model = new LineViewModel();

    private static Frames plant() {
        return new Frames(DescribedLine.carPlant());
    }

    @Test
    void aParameterThatIsSetWhileAnAreaIsLookedAtIsTold() {
        model.show(plant().frame(), true);
        model.openArea("welding");

        model.show(plant().changed(CYCLE, "120 s").frame(), true);

        assertThat(model.areaProperty().get()).isEqualTo("welding");
        assertThat(model.facts("framing").orElseThrow().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.value()).isEqualTo("120 s"));
    }
}
