package linetwin.model.bottleneck;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.BREAK;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import linetwin.model.history.LineHistory;
import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.CycleDone;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.LineEvent.VehicleEntered;
import linetwin.model.telemetry.body.LineEvent.VehicleLeft;
import org.junit.jupiter.api.Test;

/** Stories on small lines; times in seconds, an ideal takt is 60 s. */
class BottleneckTest {
    private static final int MINUTE = 60;

    private FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private LineHistory history = LineHistory.keepingAll();

    /**
     * <pre>
     * framing  ==========================  works all the time
     * respot   . . . = . . . = . . . = . .  waits 50 s of each minute for it
     * </pre>
     */
    @Test
    void starvedStationWaitsForTheOneUpstream() {
        begin(LineSketch.twoStations());
        change(0, "framing", WORKING, "");
        for (int minute = 0; minute < 40; minute++) {
            change(minute * MINUTE, "respot", STARVED, "buffer");
            change(minute * MINUTE + 50, "respot", WORKING, "");
        }
        Bottleneck found = until(40 * MINUTE);

        assertThat(found.named()).containsExactly("framing");
        assertThat(found.limitFraction("framing")).isCloseTo(1, within(0.01));
        assertThat(found.limitFraction("respot")).isLessThan(0.01);
    }

    @Test
    void blockedStationWaitsForTheOneDownstream() {
        begin(LineSketch.twoStations());
        change(0, "respot", WORKING, "");
        for (int minute = 0; minute < 40; minute++) {
            change(minute * MINUTE, "framing", BLOCKED, "buffer");
            change(minute * MINUTE + 50, "framing", WORKING, "");
        }

        assertThat(until(40 * MINUTE).named()).containsExactly("respot");
    }

    /** Half of the time framing is down and respot starves for it; half of the time respot works and framing is blocked. */
    @Test
    void twoThatTakeTurnsAreNamedTogetherAndShareTheTime() {
        begin(LineSketch.twoStations());
        for (int hour = 0; hour < 6; hour++) {
            int at = hour * 60 * MINUTE;
            change(at, "framing", FAILED, "");
            change(at, "respot", STARVED, "buffer");
            change(at + 30 * MINUTE, "framing", BLOCKED, "buffer");
            change(at + 30 * MINUTE, "respot", WORKING, "");
        }
        Bottleneck found = until(6 * 60 * MINUTE);

        assertThat(found.named()).containsExactlyInAnyOrder("framing", "respot");
        assertThat(found.limitFraction("framing")).isCloseTo(0.5, within(1e-9));
        assertThat(found.evidence("framing").orElseThrow().downMicros()).isEqualTo(3 * 3_600_000_000L);
        assertThat(found.stretches()).hasSize(12);
    }

    @Test
    void breakIsNobodysLimitAndNoPartOfTheTime() {
        begin(LineSketch.twoStations());
        change(0, "framing", STARVED, "bodies");
        change(0, "bodies", WORKING, "");
        change(0, "respot", WORKING, "");
        change(30 * MINUTE, "framing", BREAK, "");
        change(30 * MINUTE, "respot", BREAK, "");
        change(90 * MINUTE, "respot", WORKING, "");
        Bottleneck found = until(120 * MINUTE);

        assertThat(found.limitFraction("respot")).isCloseTo(1, within(1e-9));
        assertThat(found.evidence("respot").orElseThrow().atWorkMicros()).isEqualTo(3_600_000_000L);
    }

    /** Three places, of which no more than two are taken: each item stays for 100 s and one comes each minute. */
    @Test
    void stationOfSeveralPlacesLimitsNobodyWhileAPlaceIsFree() {
        begin(threePlaces());
        change(0, "framing", WORKING, "");
        change(0, "sealing", WORKING, "");
        itemsEach(MINUTE, 100, 60);
        Bottleneck found = until(60 * MINUTE);

        assertThat(found.named()).containsExactly("framing");
    }

    /** The same with 180 s: all places are taken all the time. */
    @Test
    void stationOfSeveralPlacesLimitsTheLineWhileAllAreTaken() {
        begin(threePlaces());
        change(0, "sealing", WORKING, "");
        for (int minute = 0; minute < 60; minute++) {
            change(minute * MINUTE, "framing", WORKING, "");
            change(minute * MINUTE + 40, "framing", BLOCKED, "sealing");
        }
        itemsEach(MINUTE, 180, 60);

        assertThat(until(60 * MINUTE).named()).containsExactly("sealing");
    }

