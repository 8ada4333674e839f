package linetwin.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import linetwin.link.recording.RecordingSurvey.Rest;
import linetwin.ui.fixture.FakePlayback;
import linetwin.ui.fixture.FakeRecordings;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final FakePlayback playback = new FakeRecordings().playback();
    private final Timeline timeline = Timeline.of(playback.facts(), playback.survey());

    private static Instant minute(int minutes) {
        return FakePlayback.BEGIN.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void aBreakIsFromItsBeginUntilWorkGoesOn() {
        assertThat(timeline.restAt(minute(239))).isEmpty();
        assertThat(timeline.restAt(minute(240))).contains(new Rest(minute(240), minute(270)));
        assertThat(timeline.restAt(minute(270))).isEmpty();
    }
}
