package linetwin.model.present;

import static linetwin.model.state.StationState.BLOCKED;
import static linetwin.model.state.StationState.BREAK;
import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static linetwin.model.telemetry.FakePublisher.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import linetwin.model.present.ElementPresent.OpenStop;
import linetwin.model.present.ElementPresent.PastStop;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of bodies, framing, buffer, respot and line-off; times in seconds. */
class PresentWatchTest {
    private static final Cause BROKEN = new Cause("robot-fault", "framing");

    private final FakePublisher line = new FakePublisher(LineSketch.twoStations(), "run-1");
    private final PresentWatch watch = new PresentWatch();

    @BeforeEach
    void describe() {
        watch.accept(line.description());
    }

    /** Works for 30 s, is broken for 60 s, works for 20 s. */
    @Test
    void aCycleThatABreakdownInterruptsHasTakenItsWorkingTimeAlone() {
        hearState(0, STARVED);
        enter("framing", 1, 10);
        change("framing", STARVED, WORKING, Cause.NONE, 10);
        change("framing", WORKING, FAILED, BROKEN, 40);
        change("framing", FAILED, WORKING, Cause.NONE, 100);

        ElementPresent framing = present("framing", 120);

        assertThat(framing.holding().stays())
                .singleElement()
                .returns(50_000_000L, Stay::workedMicros)
                .returns(Stay.Progress.OPEN, Stay::progress);
        assertThat(framing.past().stops()).containsEntry("FAILED", new PastStop(line.instant(100), 20_000_000L));
        assertThat(framing.done().times().asMap())
                .isEqualTo(Map.of(STARVED, 10_000_000L, WORKING, 50_000_000L, FAILED, 60_000_000L));
    }

    /** A break hides whether the repair that was going on has ended. */
    @Test
    void aStopThatABreakCameOverIsStillOpen() {
        change("framing", WORKING, FAILED, BROKEN, 40);
        change("framing", FAILED, BREAK, new Cause(Cause.CALENDAR, ""), 50);

        assertThat(present("framing", 200).doing())
                .returns(new OpenStop("FAILED", line.instant(40)), ElementPresent.Doing::stop)
                .returns(line.instant(50), ElementPresent.Doing::since)
                .returns(BREAK, ElementPresent.Doing::state);

        change("framing", BREAK, WORKING, Cause.NONE, 300);
        assertThat(present("framing", 310).doing()).returns(null, ElementPresent.Doing::stop);
    }

    @Test
    void aVehicleIsWhereItWasHeardOfLastAndKeepsItsOrder() {
        watch.accept(line.at(0).level("buffer", 0, 10));
        enter("buffer", 1, 10);
        enter("buffer", 2, 20);
        enter("respot", 1, 30); // that it left the buffer was lost
        enter("buffer", 3, 40);

        assertThat(present("buffer", 50).holding().stays())
                .extracting(stay -> stay.vehicle().body())
                .containsExactly("B2", "B3");
        assertThat(present("respot", 50).holding().stays()).hasSize(1);
    }

    @Test
    void itemsOfWhichNothingIsKnownAreCountedByTheLevel() {
        watch.accept(line.at(60).level("buffer", 5, 10));
        enter("buffer", 8, 70);

        ElementPresent buffer = present("buffer", 80);

        assertThat(buffer.holding().items()).isEqualTo(6);
        assertThat(buffer.holding().stays()).hasSize(1);
        assertThat(buffer.done().entered()).isEqualTo(6);
    }

    @Test
    void aVehicleWhoseLeavingWasLostIsGoneWithTheNextState() {
        enter("framing", 1, 10);
        enter("framing", 2, 100);
        watch.accept(line.at(120).state("framing", WORKING, vehicle(2)));

        assertThat(present("framing", 130).holding().stays())
                .extracting(stay -> stay.vehicle().body())
                .containsExactly("B2");
    }

