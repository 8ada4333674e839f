package linetwin.model.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Counters;
import linetwin.model.telemetry.LineDescription.Kind;
import linetwin.model.telemetry.LineSketch;
import org.junit.jupiter.api.Test;

class TurningPointTest {
    @Test
    void blockedBeforeAndStarvedAfterPointAtTheStationBetween() {
        assertThat(turningPoint(new long[][] {{40, 0}, {30, 5}, {6, 8}, {2, 33}, {0, 41}}))
                .isEqualTo("s2");
    }

    @Test
    void firstOrLastStationMayBeIt() {
        assertThat(turningPoint(new long[][] {{0, 0}, {1, 20}, {0, 30}})).isEqualTo("s0");
        assertThat(turningPoint(new long[][] {{30, 0}, {20, 1}, {0, 0}})).isEqualTo("s2");
    }

    @Test
    void ofSeveralTheOneThatWaitsLeastIsIt() {
        assertThat(turningPoint(new long[][] {{5, 0}, {9, 20}, {30, 10}, {2, 1}, {0, 40}}))
                .isEqualTo("s3");
    }

    @Test
    void lineThatNeverWaitsHasNone() {
        assertThat(turningPoint(new long[][] {{0, 0}, {0, 0}, {0, 0}})).isEqualTo("none");
    }

    /** Of a line of stations s0, s1 …, each given by its blocked and its starved time. */
    private static String turningPoint(long[][] blockedAndStarved) {
        List<StationKpis> stations = IntStream.range(0, blockedAndStarved.length)
                .mapToObj(i -> station("s" + i, blockedAndStarved[i][0], blockedAndStarved[i][1]))
                .toList();
        return TurningPoint.find(stations)
                .map(station -> station.element().id())
                .orElse("none");
    }

    private static StationKpis station(String id, long blocked, long starved) {
        return new StationKpis(
                new LineSketch()
                        .element("welding", id, Kind.STATION, 1)
                        .describe()
                        .elements()
                        .get(0),
                Counters.ZERO,
                StateTimes.ofMicros(Map.of(StationState.BLOCKED, blocked, StationState.STARVED, starved)));
    }
}
