package linetwin.link.log;

import static linetwin.model.state.StationState.FAILED;
import static linetwin.model.state.StationState.NOT_OBSERVED;
import static linetwin.model.state.StationState.OFF_SHIFT;
import static linetwin.model.state.StationState.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import linetwin.model.state.Cause;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What time of a station is, and that no time is guessed that nobody observed. */
class LogTimesTest {
    private static final String STATES = """
            logs:
              - kind: states
                files: "s*.csv"
                element: {at: /station}
                time: {at: /time%s}
                state: {at: /state, names: {RUN: WORKING, STOP: {state: FAILED, reason: jam}, OFF: OFF_SHIFT}}
            """;
    private static final String STOPS = """
              - kind: stops
                files: "d*.csv"
                element: {at: /station}
                begin: {at: /begin}
                end: {at: /end, optional: true}
            """;
    private static final String HEADER = "time,station,state\n";

    @TempDir
    private Path folder;

    private ImportedLog log;

    @BeforeEach
    void begin() {
        log = new ImportedLog(folder);
    }

    private static String states(String zone) {
        return STATES.formatted(zone);
    }

    /** Each second is in one state; nobody knows of b before its first row. */
    @Test
    void stateLastsUntilTheNextRowOfItsStation() {
        log.mapping(states("")).file("s.csv", HEADER + """
                2026-01-05T06:00:00Z,a,RUN
                2026-01-05T06:01:00Z,b,RUN
                2026-01-05T06:10:00Z,a,STOP
                2026-01-05T06:12:00+00:00,a,RUN
                2026-01-05T08:12:30+02:00,b,STOP
                2026-01-05 06:13:00Z,b,RUN
                """).read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 660L, FAILED, 120L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 60L, WORKING, 690L, FAILED, 30L));
        assertThat(log.out()).contains("hours in   working   failed   not observed   processed");
    }

    @Test
    void repeatsChangeNothingAndStatesOfAMillisecondCount() {
        log.mapping(states("")).file("s.csv", HEADER + """
                2026-01-05T06:00:00.000Z,a,RUN
                2026-01-05T06:00:10.000Z,a,RUN
                2026-01-05T06:00:20.000Z,a,STOP
                2026-01-05T06:00:20.001Z,a,RUN
                2026-01-05T06:00:20.001Z,a,RUN
                2026-01-05T06:00:30.000Z,a,STOP
                2026-01-05T06:00:30.000Z,a,RUN
                2026-01-05T06:00:40.000Z,a,RUN
                """).read();

        assertThat(log.events()).hasSize(5);
        assertThat(log.state("a").times().asMap()).isEqualTo(Map.of(WORKING, 39_999_000L, FAILED, 1_000L));
    }

    /** 30 h without a row: the run of a counts until the last row before it, and b is not known until it speaks again. */
    @Test
    void daysWithoutARowAreNotObserved() {
        log.mapping(states("")).file("s.csv", HEADER + """
                2026-01-05T06:00:00Z,a,RUN
                2026-01-05T06:00:00Z,b,RUN
                2026-01-05T07:00:00Z,a,STOP
                2026-01-06T13:00:00Z,a,RUN
                2026-01-06T14:00:00Z,b,RUN
                2026-01-06T15:00:00Z,a,RUN
                """).read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 3 * 3600L, NOT_OBSERVED, 30 * 3600L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(WORKING, 2 * 3600L, NOT_OBSERVED, 31 * 3600L));
        assertThat(log.err()).contains("silences (1)");
        assertThat(log.events().stream()
                        .filter(StateChanged.class::isInstance)
                        .map(event -> ((StateChanged) event).cause()))
                .contains(new Cause(Cause.SILENT, "a"), new Cause(Cause.SILENT, "b"));
    }

    @Test
    void stationIsSilentAfterTheTimeOfTheMapping() {
        log.mapping(states("") + "    silent-after: 10 min\n")
                .file("s.csv", HEADER + """
                2026-01-05T06:00:00Z,a,RUN
                2026-01-05T06:00:00Z,b,RUN
                2026-01-05T06:10:00Z,a,STOP
                2026-01-05T06:20:00Z,a,RUN
                2026-01-05T06:30:00Z,a,RUN
                2026-01-05T06:30:00Z,b,RUN
                2026-01-05T06:31:00Z,a,STOP
                """)
                .read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 20 * 60 + 60L, FAILED, 10 * 60L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 30 * 60L, WORKING, 60L));
    }

    /** A station that is off shift has nothing to say. */
    @Test
    void whoIsOffShiftMayBeSilent() {
        log.mapping(states("")).file("s.csv", HEADER + """
                2026-01-05T06:00:00Z,a,RUN
                2026-01-05T07:00:00Z,a,OFF
                2026-01-08T07:00:00Z,a,RUN
                2026-01-08T08:00:00Z,a,OFF
                """).read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 2 * 3600L, OFF_SHIFT, 72 * 3600L));
    }

    /** Monday from 6 to 14, Tuesday is a holiday, and a stop goes on over the end of the shift. */
    @Test
    void outsideOfItsShiftsAStationIsOffShift() {
        log.mapping(states("") + """
                shifts:
                  zone: Europe/Berlin
                  plan: [{days: [mon, tue, wed], from: "06:00", until: "14:00"}]
                  holidays: 2026-01-06
                """).file("s.csv", HEADER + """
                2026-01-05T12:00:00+01:00,a,RUN
                2026-01-05T13:00:00+01:00,a,STOP
                2026-01-05T15:00:00+01:00,a,RUN
                2026-01-06T08:00:00+01:00,a,RUN
                2026-01-07T07:00:00+01:00,a,STOP
                """).read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 2 * 3600L, FAILED, 3600L, OFF_SHIFT, 40 * 3600L));
    }

    /** A stop that has no end lasts; b has none at all, so that nobody knows whether the list is about it. */
    @Test
    void besideItsStopsAStationWorksWhileTheListIsKept() {
        log.mapping("logs:\n" + STOPS)
                .file("d.csv", """
                station,begin,end
                a,2026-01-05T06:00:00Z,2026-01-05T06:10:00Z
                A1,2026-01-05T07:00:00Z,2026-01-05T07:00:00Z
                a,2026-01-05T06:10:00Z,2026-01-05T06:20:00Z
                a,2026-01-05T08:00:00Z,
                """)
                .file("d2.csv", "begin,station,end\n2026-01-05T09:00:00Z,A1,2026-01-05T09:30:00Z\n")
                .read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(FAILED, 20 * 60 + 90 * 60L, WORKING, 100 * 60L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 210 * 60L));
    }

    /** A station that never stopped has worked, if the list is about it. */
    @Test
    void listCoversStationsThatNeverStopped() {
        log.mapping("logs:\n" + STOPS + "    covers: all\n")
                .file("d.csv", "station,begin,end\na,2026-01-05T06:00:00Z,2026-01-05T07:00:00Z\n")
                .read();

        assertThat(log.seconds("b")).isEqualTo(Map.of(WORKING, 3600L));
    }

    @Test
    void stationThatNoLogTellsOfIsNamed() {
        log.mapping("logs:\n" + STOPS)
                .file("d.csv", "station,begin,end\na,2026-01-05T06:00:00Z,2026-01-05T07:00:00Z\n")
                .read();

        assertThat(log.err()).contains("no log tells of 'b', so that its time is not observed and in no figure.");
    }

    /** Station b speaks once an hour, but among more rows of a than are held it turns out late that it does not. */
    @Test
    void silenceAmongManyRowsOfOthersIsFound() {
        StringBuilder rows = new StringBuilder(HEADER);
        Instant begin = Instant.parse("2026-01-05T06:00:00Z");
        rows.append(begin).append(",b,RUN\n");
        for (int i = 0; i < LogReader.HELD + 50_000; i++) {
            rows.append(begin.plusMillis(i * 20L)).append(",a,RUN\n");
        }
        rows.append(begin.plusSeconds(4_500))
                .append(",b,RUN\n")
                .append(begin.plusSeconds(5_500))
                .append(",a,RUN\n");
        log.mapping(states("") + "    silent-after: 70 min\n")
                .file("s.csv", rows.toString())
                .read();

        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 4_500L, WORKING, 1_000L));
        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 5_500L));
    }

    /** Whose list nobody has kept for two days is not known; a stop that is in it lasts. */
    @Test
    void listThatIsNotKeptTellsOfNothing() {
        log.mapping("logs:\n" + STOPS).file("d.csv", """
                station,begin,end
                a,2026-01-05T06:00:00Z,2026-01-05T07:00:00Z
                b,2026-01-05T07:00:00Z,2026-01-07T07:00:00Z
                a,2026-01-07T08:00:00Z,2026-01-07T09:00:00Z
                """).read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(FAILED, 2 * 3600L, NOT_OBSERVED, 48 * 3600L, WORKING, 3600L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(WORKING, 3 * 3600L, FAILED, 48 * 3600L));
    }

    /** While people say that it stops, it does not matter what its controller shows. */
    @Test
    void stopCountsMoreThanAState() {
        log.mapping(states("") + STOPS)
                .file("s.csv", HEADER + """
                2026-01-05T06:00:00Z,a,RUN
                2026-01-05T06:15:00Z,a,RUN
                2026-01-05T07:00:00Z,a,RUN
                """)
                .file("d.csv", "station,begin,end\na,2026-01-05T06:10:00Z,2026-01-05T06:20:00Z\n")
                .read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 50 * 60L, FAILED, 10 * 60L));
    }

    /** Of a month in one file and the next month in another. */
    @Test
    void logGoesOnInItsNextFile() {
        log.mapping(states(""))
                .file("s2.csv", HEADER + "2026-01-05T08:00:00Z,a,STOP\n2026-01-05T09:00:00Z,a,RUN\n")
                .file("s1.csv", HEADER + "2026-01-05T06:00:00Z,a,RUN\n2026-01-05T07:00:00Z,a,RUN\n")
                .read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 2 * 3600L, FAILED, 3600L));
    }

    /** Each machine has a file of its own; what one of them says is no word of the other. */
    @Test
    void filesOfSeveralStationsEndEachForItself() {
        log.mapping(states(""))
                .file("s-a.csv", HEADER + "2026-01-05T06:00:00Z,a,RUN\n2026-01-05T07:00:00Z,a,STOP\n")
                .file("s-b.csv", HEADER + "2026-01-05T06:30:00Z,b,RUN\n2026-01-05T09:30:00Z,b,STOP\n")
                .read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 3600L, NOT_OBSERVED, 9_000L));
        assertThat(log.seconds("b")).isEqualTo(Map.of(NOT_OBSERVED, 1_800L, WORKING, 3 * 3600L));
    }

    /** Station b is in the first of two files alone, but the second one goes on with the same log. */
    @Test
    void stationIsKnownUntilTheLastFileOfItsLogEnds() {
        log.mapping(states(""))
                .file("s1.csv", HEADER + "2026-01-05T06:00:00Z,b,RUN\n2026-01-05T07:00:00Z,a,RUN\n")
                .file("s2.csv", HEADER + "2026-01-05T08:00:00Z,a,STOP\n2026-01-05T09:00:00Z,a,RUN\n")
                .file("s3.csv", HEADER + "2026-01-07T08:00:00Z,a,RUN\n2026-01-07T09:00:00Z,a,RUN\n")
                .read();

        assertThat(log.seconds("b")).isEqualTo(Map.of(WORKING, 3 * 3600L, NOT_OBSERVED, 48 * 3600L));
        assertThat(log.seconds("a"))
                .isEqualTo(Map.of(NOT_OBSERVED, 3600L + 47 * 3600L, WORKING, 2 * 3600L, FAILED, 3600L));
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(Instant.parse("2026-01-05T06:00:00Z").plusSeconds(i * 7L)
                    + (i % 3 == 0 ? ",a," : ",b,")
                    + (i % 5 == 0 ? "STOP" : "RUN")
                    + '\n');
        }
        log.mapping(states("")).file("s.csv", HEADER + String.join("", rows)).read();
        Map<?, ?> sorted = log.seconds("b");
        Collections.shuffle(rows, new Random(1));
        ImportedLog other = new ImportedLog(folder.resolve("."));
        deleteRecording();
        other.mapping(states("")).file("s.csv", HEADER + String.join("", rows)).read();

        assertThat(other.seconds("b")).isEqualTo(sorted).hasSize(3);
    }

    private void deleteRecording() {
        assertThat(log.recording().toFile().delete()).isTrue();
    }

    /** Summer time ends in Berlin on 25 October at 3 o'clock; it begins on 29 March at 2. */
    @Test
    void hoursOfSummerTimeAreTold() {
        log.mapping(states(", zone: Europe/Berlin")).file("s.csv", HEADER + """
                2026-10-25 02:50:00,a,RUN
                2026-10-25 02:10:00,a,STOP
                2026-10-25 03:10:00,a,RUN
                2026-10-25 03:20:00,a,RUN
                """);
        log.read();

        assertThat(log.seconds("a")).isEqualTo(Map.of(WORKING, 30 * 60L, FAILED, 60 * 60L));
        assertThat(log.err()).contains("s.csv: 2 times are in the hour that there is twice, when summer time ends");
    }

    @Test
    void timesAreReadInTheFormOfTheMapping() {
        log.mapping("""
                logs:
                  - kind: states
                    separator: ";"
                    charset: GBK
                    columns: [time, station, state]
                    element: {at: /station}
                    time: {at: /time, pattern: "d.M.yyyy H:mm", offset: +08:00}
                    state: {at: /state, names: {运行: WORKING}, default: FAILED}
                """)
                .file(
                        "s.csv",
                        "5.1.2026 6:00;a;运行\n5.1.2026 6:01;a;停\n5.1.2026 6:03;a;停\n"
                                .getBytes(java.nio.charset.Charset.forName("GBK")))
                .read();

        assertThat(log.state("a").times().asMap()).isEqualTo(Map.of(WORKING, 60_000_000L, FAILED, 120_000_000L));
        assertThat(log.messages().get(0).header().simTime()).isEqualTo("2026-01-04T22:00:00Z");
    }

    /** Three weeks in which nobody works at night or at weekends. */
    @Test
    void regularGapsOfAllStationsAreTold() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int day = 0; day < 21; day++) {
            for (int hour = 6; hour < 22 && day % 7 < 5; hour++) {
                for (int quarter = 0; quarter < 60; quarter += 15) {
                    rows.append("2026-01-%02dT%02d:%02d:00Z,a,%s\n"
                            .formatted(5 + day, hour, quarter, quarter == 15 ? "STOP" : "RUN"));
                }
            }
        }
        log.mapping(states("")).file("s.csv", rows.toString()).read();

        assertThat(log.err())
                .contains(
                        "no station ever has a row in these hours (Z): Mon 22:00 to Tue 06:00, Tue 22:00 to Wed 06:00,")
                .contains("Fri 22:00 to Mon 06:00; they count as what was said before them, or as not observed.");
    }
}
