package linetwin.link.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.link.recording.verify.Verification;
import linetwin.model.history.LineHistory;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Window;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.Mirror;
import linetwin.model.twin.reception.Reception;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The imaginary pump works of the example, as a twin sees it that knows nothing but the contract. */
class TranslatorTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");

    private final LineHistory history = LineHistory.keepingAll();
    private final Mirror mirror = new Mirror(history);
    private final List<String> rejected = new ArrayList<>();
    private final List<Message> said = new ArrayList<>();
    private final Translator translator =
            new Translator(Mappings.read(Path.of("../scenarios/mappings/pump-line.yaml")), "1", new Twin());

    /** 20 minutes in which 12 pumps are tested and one of them leaks: 11 in a third of an hour. */
    @Test
    void figuresOfTheLineComeOutOfItsOwnMessages() {
        status(0, "OP30", "RUN");
        for (int pump = 1; pump <= 12; pump++) {
            send(
                    pump * 100L,
                    "OP30/part",
                    "\"serial\": \"P-%d\", \"result\": \"%s\"".formatted(pump, pump == 5 ? "NOK" : "OK"));
        }

        LineKpis kpis = history.kpis(Window.RUN).orElseThrow();
        assertThat(kpis.output().jobsPerHour()).isEqualTo(33.0);
        // 11 good ones of 60 s ideal takt in 1200 s
        assertThat(kpis.oee().index().value()).isEqualTo(0.55);
        assertThat(rejected).isEmpty();
    }

    @Test
    void stateTimesFollowTheClockOfTheLineAndAddUpToTheRun() {
        status(0, "OP20", "RUN");
        status(60, "OP10", "RUN");
        status(360, "OP10", "E_STOP");
        status(420, "OP10", "RUN");
        status(600, "OP10", "WAIT_EXIT");

        assertThat(lastState("bearing").times())
                .isEqualTo(StateTimes.zero()
                        .plus(StationState.NOT_OBSERVED, 60_000_000)
                        .plus(StationState.WORKING, 480_000_000)
                        .plus(StationState.FAILED, 60_000_000));
        assertThat(lastState("bearing").cause()).isEqualTo(new Cause(Cause.NO_ROOM, "between"));
        assertThat(lastState("bearing").since()).isEqualTo(SIX.plusSeconds(600));
    }

    @Test
    void countersAddUpAlsoWhenTheControllerBeginsAgainAtZero() {
        counter(0, 4_711, 12);
        counter(60, 4_721, 13);
        counter(120, 3, 0);

        assertThat(lastState("bearing").counters().processed()).isEqualTo(10 + 3);
        assertThat(lastState("bearing").counters().scrapped()).isEqualTo(1);
        assertThat(lastState("bearing").counters().good()).isEqualTo(12);
        assertThat(lastState("bearing").counters().idealMicros()).isEqualTo(13 * 50_000_000L);
    }

    @Test
    void plainTextIsReadAndWhatWasInTheBufferAddsUp() {
        status(0, "OP10", "RUN");
        translator.accept("works/A/BUF1/fill", bytes("6"), SIX);
        translator.accept("works/A/BUF1/fill", bytes("2\n"), SIX.plusSeconds(100));
        translator.accept("works/A/BUF1/fill", bytes("3"), SIX.plusSeconds(200));

        var level = said.stream()
                .filter(LevelMessage.class::isInstance)
                .map(LevelMessage.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(level.content()).isEqualTo(3);
        assertThat(level.entered()).isEqualTo(7);
        assertThat(level.left()).isEqualTo(4);
        assertThat(level.contentMicros().longValueExact()).isEqualTo(100_000_000L * (6 + 2));
    }

    @Test
    void aMessageThatIsOvertakenNeverTurnsTimeBack() {
        status(100, "OP10", "RUN");
        status(300, "OP10", "ALARM");
        sendAt(300, 200, "OP10/status", "\"mode\": \"RUN\"");

        assertThat(lastState("bearing").times().micros(StationState.WORKING)).isEqualTo(200_000_000);
        assertThat(lastState("bearing").since()).isEqualTo(SIX.plusSeconds(300));
    }

    @Test
    void timeGoesOnWhileTheLineIsSilent() {
        status(0, "OP10", "RUN");
        translator.tick(SIX.plusSeconds(1));
        translator.tick(SIX.plusSeconds(2));

        assertThat(mirror.snapshot().run())
                .isNotNull()
                .satisfies(run -> assertThat(run.simTime()).isEqualTo(SIX.plusSeconds(2)));
    }

    @Test
    void twinMissesNothingAndNothingIsStrangeToIt() {
        status(0, "OP10", "RUN");
        counter(10, 1, 0);
        translator.accept("works/A/BUF1/fill", bytes("6"), SIX.plusSeconds(10));
        translator.announceAgain();
        translator.end();

        Reception reception = mirror.snapshot().reception();
        assertThat(reception.missing() + reception.duplicates() + reception.late() + reception.foreign())
                .isZero();
        assertThat(mirror.snapshot().run())
                .isNotNull()
                .satisfies(run -> assertThat(run.status()).isEqualTo(RunStatus.OFFLINE));
    }

    /** Also when two stations' clocks do not quite agree, and a controller begins again. */
    @Test
    void whatIsSaidOfTheLineKeepsToTheContract(@TempDir Path folder) {
        status(0, "OP10", "RUN");
        status(1, "OP20", "WAIT_PART");
        status(3, "OP10", "ALARM");
        status(2, "OP20", "RUN");
        counter(4, 100, 3);
        counter(5, 0, 0);
        send(6, "OP30/part", "\"result\": \"OK\"");
        translator.accept("works/A/BUF1/fill", bytes("6"), SIX.plusSeconds(6));
        status(7, "OP10", "RUN");
        translator.tick(SIX.plusSeconds(8));
        translator.announceAgain();
        translator.end();
        Path file = folder.resolve("pumps.jsonl");
        try (RecordingWriter writer = RecordingWriter.create(file, RecordingHeader.ofBroker("1"), Rotation.NEVER)) {
            said.forEach(writer::accept);
        }

        assertThat(Verification.of(file).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        works/A/OP10/status  | {'ts':1767592800000,'mode':'HOLD'} | /mode is 'HOLD', which is a state that the mapping has no name for
        works/A/OP10/status  | {'ts':1767592800000}               | /mode is missing
        works/A/OP10/status  | {'ts':'noon','mode':'RUN'}         | /ts is 'noon'; must be milliseconds since 1970
        works/A/OP10/status  | {'ts':9999999999999,'mode':'RUN'} | /ts is 2286-11-20T17:46:39.999Z, 95282 d after the clock here; must be within 24 h. Maybe the clock there is set wrong; without time in the mapping, a message counts when it arrives
        works/A/OP10/status  | RUN                                | is no JSON: Unrecognized token 'RUN': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
        works/A/OP99/status  | {'ts':1767592800000,'mode':'RUN'}  | is about 'A/OP99', which the mapping has no element for
        works/A/OP10/counter | {'ts':1767592800000,'total':-2147483649,'nok':0} | /total is '-2147483649'; must be a number from 0 to 1.0E15
        works/A/OP10/counter | {'ts':1767592800000,'total':{},'nok':0} | /total must be one value
        works/A/BUF1/fill    | full                               | payload is 'full'; must be a number
        """)
    void whatCanNotBeUsedIsNamedAndChangesNothing(String topic, String payload, String error) {
        translator.accept(topic, bytes(payload.replace('\'', '"')), SIX);

        assertThat(rejected).containsExactly(topic + ": " + error);
        assertThat(said).isEmpty();
    }

    @Test
    void topicsOfNoInterestAreLeftAlone() {
        translator.accept("works/A/OP10/temperature", bytes("21"), SIX);

        assertThat(said).isEmpty();
        assertThat(rejected).isEmpty();
    }

    private void status(long second, String station, String mode) {
        send(second, station + "/status", "\"mode\": \"" + mode + "\"");
    }

    private void counter(long second, long total, long scrapped) {
        send(second, "OP10/counter", "\"total\": " + total + ", \"nok\": " + scrapped);
    }

    private void send(long second, String place, String fields) {
        sendAt(second, second, place, fields);
    }

    private void sendAt(long arrived, long second, String place, String fields) {
        long millis = SIX.plusSeconds(second).toEpochMilli();
        translator.accept(
                "works/A/" + place, bytes("{\"ts\": " + millis + ", " + fields + "}"), SIX.plusSeconds(arrived));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private StateMessage lastState(String station) {
        return said.stream()
                .filter(StateMessage.class::isInstance)
                .map(StateMessage.class::cast)
                .filter(state -> state.header().source().cell().equals(station))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private final class Twin implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            said.add(message);
            mirror.accept(message, SIX);
        }

        @Override
        public void onRejected(String topic, String reason) {
            rejected.add(reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}
