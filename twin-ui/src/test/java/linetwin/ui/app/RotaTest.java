package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class RotaTest {
    private final List<String> shown = new ArrayList<>();
    private final Rota rota =
            new Rota(frame -> shown.add("one"), frame -> shown.add("two"), frame -> shown.add("three"));

    private void showAt(long millis) {
        Instant wall = Frames.WALL.plus(Duration.ofMillis(millis));
        rota.show(new Frames(DescribedLine.carPlant()).wall(wall).frame());
    }

    @Test
    void theFirstFrameIsShownOnAllPanels() {
        showAt(0);
        assertThat(shown).containsExactly("one", "two", "three");
    }

    @Test
    void laterFramesAreShownOnOnePanelAfterTheOther() {
        showAt(0);
        shown.clear();
        for (int millis = 33; millis < 1000; millis += 33) {
            showAt(millis);
        }
        assertThat(shown).containsExactly("one", "two", "three");
    }

    @Test
    void whatWasNotShownForLongIsShownAtOnce() {
        showAt(0);
        shown.clear();
        showAt(1500);
        assertThat(shown).containsExactly("one", "two", "three");
    }
}
