package linetwin.model.kpi.loss;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.NOT_OBSERVED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import linetwin.model.history.LineHistory;
import linetwin.model.history.LineMemory;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** framing, buffer, respot, hang-on; times in seconds. */
class LossTreeTest {
    private static final Cause NO_ROOM_IN_BUFFER = new Cause(Cause.NO_ROOM, "buffer");
    private static final Cause NO_ROOM_AT_HANG_ON = new Cause(Cause.NO_ROOM, "hang-on");
    private static final Cause NOTHING_FROM_RESPOT = new Cause(Cause.NO_ITEM, "respot");
    private static final Cause NOTHING_FROM_BUFFER = new Cause(Cause.NO_ITEM, "buffer");
    private static final Cause ROBOT_FAULT = new Cause("robot-fault", "hang-on");

    private final LineDescription line = new LineSketch()
            .element("welding", "bodies", Kind.SOURCE, 0, "framing")
            .element("welding", "framing", Kind.STATION, 1, "buffer")
            .element("welding", "buffer", Kind.BUFFER, 2, "respot")
            .element("welding", "respot", Kind.STATION, 1, "hang-on")
            .element("welding", "hang-on", Kind.STATION, 1, "line-off")
            .element("welding", "line-off", Kind.SINK, 0)
            .describe();
    private final FakePublisher publisher = new FakePublisher(line, "run");
    private final LineHistory history = LineHistory.keepingAll();

    @BeforeEach
    void allStationsWorkFromTheStart() {
        history.accept(publisher.description());
        for (String station : new String[] {"framing", "respot", "hang-on"}) {
            history.accept(publisher.state(station, WORKING, Cause.NONE));
        }
    }

    @Test
    void valuesOfTheLineThatAreChangedTakeNoLossAway() {
        change(10, "hang-on", WORKING, FAILED, ROBOT_FAULT);

        history.accept(publisher.at(30).description(line.withChanges(new TreeMap<>(Map.of("plan.rate", "99 /h")))));
        change(40, "hang-on", FAILED, WORKING, Cause.NONE);
        end(60, "hang-on", Map.of(WORKING, 30, FAILED, 30));

        assertThat(treeOf("hang-on").losses())
                .containsExactly(new Loss(FAILED, new Charge("hang-on", FAILED, "robot-fault"), 30_000_000));
    }

    /**
     * <pre>
     * hang-on  ====== 10 !!!!!!!!!!!!!!!! 40 ====== 60
     * respot   ========== 15 . . . . . .  40 ====== 60
     * framing  =============== 20 . . . . 40 ====== 60
     * </pre>
     */
    @Test
    void blockedStationsPointPastEachOtherAndTheFullBufferAtTheBreakdown() {
        change(10, "hang-on", WORKING, FAILED, ROBOT_FAULT);
        change(15, "respot", WORKING, BLOCKED, NO_ROOM_AT_HANG_ON);
        change(20, "framing", WORKING, BLOCKED, NO_ROOM_IN_BUFFER);
        change(40, "hang-on", FAILED, WORKING, Cause.NONE);
        change(40, "respot", BLOCKED, WORKING, Cause.NONE);
        change(40, "framing", BLOCKED, WORKING, Cause.NONE);
        end(60, "framing", Map.of(WORKING, 40, BLOCKED, 20));

        assertThat(treeOf("framing").losses())
                .containsExactly(new Loss(BLOCKED, new Charge("hang-on", FAILED, "robot-fault"), 20_000_000));
        assertThat(treeOf("framing").plannedMicros()).isEqualTo(60_000_000);
    }

    /**
     * <pre>
     * framing  ============ 30 !!! 50 ====== 60
     * respot   ======= 20 . . . . . . . . .  60
     * hang-on  ========== 25 . . . . . . . . 60
     * </pre>
     */
    @Test
    void starvedStationIsChargedToASlowCycleAndThenToTheBreakdownOfTheSameStation() {
        change(20, "respot", WORKING, STARVED, NOTHING_FROM_BUFFER);
        change(25, "hang-on", WORKING, STARVED, NOTHING_FROM_RESPOT);
        change(30, "framing", WORKING, FAILED, new Cause("robot-fault", "framing"));
        change(50, "framing", FAILED, WORKING, Cause.NONE);
        end(60, "hang-on", Map.of(WORKING, 25, STARVED, 35));

        assertThat(LineLossTree.between(memory(), LineTotals.atStart(line), now()))
                .hasValueSatisfying(tree -> assertThat(tree.losses())
                        .containsExactly(
                                new Loss(STARVED, new Charge("framing", FAILED, "robot-fault"), 20_000_000),
                                new Loss(STARVED, new Charge("framing", WORKING, ""), 15_000_000)));
    }

    /**
     * <pre>
     * respot   ======= 20 (kit) . . . . . .  60
     * hang-on  ========== 25 . . . . . . . . 60
     * </pre>
     */
    @Test
    void stationThatWaitsForItsOwnDeliveryIsTheCauseOfThoseBehindIt() {
        change(20, "respot", WORKING, STARVED, new Cause("kit", "respot"));
        change(25, "hang-on", WORKING, STARVED, NOTHING_FROM_RESPOT);
        end(60, "hang-on", Map.of(WORKING, 25, STARVED, 35));

        assertThat(treeOf("hang-on").losses())
                .containsExactly(new Loss(STARVED, new Charge("respot", STARVED, "kit"), 35_000_000));
    }

