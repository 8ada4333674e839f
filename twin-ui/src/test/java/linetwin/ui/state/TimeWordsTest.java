package linetwin.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.loss.RootCauses;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class TimeWordsTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T14:00:00Z");

    private final TimeWords words = new TimeWords(new Texts(Language.ENGLISH), DescribedLine.carPlant(), "framing");

    private static StateSegment stretch(StationState state, Cause cause, int from, int until) {
        Instant begin = BEGIN.plusSeconds(from);
        return new StateSegment(state, cause, begin, begin, BEGIN.plusSeconds(until), true);
    }

    @Test
    void aStopTellsBeginEndDurationAndTheLinesOwnNameOfItsCause() {
        StateSegment stop = stretch(StationState.FAILED, new Cause("robot", "framing"), 130, 430);

        assertThat(words.of(stop)).isEqualTo("Failed\n14:02:10 – 14:07:10, 5:00\nCause: Robot communication timeout");
    }

    @Test
    void aWaitThatLastsTellsSinceWhenAndForWhom() {
        StateSegment wait = new StateSegment(
                StationState.BLOCKED,
                new Cause(Cause.NO_ROOM, "respot"),
                BEGIN.minus(Duration.ofDays(1)),
                BEGIN,
                BEGIN.plusSeconds(60),
                false);

        assertThat(words.of(wait))
                .startsWith(
                        "Blocked\nsince 2026-03-01 14:00:00, still so at 14:01:00: 24:01:00\nWaits: no room ahead at ");
    }

    @Test
    void theTimeInAStateTellsHowOftenAndWhatMostOfItWasFor() {
        List<StateSegment> stretches = List.of(
                stretch(StationState.STARVED, new Cause(Cause.NO_ITEM, "base"), 0, 60),
                stretch(StationState.WORKING, Cause.NONE, 60, 100),
                stretch(StationState.STARVED, new Cause(Cause.NO_PART, "base"), 100, 400));
        StateUse use = StateUse.of(StationState.STARVED, 360_000_000, 3.6e9).with(stretches);

        assertThat(use.times()).isEqualTo(2);
        assertThat(use.longest()).contains(stretches.get(2));
        assertThat(words.of(use))
                .startsWith(
                        "Starved: 6 min of 60 min (10.0 %)\n2 times, the longest 14:01:40 – 14:06:40, 5:00\nWaits: a part is missing");
    }

    @Test
    void whereStretchesAreMissingTheirNumberIsNotTold() {
        StateUse use = StateUse.of(StationState.STARVED, 360_000_000, 3.6e9)
                .with(List.of(stretch(StationState.STARVED, new Cause(Cause.NO_ITEM, "base"), 0, 60)));

        assertThat(use.times()).isZero();
        assertThat(words.of(use)).isEqualTo("Starved: 6 min of 60 min (10.0 %)");
    }

    /** Framing is blocked by its buffer, behind which respot is blocked by the roof laser, which has failed. */
    @Test
    void aWaitTellsWhereItComesFromInTheEnd() {
        StateSegment wait = stretch(StationState.BLOCKED, new Cause(Cause.NO_ROOM, "b2"), 0, 60);
        Map<String, List<StateSegment>> states = Map.of(
                "framing", List.of(wait),
                "respot", List.of(stretch(StationState.BLOCKED, new Cause(Cause.NO_ROOM, "roof"), 0, 60)),
                "roof", List.of(stretch(StationState.FAILED, new Cause("robot", "roof"), 0, 60)));
        RootCauses roots = new RootCauses(DescribedLine.carPlant(), states);
        TimeWords further = new TimeWords(
                new Texts(Language.ENGLISH),
                DescribedLine.carPlant(),
                "framing",
                segment -> roots.of("framing", segment.from()));

        assertThat(further.of(wait))
                .contains("\nWaits: no room ahead at ")
                .contains("\nRoot cause: Roof laser, Failed");
        assertThat(roots.of("respot", BEGIN)).as("it tells that itself").isEmpty();
        assertThat(roots.of("roof", BEGIN)).as("it waits for nobody").isEmpty();
        assertThat(roots.of("framing", BEGIN.plusSeconds(90)))
                .as("nothing is known of that time")
                .isEmpty();
    }
}
