package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import org.junit.jupiter.api.Test;

class RoundRobinTest {
    private final List<String> shown = new ArrayList<>();
    private final RoundRobin rota =
            new RoundRobin(frame -> shown.add("one"), frame -> shown.add("two"), frame -> shown.add("three"));

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
    void aLaterFrameIsShownOnOnePanelAfterTheOtherAndOnEachOnce() {
        showAt(0);
        shown.clear();
        for (int pulse = 0; pulse < 15; pulse++) {
            showAt(500);
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
