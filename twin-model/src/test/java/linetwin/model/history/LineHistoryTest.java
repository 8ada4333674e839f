package linetwin.model.history;

import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.OFF_SHIFT;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.kpi.total.LineTotals;
import linetwin.model.kpi.total.StationTotals;
import linetwin.model.state.StateTimes;
import linetwin.model.telemetry.FakePublisher;
import linetwin.model.telemetry.LineSketch;
import linetwin.model.telemetry.body.Counters;
import org.junit.jupiter.api.Test;

class LineHistoryTest {
    private final FakePublisher publisher = new FakePublisher(LineSketch.twoStations(), "run-1");
    private final LineHistory history = LineHistory.keepingAll();

    @Test
    void nothingIsKnownBeforeTheLineIsDescribed() {
        history.accept(publisher.state("respot", WORKING));

        assertThat(history.totals()).isEmpty();
        assertThat(history.kpis(Window.RUN)).isEmpty();
    }

    @Test
    void silentStationGoesOnAsItWas() {
        history.accept(publisher.description());
        history.accept(publisher.at(10).state("respot", FAILED, Counters.ZERO, times(10)));
        history.accept(publisher.at(50).clock(60));

        assertThat(totals("respot").times().micros(FAILED)).isEqualTo(40_000_000);
    }

    @Test
    void readingIsTakenAtEachFullMinuteAndMinutesOfSilenceAreLeftOut() {
        hearTheEndOfTheLine();
        for (int seconds : new int[] {0, 30, 61, 119, 120, 121, 400}) {
            history.accept(publisher.at(seconds).clock(60));
        }

        assertThat(history.readings())
                .extracting(LineTotals::at)
                .containsExactly(publisher.instant(60), publisher.instant(120), publisher.instant(360));
    }

    /** A sink whose first message is lost, or comes after those of others, would seem to have finished nothing ever since. */
    @Test
    void spanBeginsWhenTheElementsThatCountTheOutputWereHeard() {
        history.accept(publisher.description());
        history.accept(publisher.at(7_200).state("respot", WORKING, Counters.ZERO, times(7_200)));
        history.accept(publisher.at(7_270).state("line-off", WORKING, good(100), times(7_270)));
        for (int minute = 122; minute <= 132; minute++) {
            publisher.at(minute * 60);
            history.accept(publisher.state("line-off", WORKING, good(100 + 2L * (minute - 122)), times(minute * 60L)));
        }

        assertThat(history.readings().get(0).at()).isEqualTo(publisher.instant(7_320));
        assertThat(kpis(Window.HOUR).output().good()).isEqualTo(20);
        assertThat(kpis(Window.HOUR).output().jobsPerHour()).isEqualTo(120);
        assertThat(history.heardSince()).as("two hours were missed").contains(publisher.instant(7_270));
    }

    @Test
    void lineThatIsHeardFromItsBeginOnWasNotMissed() {
        hearTheEndOfTheLine();
        assertThat(history.heardSince()).isEmpty();
        history.accept(publisher.at(7_200).clock(60));

        assertThat(history.heardSince())
                .as("though nothing happened for two hours")
                .isEmpty();
    }

    private void hearTheEndOfTheLine() {
        history.accept(publisher.description());
        history.accept(publisher.state("respot", WORKING));
        history.accept(publisher.state("line-off", WORKING));
    }

    @Test
    void historyIsBoundedToEightHours() {
        hearTheEndOfTheLine();
        for (int minute = 0; minute <= 600; minute++) {
            history.accept(publisher.at(minute * 60 + 1).clock(60));
        }

        assertThat(history.readings()).hasSize(480);
        assertThat(history.readings().get(479).at()).isEqualTo(publisher.instant(36_000));
    }

    @Test
    void changedValuesOfTheSameLineKeepWhatWasCounted() {
        hearTheEndOfTheLine();
        history.accept(publisher.at(90).state("line-off", WORKING, good(7), times(90)));

        history.accept(publisher.at(100).description(LineSketch.twoStationsWithALargerBuffer()));
        history.accept(publisher.at(130).clock(60));

        assertThat(totals("line-off").counters().good()).isEqualTo(7);
        assertThat(history.readings()).hasSize(2);
        assertThat(history.totals().orElseThrow().line().changes()).isNotEmpty();
    }

    /** One vehicle a minute in the first hour, two a minute in the second. */
    @Test
    void lastHourLeavesOutWhatWasBefore() {
        history.accept(publisher.description());
        for (int minute = 0; minute <= 120; minute++) {
            publisher.at(minute * 60);
            long done = minute <= 60 ? minute : 60 + 2L * (minute - 60);
            history.accept(publisher.state("respot", WORKING, Counters.ZERO, times(minute * 60L)));
            history.accept(publisher.state("line-off", WORKING, good(done), times(minute * 60L)));
        }

        assertThat(kpis(Window.HOUR).output().good()).isEqualTo(120);
        assertThat(kpis(Window.HOUR).output().jobsPerHour()).isEqualTo(120);
        assertThat(kpis(Window.RUN).output().jobsPerHour()).isEqualTo(90);
        assertThat(kpis(Window.SHIFT).output().good()).isEqualTo(180);
        assertThat(history.kpisSince(publisher.instant(5_400))
                        .orElseThrow()
                        .output()
                        .good())
                .isEqualTo(60);
    }

    @Test
    void shiftBeginsWhenTheLastStationComesOnShift() {
        history.accept(publisher.description());
        history.accept(publisher.state("respot", OFF_SHIFT));
        history.accept(publisher.at(3_590).state("line-off", WORKING, good(40), times(3_590)));
        history.accept(publisher.at(3_600).state("respot", STARVED));
        history.accept(publisher.at(5_400).state("line-off", WORKING, good(70), times(5_400)));

        assertThat(kpis(Window.SHIFT).output().good()).isEqualTo(30);
        assertThat(kpis(Window.SHIFT).output().plannedHours()).isEqualTo(0.5);
    }

    @Test
    void newRunIsMeteredAfreshAndARepeatedDescriptionIsNot() {
        history.accept(publisher.description());
        history.accept(publisher.at(60).state("line-off", WORKING, good(5), times(60)));
        history.accept(publisher.description());
        assertThat(kpis(Window.RUN).output().good()).isEqualTo(5);

        history.accept(new FakePublisher(LineSketch.twoStations(), "run-2").description());
        assertThat(kpis(Window.RUN).output().good()).isZero();
    }

    private LineKpis kpis(Window window) {
        return history.kpis(window).orElseThrow();
    }

    private StationTotals totals(String station) {
        return history.totals().orElseThrow().stations().getOrDefault(station, StationTotals.ZERO);
    }

    private static Counters good(long number) {
        return new Counters(number, number, 0, 0, number, 0, 0, 0);
    }

    private static StateTimes times(long seconds) {
        return StateTimes.ofMicros(Map.of(WORKING, seconds * 1_000_000));
    }
}
