package linetwin.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import linetwin.model.state.StationState;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.line.RecentStates.Spell;
import org.junit.jupiter.api.Test;

class RecentStatesTest {
    private final RecentStates states = new RecentStates();

    private void show(int minute, StationState framing) {
        states.follow(new Frames(DescribedLine.carPlant())
                .at(DescribedLine.START.plus(Duration.ofMinutes(minute)))
                .state("framing", framing)
                .frame()
                .snapshot());
    }

    @Test
    void theLatestOfTheStatesThatEndedComesFirst() {
        show(10, StationState.WORKING);
        show(14, StationState.FAILED);
        show(20, StationState.WORKING);
        assertThat(states.before("framing"))
                .containsExactly(
                        new Spell(StationState.FAILED, Duration.ofMinutes(6)),
                        new Spell(StationState.WORKING, Duration.ofMinutes(4)));
    }

    @Test
    void onlyTheLastThreeAreKept() {
        for (int minute = 0; minute < 10; minute++) {
            show(minute, minute % 2 == 0 ? StationState.WORKING : StationState.STARVED);
        }
        assertThat(states.before("framing")).hasSize(3);
        assertThat(states.before("respot")).hasSize(3);
        assertThat(states.before("nowhere")).isEmpty();
    }
}
