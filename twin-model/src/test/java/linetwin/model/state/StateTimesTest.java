package linetwin.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StateTimesTest {
    @Test
    void whatWasAddedIsTheDifferenceOfTwoReadings() {
        StateTimes earlier = StateTimes.ofMicros(Map.of(StationState.WORKING, 40L, StationState.FAILED, 5L));
        StateTimes later = StateTimes.ofMicros(Map.of(StationState.WORKING, 90L, StationState.FAILED, 15L));
        assertThat(later.since(earlier).asMap()).isEqualTo(Map.of(StationState.WORKING, 50L, StationState.FAILED, 10L));
    }

    /** The earlier reading took a silent station to be still starved; it had long begun to work. */
    @Test
    void aStateThatWasSupposedTooLongHasNoTimeRatherThanLessThanNone() {
        StateTimes supposed = StateTimes.ofMicros(Map.of(StationState.STARVED, 60L));
        StateTimes told = StateTimes.ofMicros(Map.of(StationState.STARVED, 50L, StationState.WORKING, 30L));
        assertThat(told.since(supposed).asMap()).isEqualTo(Map.of(StationState.WORKING, 30L));
    }
}
