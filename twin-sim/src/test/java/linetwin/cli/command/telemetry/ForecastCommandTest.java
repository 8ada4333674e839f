package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttPayloadSource;
import linetwin.link.mqtt.PayloadListener;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.link.recording.verify.RecordedRun;
import linetwin.model.line.LineFingerprint;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.json.MessageSchemas;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forecast} of two stations: from a recording of eight hours, and from a broker. */
class ForecastCommandTest {
    private static final String SCENARIO = "teaching/two-stations";
    private static final String PLANT = "linetwin/workbench";
    private static final String FORECAST_SOURCE = PLANT + "/_/_/forecast";
    private static final String FORECAST_TOPIC = Topic.ROOT + "/" + FORECAST_SOURCE + "/kpi";
    private static final String STATUS_TOPIC = Topic.ROOT + "/" + PLANT + "/_/_/_/status";

    @TempDir
    private Path folder;

    private final Console console = Console.withoutDisplay();

    @Test
    void aRecordingIsForetoldFromATime() throws IOException {
        Path recording = recorded();

        assertThat(forecast(recording.toString(), "--at", "5 h"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .startsWith("two-stations at 2026-01-05T11:00:00Z: ")
                .contains("good vehicles by", "plan reached", "2026-01-05T12:00:00Z")
                .containsPattern("\\d+–\\d+");
    }

    @Test
    void theSameIsGivenAsData() throws IOException {
        Path recording = recorded();

        assertThat(forecast(recording.toString(), "--at", "2026-01-05T11:00:00Z", "--json", "--seed", "3"))
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains(
                        "\"kind\" : \"forecast\"", "\"seed\" : 3", "\"replications\" : 40", "\"heardFromBegin\" : true")
                .contains("\"levelFraction\" : 0.95", "\"planFraction\" : ");
    }

    /** At twice the cycle the second station makes 30 an hour at most. */
    @Test
    void valuesThatWereSetWhileTheLineRanAreForetoldWith() throws IOException {
        Path recording = recorded();
        String changes = "\"changes\":{\"areas.shop.elements.second.cycle\":\"120 s\"}";
        String told = Files.readString(recording).replaceFirst("(\"colours\":\\[[^]]*\\])", "$1," + changes);
        Files.writeString(recording, told);

        assertThat(forecast(recording.toString(), "--at", "5 h"))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);

        assertThat(console.out())
                .contains("While it ran, areas.shop.elements.second.cycle was set to 120 s.")
                .containsPattern("2026-01-05T19:00:00Z +\\d+ .* 0 %\n");
    }

    @Test
    void theScenarioOfAnotherLineIsRefused() throws IOException {
        Path recording = recorded();

        assertThat(console.run("forecast", recording.toString(), "--scenario", "teaching/paint-rework"))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .contains("linetwin: the line that is heard, 'two-stations', has the element '")
                .contains("Maybe another scenario is meant, such as 'two-stations'.");
    }

    @Test
    void aTimeOutsideOfTheRecordingIsRefused() throws IOException {
        Path recording = recorded();

        assertThat(forecast(recording.toString(), "--at", "9 h")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .isEqualTo("linetwin: --at 2026-01-05T15:00:00Z is outside of " + recording
                        + ", which lasts from 2026-01-05T06:00:00Z to 2026-01-05T14:00:00Z.\n"
                        + "Maybe a time on the line is meant, or so long after its begin.\n");
    }

    @Test
    void aRecordingThatEndsBeforeAllWasToldIsRefused() throws IOException {
        Path recording = recorded();
        List<String> lines = Files.readAllLines(recording);
        Path begin = Files.write(folder.resolve("begin.jsonl"), lines.subList(0, 4));

        assertThat(forecast(begin.toString())).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .startsWith(
                        "linetwin: up to 2026-01-05T06:00:00Z, " + begin + " tells too little: nothing was heard of '")
                .contains("Maybe --at is to be later");
    }

    @Test
    void aLineOnABrokerIsForetoldByWhoBeganToListenLate() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();
            assertThat(console.run("publish", SCENARIO, "--broker", address, "--pace", "max", "--duration", "3 h"))
                    .as(console.err())
                    .isEqualTo(ExitStatus.OK);

            assertThat(forecast("--broker", address)).as(console.err()).isEqualTo(ExitStatus.OK);

            assertThat(console.out())
                    .contains("two-stations at 2026-01-05T13:00:00Z: ")
                    .contains("The line was running before it was heard");
        }
    }

    @Test
    void aBrokerWithoutALineIsGivenUp() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();

            assertThat(forecast("--broker", address, "--wait", "1 s")).isEqualTo(ExitStatus.WRONG_INPUT);