    @Test
    void whatIsDoneAndWhatGoesToReworkIsTold() {
        enter("framing", 1, 10);
        watch.accept(line.at(70)
                .events(
                        new LineEvent.CycleDone("framing", line.instant(70), 60_000_000, vehicle(1), null),
                        new LineEvent.Inspected("framing", line.instant(70), vehicle(1), Verdict.REWORK)));

        assertThat(present("framing", 80).holding().stays())
                .singleElement()
                .returns(Stay.Progress.TO_REWORK, Stay::progress)
                .returns(true, Stay::isReworked);

        enter("buffer", 1, 90);
        assertThat(present("buffer", 100).holding().stays())
                .singleElement()
                .returns(Stay.Progress.OPEN, Stay::progress)
                .returns(true, Stay::isReworked);
    }

    /** Parts have no events of their own: the working time since the last cycle is that of the next one. */
    @Test
    void theCycleOfAnAnonymousPartIsCountedFromTheLastOne() {
        hearState(0, WORKING);
        watch.accept(line.at(60).events(new LineEvent.CycleDone("framing", line.instant(60), 60_000_000, null, null)));
        change("framing", WORKING, BLOCKED, new Cause(Cause.NO_ROOM, "buffer"), 60);
        change("framing", BLOCKED, WORKING, Cause.NONE, 90);

        ElementPresent framing = present("framing", 115);

        assertThat(framing.past().workedMicros()).isEqualTo(25_000_000);
        assertThat(framing.holding().items()).isEqualTo(1);
    }

    @Test
    void whoeverListensLateKnowsStatesAndVehiclesButNotSinceWhen() {
        StateTimes times = StateTimes.ofMicros(Map.of(WORKING, 3_000_000_000L, STARVED, 600_000_000L));
        Counters counters = new Counters(50, 50, 0, 0, 50, 0, 0, 0);
        watch.accept(line.at(3_600).state("framing", WORKING, counters, times));
        watch.accept(line.at(3_610).state("framing", WORKING, vehicle(51)));

        LinePresent present = watch.presentAt(line.instant(3_620)).orElseThrow();

        assertThat(present.isHeardFromBegin()).isFalse();
        assertThat(present.find("framing").orElseThrow().holding().stays())
                .singleElement()
                .returns(null, Stay::entered)
                .returns(null, Stay::workedMicros)
                .returns(null, Stay::begun);
        assertThat(watch.unheard()).containsExactly("bodies", "buffer", "respot", "line-off");
    }

    @Test
    void vehiclesThatLeftAfterTheLastStateOfTheSinkAreCounted() {
        watch.accept(line.at(60)
                .state("line-off", WORKING, new Counters(7, 6, 0, 0, 6, 0, 0, 0), StateTimes.ofMicros(Map.of())));
        watch.accept(line.at(70)
                .events(new LineEvent.VehicleCompleted(
                        "line-off", line.instant(70), vehicle(8), 600_000_000, true, false)));

        Counters counters = present("line-off", 80).done().counters();
        assertThat(counters.processed()).isEqualTo(8);
        assertThat(counters.good()).isEqualTo(7);
        assertThat(counters.firstPassGood()).isEqualTo(6);
    }

    @Test
    void aNewRunBeginsAfresh() {
        enter("framing", 1, 10);
        watch.accept(new FakePublisher(LineSketch.twoStations(), "run-2").description());

        assertThat(watch.presentAt(line.instant(0)).orElseThrow().elements()).isEmpty();
    }

    private void hearState(double at, StationState state) {
        watch.accept(line.at(at).state("framing", state, Cause.NONE));
    }

    private void enter(String element, int vehicle, double at) {
        watch.accept(line.at(at).events(new LineEvent.VehicleEntered(element, line.instant(at), vehicle(vehicle))));
    }

    private void change(String element, StationState from, StationState to, Cause cause, double at) {
        watch.accept(line.at(at).events(new LineEvent.StateChanged(element, line.instant(at), from, to, cause)));
    }

    private ElementPresent present(String element, double at) {
        return watch.presentAt(line.instant(at)).orElseThrow().find(element).orElseThrow();
    }
}