    /** The area of respot is late with its event; the state of framing was charged wrongly if it were taken at once. */
    @Test
    void eventsThatComeLateCountInTheirPlace() {
        change(20, "framing", WORKING, BLOCKED, NO_ROOM_IN_BUFFER);
        change(40, "framing", BLOCKED, WORKING, Cause.NONE);
        change(10, "respot", WORKING, FAILED, new Cause("robot-fault", "respot"));
        change(40, "respot", FAILED, WORKING, Cause.NONE);
        end(60, "framing", Map.of(WORKING, 40, BLOCKED, 20));

        assertThat(treeOf("framing").losses())
                .containsExactly(new Loss(BLOCKED, new Charge("respot", FAILED, "robot-fault"), 20_000_000));
    }

    /**
     * <pre>
     * respot   ========= 15 ? ? ? ? ? ? ? ?  45 = 60
     * hang-on  ============= 25 . . . . . .  45 = 60
     * </pre>
     */
    @Test
    void timeThatWasNotObservedIsNoLossOfItsOwnStationAndACauseForThoseWhoWaitForIt() {
        change(15, "respot", WORKING, NOT_OBSERVED, new Cause(Cause.SILENT, "respot"));
        change(25, "hang-on", WORKING, STARVED, NOTHING_FROM_RESPOT);
        change(45, "respot", NOT_OBSERVED, WORKING, Cause.NONE);
        change(45, "hang-on", STARVED, WORKING, Cause.NONE);
        end(60, "respot", Map.of(WORKING, 30, NOT_OBSERVED, 30));
        end(60, "hang-on", Map.of(WORKING, 40, STARVED, 20));

        assertThat(treeOf("respot").losses()).isEmpty();
        assertThat(treeOf("respot").plannedMicros()).isEqualTo(30_000_000);
        assertThat(treeOf("respot").notObservedMicros()).isEqualTo(30_000_000);
        assertThat(treeOf("hang-on").notObservedMicros()).isZero();
        assertThat(treeOf("hang-on").losses())
                .containsExactly(new Loss(STARVED, new Charge("respot", NOT_OBSERVED, Cause.SILENT), 20_000_000));
    }

    /**
     * <pre>
     * hang-on  ====== 10 !!!!!!!!!!!!!!!! 40 ====== 60
     * </pre>
     */
    @Test
    void periodIsChargedWithWhatHappenedInItAndWithNothingBesideIt() {
        change(10, "hang-on", WORKING, FAILED, ROBOT_FAULT);
        change(40, "hang-on", FAILED, WORKING, Cause.NONE);
        StateTimes tenEach = StateTimes.ofMicros(Map.of(WORKING, 10_000_000L, FAILED, 10_000_000L));
        StateMessage down = publisher.at(20).state("hang-on", FAILED, Counters.ZERO, tenEach);
        history.accept(new StateMessage(
                down.header(),
                FAILED,
                publisher.instant(10),
                ROBOT_FAULT,
                down.vehicles(),
                down.counters(),
                down.times(),
                down.leadTimes()));
        LineTotals from = now();
        end(60, "hang-on", Map.of(WORKING, 30, FAILED, 30));

        assertThat(LossTree.ofStations(memory(), from, now()).get(2).losses())
                .containsExactly(new Loss(FAILED, new Charge("hang-on", FAILED, "robot-fault"), 20_000_000));
    }

    @Test
    void timeWhoseEventsWereLostHasNoCauseButIsNotLost() {
        end(60, "framing", Map.of(WORKING, 40, BLOCKED, 20));

        assertThat(treeOf("framing").losses())
                .containsExactly(new Loss(BLOCKED, Charge.unobserved(BLOCKED), 20_000_000));
    }

    @Test
    void workingTimeIsSplitByWhatCameOfIt() {
        Counters counters = new Counters(10, 8, 1, 1, 8, 600_000_000, 0, 0);
        history.accept(publisher
                .at(700)
                .state("hang-on", WORKING, counters, StateTimes.ofMicros(Map.of(WORKING, 700_000_000L))));

        LossTree tree = treeOf("hang-on");
        assertThat(tree.goodMicros()).isEqualTo(480_000_000);
        assertThat(tree.rejectedMicros()).isEqualTo(120_000_000);
        assertThat(tree.slowMicros()).isEqualTo(100_000_000);
    }

    private void change(double seconds, String station, StationState from, StationState to, Cause cause) {
        history.accept(publisher.events(new StateChanged(station, publisher.instant(seconds), from, to, cause)));
    }

    private void end(double seconds, String station, Map<StationState, Integer> times) {
        StateTimes micros = StateTimes.zero();
        for (Map.Entry<StationState, Integer> time : times.entrySet()) {
            micros = micros.plus(time.getKey(), time.getValue() * 1_000_000L);
        }
        publisher.at(seconds);
        history.accept(publisher.state(station, WORKING, Counters.ZERO, micros));
    }

    private LossTree treeOf(String station) {
        return LossTree.ofStations(memory(), LineTotals.atStart(line), now()).stream()
                .filter(tree -> tree.station().id().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private LineMemory memory() {
        return history.memory().orElseThrow();
    }

    private LineTotals now() {
        return history.totals().orElseThrow();
    }
}