    @Test
    void reworkDeckThatWorksAllDayLimitsNobody() {
        begin(new LineSketch()
                .element("shop", "bodies", Kind.SOURCE, 0, "framing")
                .element("shop", "framing", Kind.STATION, 1, "check")
                .element("shop", "check", Kind.STATION, 1, "line-off", "deck")
                .element("shop", "deck", Kind.STATION, 1, "check")
                .element("shop", "line-off", Kind.SINK, 0)
                .describe());
        change(0, "deck", WORKING, "");
        change(0, "framing", WORKING, "");
        for (int minute = 0; minute < 40; minute++) {
            change(minute * MINUTE, "check", STARVED, "framing");
            change(minute * MINUTE + 30, "check", WORKING, "");
        }

        assertThat(until(40 * MINUTE).named()).containsExactly("framing");
    }

    /**
     * <pre>
     * press   . . . . . = = = = =   finishes at the instant at which the operator comes to glueing
     * buffer  3 items wait
     * glueing = = = = b b b b b b   two places, of which one holds what check has no place for; the operator for 40 s
     * check   . . . . = = = = = =   holds the operator for 60 s
     * </pre>
     */
    @Test
    void itemThatWaitedForAnOperatorDidNotWaitForTheOneThatCameAtThatInstant() {
        begin(new LineSketch()
                .element("shop", "bodies", Kind.SOURCE, 0, "press")
                .element("shop", "press", Kind.STATION, 1, "buffer")
                .element("shop", "buffer", Kind.BUFFER, 3, "glueing")
                .element("shop", "glueing", Kind.STATION, 2, "check")
                .element("shop", "check", Kind.STATION, 1, "line-off")
                .element("shop", "line-off", Kind.SINK, 0)
                .describe());
        lackOperator(0, "glueing");
        change(0, "bodies", WORKING, "");
        for (int item = 2; item < 5; item++) {
            pass(item, "press", "buffer", item);
        }
        for (int item = 2; item < 100; item++) {
            int freed = item * 100;
            pass(freed, "press", "buffer", item + 3);
            change(freed, "press", STARVED, "bodies");
            finish(freed, "check", item - 2);
            pass(freed, "glueing", "check", item - 1);
            lackOperator(freed, "check");
            pass(freed, "buffer", "glueing", item);
            change(freed, "glueing", WORKING, "");
            finish(freed + 40, "glueing", item);
            change(freed + 40, "glueing", BLOCKED, "check");
            change(freed + 40, "check", WORKING, "");
            change(freed + 50, "press", WORKING, "");
        }
        Bottleneck found = until(10_000);

        assertThat(found.limitFraction("check")).isCloseTo(0.6, within(0.05));
        assertThat(found.limitFraction("glueing")).isCloseTo(0.4, within(0.05));
        assertThat(found.limitFraction("press")).isLessThan(0.02);
    }

    /** A foreign line tells no causes and no events: the neighbours on the route are followed. */
    @Test
    void statesAloneAreEnough() {
        begin(LineSketch.twoStations());
        for (int minute = 0; minute < 40; minute++) {
            publisher.at(minute * MINUTE);
            history.accept(publisher.state("framing", WORKING, Cause.NONE));
            history.accept(publisher.state("respot", STARVED, Cause.NONE));
        }

        assertThat(until(40 * MINUTE).named()).containsExactly("framing");
    }

    @Test
    void nothingIsSaidBeforeEnoughWasSeen() {
        assertThat(Bottleneck.latest(history, Duration.ofHours(1)).isKnown()).isFalse();
        begin(LineSketch.twoStations());
        assertThat(Bottleneck.latest(history, Duration.ofHours(1)).isKnown()).isFalse();
        change(0, "respot", WORKING, "");

        assertThat(until(19 * MINUTE).isKnown()).isFalse();
        assertThat(until(21 * MINUTE).isKnown()).isTrue();
    }

    @Test
    void whatIsKeptIsEnoughForItsTimeAndOlderTimeIsUnknown() {
        history = LineHistory.keeping(Duration.ofHours(2));
        begin(LineSketch.twoStations());
        for (int minute = 0; minute < 600; minute++) {
            change(minute * MINUTE, "framing", minute < 300 ? BLOCKED : WORKING, "buffer");
            change(minute * MINUTE, "respot", minute < 300 ? WORKING : STARVED, "buffer");
        }

        assertThat(until(600 * MINUTE).named()).containsExactly("framing");
        Instant end = publisher.instant(600 * MINUTE);
        assertThat(Bottleneck.between(history, end.minus(Duration.ofHours(2)), end)
                        .limitFraction("framing"))
                .isEqualTo(1);
    }

