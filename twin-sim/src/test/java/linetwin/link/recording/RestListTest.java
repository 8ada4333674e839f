package linetwin.link.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.link.recording.RecordingSurvey.Rest;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.limit.Limits;
import org.junit.jupiter.api.Test;

class RestListTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final RestList rests = new RestList();

    private void tell(String station, StationState state, long second) {
        rests.accept(station, state, NOON.plusSeconds(second));
    }

    @Test
    void aLineRestsFromWhenMostOfItsStationsDoUntilMostWorkAgain() {
        tell("framing", StationState.WORKING, -60);
        tell("respot", StationState.WORKING, -60);
        tell("sealing", StationState.FAILED, -60);

        tell("framing", StationState.BREAK, 0);
        assertThat(rests.until(NOON.plusSeconds(10))).as("one of three").isEmpty();
        tell("respot", StationState.BREAK, 20);
        assertThat(rests.until(NOON.plusSeconds(30)))
                .containsExactly(new Rest(NOON.plusSeconds(20), NOON.plusSeconds(30)));
        tell("sealing", StationState.OFF_SHIFT, 40);
        tell("framing", StationState.STARVED, 1800);
        tell("respot", StationState.WORKING, 1810);

        assertThat(rests.until(NOON.plusSeconds(3600)))
                .containsExactly(new Rest(NOON.plusSeconds(20), NOON.plusSeconds(1810)));
    }

    @Test
    void stationsThatAreHeardOneAfterTheOtherAtTheBeginAreNoBreak() {
        tell("press", StationState.OFF_SHIFT, 0);
        tell("framing", StationState.WORKING, 0);

        assertThat(rests.until(NOON.plusSeconds(3600))).isEmpty();
    }

    @Test
    void aRecordingThatNamesMoreStationsThanALineMayHaveTakesNoMoreMemory() {
        for (int i = 0; i < Limits.ELEMENTS; i++) {
            tell("station-" + i, StationState.WORKING, 0);
        }
        for (int i = 0; i <= Limits.ELEMENTS; i++) {
            tell("invented-" + i, StationState.BREAK, 0);
        }
        assertThat(rests.until(NOON.plusSeconds(3600))).isEmpty();
    }
}