            assertThat(console.err())
                    .isEqualTo("linetwin: within 1 s, " + address + " told too little: no line described itself.\n"
                            + "Maybe no line is published there, or --wait is to be longer.\n");
        }
    }

    @Test
    void optionsOfTheOtherSourceAreRefused() throws IOException {
        Path recording = recorded();

        assertThat(forecast("--at", "2 h")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--every", "5 min", "--at", "2 h"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--store", "twin.db")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--publish")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(forecast(recording.toString(), "--broker", "tcp://127.0.0.1:1"))
                .isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err())
                .contains("--at is of a recording.")
                .contains("--store keeps forecasts that are made again and again; it needs --every.")
                .contains("--at and --every exclude each other")
                .contains("--publish is of a line on a broker; a recording has nobody who listens.")
                .contains("a recording and --broker exclude each other");
    }

    /** As {@code mosquitto_sub} hears it: bytes under a topic, by whoever comes later too. */
    @Test
    void aForecastIsPublishedBesideTheLineWhenItIsAskedFor() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();
            assertThat(console.run("publish", SCENARIO, "--broker", address, "--pace", "max", "--duration", "3 h"))
                    .as(console.err())
                    .isEqualTo(ExitStatus.OK);
            assertThat(forecast("--broker", address)).isEqualTo(ExitStatus.OK);
            assertThat(forecast("--broker", address, "--publish"))
                    .as(console.err())
                    .isEqualTo(ExitStatus.OK);
            assertThat(forecast("--broker", address, "--publish")).isEqualTo(ExitStatus.OK);

            Map<String, byte[]> heard = new ConcurrentHashMap<>();
            MqttSettings settings = MqttSettings.of(address, "dashboard");
            try (MqttPayloadSource source = new MqttPayloadSource(settings, List.of(Topic.ALL), new Dashboard(heard))) {
                source.start();
                await().until(() -> heard.containsKey(FORECAST_TOPIC) && heard.containsKey(STATUS_TOPIC));
            }
            JsonNode told = new ObjectMapper().readTree(heard.get(FORECAST_TOPIC));
            JsonNode status = new ObjectMapper().readTree(heard.get(STATUS_TOPIC));
            assertThat(told.get("schema").asText()).isEqualTo("linetwin/1.1");
            assertThat(told.get("run")).as("of the same run").isEqualTo(status.get("run"));
            assertThat(told.get("seq").asLong()).as("one was not published").isEqualTo(2);
            assertThat(status.get("status").asText()).isEqualTo("FINISHED");
            assertThat(told.at("/forecast/scenario").asText()).isEqualTo("two-stations");
            assertThat(told.at("/forecast/fingerprint").asText())
                    .isEqualTo(
                            LineFingerprint.of(Scenarios.find(SCENARIO).line()).toString());
            assertThat(told.at("/forecast/points/0/intervals")).hasSize(3);
            assertThat(told.at("/forecast/remarks/0/en").asText()).startsWith("The line was running before");
            Schema schema = SchemaRegistry.withDialect(Dialects.getDraft202012())
                    .getSchema(MessageSchemas.of(MessageClass.KPI));
            assertThat(schema.validate(told)).isEmpty();
        }
    }

    private record Dashboard(Map<String, byte[]> heard) implements PayloadListener {
        @Override
        public void onPayload(String topic, byte[] payload) {
            heard.put(topic, payload);
        }

        @Override
        public void onConnection(boolean isUp, String detail) {
            // whoever waits notices
        }
    }

    /** The numbers of the line, its figures and its KPIs are what they were. */
    @Test
    void recordingWithForecastsVerifiesAndReplaysTheSame() throws IOException {
        Path recording = recorded();
        Console before = Console.withoutDisplay();
        assertThat(before.run("replay", recording.toString())).isEqualTo(ExitStatus.OK);
        List<String> lines = new ArrayList<>(Files.readAllLines(recording));
        String run = lines.get(1).replaceFirst(".*\"run\":\"([^\"]*)\".*", "$1");
        String golden = Files.readString(
                Path.of("../twin-model/src/test/resources/linetwin/model/telemetry/json/kpi-with-a-forecast.json"));
        for (int seq = 1; seq <= 2; seq++) {
            String payload = golden.replaceFirst("\"run\":\"[^\"]*\"", "\"run\":\"" + run + "\"")
                    .replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"" + FORECAST_SOURCE + "\"")
                    .replaceFirst("\"seq\":[0-9]*", "\"seq\":" + seq)
                    .replaceFirst("\"simTime\":\"[^\"]*\"", "\"simTime\":\"2026-01-05T14:00:00.000000Z\"");
            lines.add("{\"at\":\"2026-01-05T14:00:00.000000Z\",\"topic\":\"" + FORECAST_TOPIC
                    + "\",\"qos\":0,\"retained\":true,\"payload\":" + payload + "}");
        }
        Path longer = Files.write(folder.resolve("longer.jsonl"), lines);

        assertThat(console.run("verify", longer.toString())).as(console.out()).isEqualTo(ExitStatus.OK);
        Console after = Console.withoutDisplay();
        assertThat(after.run("replay", longer.toString())).isEqualTo(ExitStatus.OK);
        assertThat(after.out()).isEqualTo(before.out().replace("2844 messages", "2846 messages"));
    }

    private Path recorded() throws IOException {
        Path file = folder.resolve("line.jsonl");
        RecordedRun.of(file, SCENARIO, 1, 0, 8);
        return file;
    }

    private int forecast(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "forecast";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String[] rest = {"--scenario", SCENARIO, "--replications", "40"};
        System.arraycopy(rest, 0, all, arguments.length + 1, rest.length);
        return console.run(all);
    }
}