    @Test
    void contentOfStoresIsTheMeanOverThePeriod() {
        begin(LineSketch.twoStations());
        change(0, "respot", WORKING, "");
        history.accept(publisher.at(0).level("buffer", 4, 10));
        history.accept(publisher.at(30 * MINUTE).level("buffer", 8, 10));
        Evidence respot = until(60 * MINUTE).evidence("respot").orElseThrow();

        assertThat(respot.before()).isEqualTo(new Store(6, 10));
        assertThat(respot.after().isNone()).isTrue();
        assertThat(respot.sentence().en())
                .isEqualTo("The line waits for it for 100 % of the time at work: on average 6 of 10 before it, no store"
                        + " after it, down 0 of 60 min.");
        assertThat(respot.sentence().zh()).isEqualTo("整线有 100 % 的工作时间在等它：平均之前 10 位中占 6，之后没有缓冲，停机 0/60 分钟。");
    }

    @Test
    void downtimeIsToldInAUnitThatSuitsAndIsNeverRoundedAway() {
        assertThat(downOf(20, 100)).endsWith("down 20 of 100 s.");
        assertThat(downOf(20, 3_600)).endsWith("down <1 of 60 min.");
        assertThat(downOf(20, 36_000)).endsWith("down <0.1 of 10.0 h.");
        assertThat(downOf(0, 36_000)).endsWith("down 0.0 of 10.0 h.");
    }

    private static String downOf(long seconds, long of) {
        return new Evidence("framing", 1, new Store(0, 0), new Store(0, 0), of * 1_000_000, seconds * 1_000_000)
                .sentence()
                .en();
    }

    private static LineDescription threePlaces() {
        return new LineSketch()
                .element("shop", "bodies", Kind.SOURCE, 0, "framing")
                .element("shop", "framing", Kind.STATION, 1, "sealing")
                .element("shop", "sealing", Kind.STATION, 3, "line-off")
                .element("shop", "line-off", Kind.SINK, 0)
                .describe();
    }

    private void itemsEach(int seconds, int stay, int count) {
        for (int time = 0; time < count * seconds; time += 10) {
            if (time % seconds == stay % seconds && time >= stay) {
                int item = (time - stay) / seconds;
                hear(
                        time,
                        new VehicleLeft("sealing", publisher.instant(time), FakePublisher.vehicle(item), "line-off"));
            }
            if (time % seconds == 0) {
                var vehicle = FakePublisher.vehicle(time / seconds);
                hear(time, new VehicleLeft("framing", publisher.instant(time), vehicle, "sealing"));
                hear(time, new VehicleEntered("sealing", publisher.instant(time), vehicle));
            }
        }
    }

    private void begin(LineDescription line) {
        publisher = new FakePublisher(line, "run-1");
        history.accept(publisher.description());
    }

    private void pass(int seconds, String from, String to, int item) {
        var vehicle = FakePublisher.vehicle(item);
        hear(seconds, new VehicleLeft(from, publisher.instant(seconds), vehicle, to));
        hear(seconds, new VehicleEntered(to, publisher.instant(seconds), vehicle));
    }

    private void finish(int seconds, String element, int item) {
        hear(seconds, new CycleDone(element, publisher.instant(seconds), 1, FakePublisher.vehicle(item), null));
    }

    private void lackOperator(int seconds, String element) {
        hear(
                seconds,
                new StateChanged(
                        element, publisher.instant(seconds), WORKING, STARVED, new Cause(Cause.NO_OPERATOR, "hands")));
    }

    private void change(int seconds, String element, StationState to, String cause) {
        hear(
                seconds,
                new StateChanged(element, publisher.instant(seconds), WORKING, to, new Cause(Cause.NO_ITEM, cause)));
    }

    private void hear(int seconds, LineEvent event) {
        history.accept(publisher.at(seconds).events(event));
    }

    private Bottleneck until(int seconds) {
        history.accept(publisher.at(seconds).clock(1));
        return Bottleneck.latest(history, Duration.ofSeconds(seconds));
    }
}
