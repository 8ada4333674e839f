package linetwin.model.kpi.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.StationKpis;
import linetwin.model.kpi.robot.RobotKpis.By;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.RemoteAttempts;
import linetwin.model.telemetry.body.RobotDescription;
import linetwin.model.telemetry.body.RoundCounts;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** A cell in minutes: 20 working, 3 failed (spot-2, tip), 30 working, 2 failed, 5 break, 1 failed (hand), 9 working, 1 minor stop. */
class RobotKpisTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");
    private static final Cause TIP = new Cause("jam", "cell", "spot-2", "tip");
    private static final Cause GRIPPER = new Cause("jam", "cell", "hand", "gripper");
    private static final Cause NOWHERE = new Cause("stuck", "cell");

    private static final List<StateSegment> SEGMENTS = List.of(
            segment(StationState.WORKING, Cause.NONE, 0, 20),
            segment(StationState.FAILED, TIP, 20, 23),
            segment(StationState.WORKING, Cause.NONE, 23, 53),
            segment(StationState.FAILED, GRIPPER, 53, 55),
            segment(StationState.BREAK, Cause.NONE, 55, 60),
            segment(StationState.FAILED, GRIPPER, 60, 61),
            segment(StationState.WORKING, Cause.NONE, 61, 70),
            segment(StationState.MINOR_STOP, NOWHERE, 70, 71));

    private static StateSegment segment(StationState state, Cause cause, int from, int until) {
        Instant begin = BEGIN.plusSeconds(60L * from);
        return new StateSegment(state, cause, begin, begin, BEGIN.plusSeconds(60L * until), true);
    }

    /** The gripper failed once, for 3 minutes with a break in between; all three worked for 59 minutes. */
    @Test
    void stopsAreToldByRobotWithTheOperatingTimeOfTheirStation() {
        List<RobotKpis> robots = RobotKpis.by(By.ROBOT, "cell", SEGMENTS);

        assertThat(robots).extracting(RobotKpis::robot).containsExactly("hand", "spot-2", "");
        RobotKpis hand = robots.get(0);
        assertThat(hand.stops()).isEqualTo(1);
        assertThat(hand.time()).isEqualTo(Duration.ofMinutes(3));
        assertThat(hand.meanMicrosBetweenFailures().value()).isEqualTo(59 * 60e6);
        assertThat(hand.meanMicrosToRestoration().value()).isEqualTo(3 * 60e6);
        assertThat(hand.reliability().isOfFew()).isTrue();
        RobotKpis nowhere = robots.get(2);
        assertThat(nowhere.stops()).isEqualTo(1);
        assertThat(nowhere.reliability().failures()).isZero();
        assertThat(nowhere.meanMicrosBetweenFailures().isDefined()).isFalse();
    }

    @Test
    void stopsAreToldByFault() {
        assertThat(RobotKpis.by(By.FAULT, "cell", SEGMENTS))
                .extracting(RobotKpis::fault, RobotKpis::stops)
                .containsExactly(tuple("gripper", 1L), tuple("tip", 1L), tuple("", 1L));
    }

    /** Of 8 found 2 were late, so that 6 of 9 were found in time; Wilson by hand: (2/3 + z²/18 ± z √(2/81 + z²/324)) / (1 + z²/9). */
    @Test
    void whatRoundsFoundInTimeHasItsInterval() {
        RoundKpis rounds = RoundKpis.of(station(new RoundCounts(40, 8, 2, 3)));

        assertThat(rounds.known()).isEqualTo(9);
        assertThat(rounds.foundInTime().value()).isEqualTo(6 / 9.0);
        assertThat(rounds.foundInTimeLower()).isCloseTo(0.3542, within(5e-4));
        assertThat(rounds.foundInTimeUpper()).isCloseTo(0.8794, within(5e-4));
        assertThat(rounds.plannedShare().value()).isEqualTo(0.25);
    }

    @Test
    void whereNoWearIsKnownNothingIsSaidOfIt() {
        RoundKpis rounds = RoundKpis.of(station(new RoundCounts(40, 0, 0, 0)));

        assertThat(rounds.foundInTime().isDefined()).isFalse();
        assertThat(rounds.foundInTimeLower()).isZero();
        assertThat(rounds.foundInTimeUpper()).isEqualTo(1);
    }

    @Test
    void roundsOfStationsAddUp() {
        RoundKpis one = RoundKpis.of(station(new RoundCounts(40, 8, 2, 3)));

        RoundKpis both = RoundKpis.together(List.of(one, one));

        assertThat(both.counts()).isEqualTo(new RoundCounts(80, 16, 4, 6));
        assertThat(both.failures()).isEqualTo(8);
        assertThat(both.counts().since(one.counts())).isEqualTo(one.counts());
    }

    @Test
    void robotsAndFaultsHaveNamesOrGoByTheirWords() {
        ElementDescription cell = station(RoundCounts.NONE).element();

        assertThat(RobotWords.robot(cell, "spot-2")).isEqualTo(new Text("点焊2", "Spot 2"));
        assertThat(RobotWords.robot(cell, "other")).isEqualTo(Text.of("other"));
        assertThat(RobotWords.fault("tip").en()).isEqualTo("Electrode tip");
        assertThat(RobotWords.fault("hose")).isEqualTo(Text.of("hose"));
        assertThat(RobotWords.fault("").en()).isEqualTo("At no robot");
        assertThat(RobotWords.tool("gripper").zh()).isEqualTo("抓手");
    }

    private static StationKpis station(RoundCounts counts) {
        ElementDescription cell = new ElementDescription(
                        "cell",
                        Kind.STATION,
                        Text.of("Cell"),
                        "shop",
                        1,
                        1,
                        60_000_000,
                        List.of(),
                        List.of(),
                        null,
                        List.of())
                .with(
                        List.of(new RobotDescription("spot-2", new Text("点焊2", "Spot 2"), "spot-gun", 1)),
                        List.of(new RoundsDescription("jam", 3_600_000_000L, null)));
        return new StationKpis(
                cell,
                new Counters(0, 0, 0, 0, 0, 0, 0, 4, 4L).with(RemoteAttempts.NONE, counts),
                StateTimes.ofMicros(Map.of(StationState.MAINTENANCE, 100L, StationState.FAILED, 300L)));
    }
}
