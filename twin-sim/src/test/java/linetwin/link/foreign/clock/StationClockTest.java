package linetwin.link.foreign.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times in seconds after six, by the clock here. */
class StationClockTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");
    private static final long EIGHT_HOURS = 8 * 3_600;

    private final StationClock clock = new StationClock();
    private final List<String> notices = new ArrayList<>();

    @Test
    void whatIsAFewSecondsOnItsWayHappenedWhenItSays() {
        assertThat(onLine(0, 4)).isEqualTo(0);
        assertThat(onLine(30, 31)).isEqualTo(30);
        assertThat(onLine(40, 95)).isEqualTo(40);
        assertThat(notices).isEmpty();
    }

    @Test
    void clockThatIsAFewSecondsAheadIsSetByItsFastestMessage() {
        assertThat(onLine(3, 0)).isEqualTo(0);
        assertThat(onLine(13, 11)).as("a second on its way").isEqualTo(10);
        assertThat(notices).isEmpty();
    }

    @Test
    void clockOfAnotherZoneIsToldAtOnceAndItsTimesAreShifted() {
        assertThat(onLine(EIGHT_HOURS + 10, 10)).isEqualTo(10);
        assertThat(onLine(EIGHT_HOURS + 20, 22)).isEqualTo(20);
        assertThat(onLine(EIGHT_HOURS + 90, 90)).isEqualTo(90);
        assertThat(notices)
                .containsExactly(
                        "its clock is 8 h ahead of the one here; its times are put back by that. Maybe it is set to"
                                + " another time zone: see zone and offset in the mapping");
    }

    @Test
    void clockThatIsBehindIsToldWhenSeveralMessagesSaySo() {
        assertThat(onLine(-400, 0)).isEqualTo(0);
        assertThat(onLine(-390, 10)).isEqualTo(10);
        assertThat(notices).isEmpty();
        assertThat(onLine(-381, 20)).as("a second on its way").isEqualTo(19);
        assertThat(notices)
                .containsExactly(
                        "its clock is 400 s behind the one here; its times are put forward by that. Maybe it has"
                                + " to be set");
    }

    @Test
    void queueThatIsDeliveredLateKeepsItsTimes() {
        onLine(0, 0);
        for (int second = 10; second <= 1_800; second += 10) {
            assertThat(onLine(second, 1_800)).isEqualTo(second);
        }
        assertThat(onLine(1_810, 1_810)).isEqualTo(1_810);
        assertThat(notices).isEmpty();
    }

    @Test
    void clockThatIsSetBackWhileTheLineRunsIsFollowedWithinFourMinutes() {
        for (int second = 0; second <= 600; second += 10) {
            onLine(second, second);
        }
        for (int second = 610; second <= 860; second += 10) {
            onLine(second - 3_600, second);
        }
        assertThat(onLine(870 - 3_600, 870)).isEqualTo(870);
        assertThat(notices).hasSize(1).first().asString().startsWith("its clock is 1 h behind");
        for (int second = 880; second <= 1_200; second += 10) {
            onLine(second, second);
        }
        assertThat(notices).hasSize(2).last().isEqualTo("its clock agrees with the one here again");
    }

    @Test
    void clockThatStandsStillIsReplacedByTheOneHere() {
        onLine(5, 5);
        for (int second = 10; second < 70; second += 10) {
            onLine(5, second);
        }
        assertThat(onLine(5, 70)).isEqualTo(70);
        assertThat(onLine(5, 80)).isEqualTo(80);
        assertThat(onLine(90, 90)).isEqualTo(90);
        assertThat(notices)
                .containsExactly(
                        "its clock stands still at 2026-01-05T06:00:05Z; what it says counts when it arrives",
                        "its clock goes on");
    }

    @Test
    void whatIsSaidAgainWithTheTimeOfItsChangeIsNoClockThatStandsStill() {
        onLine(5, 5);
        for (int second = 10; second < 600; second += 10) {
            clock.onLine("state", SIX.plusSeconds(5), SIX.plusSeconds(second), false);
        }
        assertThat(clock.takeNotice()).isEmpty();
        assertThat(clock.shift()).isEqualTo(Duration.ZERO);
    }

    private long onLine(long stated, long arrived) {
        Instant time = clock.onLine("state", SIX.plusSeconds(stated), SIX.plusSeconds(arrived), true);
        clock.takeNotice().ifPresent(notices::add);
        return Duration.between(SIX, time).toSeconds();
    }
}
