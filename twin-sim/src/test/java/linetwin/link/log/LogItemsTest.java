package linetwin.link.log;

import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.NOT_OBSERVED;
import static linetwin.model.state.StationState.STARVED;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.VehicleCompleted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What logs of items and of counts say of a line. */
class LogItemsTest {
    private static final String ITEMS = """
              - kind: items
                files: "i*.csv"
                element: {at: /station}
                case: {at: /case}
                begin: {at: /begin}
                end: {at: /end, optional: true}
                scrapped: {at: /result, is: NOK, optional: true}
            """;
    private static final String STOPS = """
              - kind: stops
                files: "d*.csv"
                element: {at: /station}
                begin: {at: /begin}
                end: {at: /end}
            """;

    @TempDir
    private Path folder;

    private ImportedLog log;

    @BeforeEach
    void begin() {
        log = new ImportedLog(folder);
    }

    /** The second item waits in the rack while b works on the first; the third is scrapped. */
    @Test
    void itemsEnterAreWorkedOnAndLeave() {
        log.mapping("logs:\n" + ITEMS).file("i.csv", """
                case,station,begin,end,result
                k1,a,2026-01-05T06:00:00Z,2026-01-05T06:01:00Z,OK
                k1,b,2026-01-05T06:01:00Z,2026-01-05T06:03:00Z,OK
                k2,a,2026-01-05T06:01:00Z,2026-01-05T06:02:00Z,OK
                k2,b,2026-01-05T06:03:00Z,2026-01-05T06:04:00Z,OK
                k3,a,2026-01-05T06:03:00Z,2026-01-05T06:05:00Z,NOK
                """).read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 240L, STARVED, 60L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 60L, WORKING, 180L, STARVED, 60L));
        assertThat(log.state("a").counters().good()).isEqualTo(2);
        assertThat(log.state("a").counters().scrapped()).isEqualTo(1);
        assertThat(log.state("out").counters().good()).isEqualTo(2);
        assertThat(Objects.requireNonNull(log.state("out").leadTimes()).sumMicros())
                .isEqualTo((180 + 180) * 1_000_000);
        assertThat(cycles()).isEqualTo("a 60, a 60, b 120, b 60, a 120");
        assertThat(log.messages().stream()
                        .filter(LevelMessage.class::isInstance)
                        .map(message -> ((LevelMessage) message).content()))
                .containsExactly(0, 1, 0, 1, 0, 0);
    }

    private String cycles() {
        return String.join(
                ", ",
                log.events().stream()
                        .filter(LineEvent.CycleDone.class::isInstance)
                        .map(event -> event.element() + " " + ((LineEvent.CycleDone) event).cycleMicros() / 1_000_000)
                        .toList());
    }

    /** Four items wait where there is room for three: the mapping is wrong, and its user is told. */
    @Test
    void moreThanABufferHoldsIsTold() {
        StringBuilder rows = new StringBuilder("case,station,begin,end,result\n");
        for (int i = 0; i < 5; i++) {
            rows.append("k%d,a,2026-01-05T06:0%d:00Z,2026-01-05T06:0%d:30Z,\n".formatted(i, i, i));
        }
        log.mapping("logs:\n" + ITEMS)
                .file("i.csv", rows + "k0,b,2026-01-05T06:09:00Z,2026-01-05T06:10:00Z,\n")
                .readInPart();

        assertThat(log.err())
                .contains("rack/level is not published, since it would break the contract (conservation): content is 4,"
                        + " more than its capacity, 3");
    }

    @Test
    void reworkedItemIsNotGood() {
        log.mapping("logs:\n" + ITEMS + "    reworked: {at: /result, is: R, optional: true}\n")
                .file("i.csv", """
                case,station,begin,end,result
                k1,b,2026-01-05T06:00:00Z,2026-01-05T06:01:00Z,R
                k1,b,2026-01-05T06:01:00Z,2026-01-05T06:02:00Z,
                """)
                .read();

        assertThat(log.state("b").counters().reworked()).isEqualTo(1);
        assertThat(log.state("out").counters().good()).isEqualTo(1);
        assertThat(log.events())
                .filteredOn(VehicleCompleted.class::isInstance)
                .singleElement()
                .matches(event -> !((VehicleCompleted) event).firstTimeThrough());
    }

    /** Half a minute of the work on the first item was a stop, which is no part of its cycle. */
    @Test
    void stopInsideACycleIsNoWork() {
        log.mapping("logs:\n" + ITEMS + STOPS)
                .file("i.csv", """
                case,station,begin,end,result
                k1,a,2026-01-05T06:00:00Z,2026-01-05T06:02:00Z,
                k2,a,2026-01-05T06:02:00Z,2026-01-05T06:03:00Z,
                """)
                .file("d.csv", "station,begin,end\na,2026-01-05T06:01:00Z,2026-01-05T06:01:30Z\n")
                .read();

        assertThat(cycles()).isEqualTo("a 90, a 60");
        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 150L, FAILED, 30L));
    }

    /** What was in work when the log begins has no begin; what is in work when it ends has no end. */
    @Test
    void itemsThatTheLogCutsAreNotFinished() {
        log.mapping("""
                logs:
                  - kind: items
                    element: {at: /station}
                    case: {at: /case}
                    time: {at: /time}
                    transition: {at: /what, begin: [in], end: [out]}
                """).file("i.csv", """
                case,station,time,what
                k0,a,2026-01-05T06:00:00Z,out
                k1,a,2026-01-05T06:00:00Z,in
                k1,a,2026-01-05T06:01:00Z,checked
                k1,a,2026-01-05T06:02:00Z,out
                k2,a,2026-01-05T06:03:00Z,in
                k3,a,2026-01-05T06:04:00Z,in
                """).read();

        assertThat(log.err()).contains("i.csv, line 2: ends the work on an item at 'a' whose begin is not in the log");
        assertThat(log.state("a").counters().processed()).isEqualTo(1);
        assertThat(log.state("a").vehicles())
                .extracting(vehicle -> vehicle.vehicle())
                .containsExactly("k2", "k3");
    }

    /** A counter that jumps by n has made n, one that begins again none twice; parts of an hour are added. */
    @Test
    void countsAreTakenAsWhatTheyMean() {
        log.mapping("""
                logs:
                  - kind: counts
                    element: {at: /station}
                    time: {at: /time}
                    otherwise: WORKING
                    counters: {processed: {at: /made}, scrapped: {at: /bad, optional: true}}
                    files: c.csv
                  - kind: counts
                    element: {at: /station}
                    time: {at: /time}
                    counters: {processed: {at: /made, increment: true}}
                """).file("c.csv", """
                time,station,made,bad
                2026-01-05T06:00:00Z,a,1000,
                2026-01-05T07:00:00Z,a,1050,2
                2026-01-05T08:00:00Z,a,1110,3
                2026-01-05T09:00:00Z,a,30,
                """).file("h.csv", """
                time;station;made
                2026-01-05T07:00:00Z;b;55
                2026-01-05T08:00:00Z;b;"40,0"
                2026-01-05T09:00:00Z;b;12
                """).read();

        assertThat(log.state("a").counters().processed()).isEqualTo(50 + 60 + 30);
        assertThat(log.state("a").counters().scrapped()).isEqualTo(1);
        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 3 * 3600L));
        assertThat(log.state("b").counters().processed()).isEqualTo(55 + 40 + 12);
        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 3 * 3600L));
        assertThat(log.err()).contains("counters begun again at 0");
    }
}
