package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code resolver} and {@code resolve --ask} at a broker to which a line is published. */
class ResolverCommandTest {
    private static final String PREFIX = "88.999.20260001/";

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final Console resolver = Console.withoutDisplay();
    private final List<Message> heard = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    private Path store;
    private Thread resolving;

    @BeforeEach
    void resolve() {
        store = folder.resolve("line.db");
        resolving = new Thread(() -> resolver.run("resolver", "--broker", address(), "--keep", store.toString()));
        resolving.start();
        await().until(() -> resolver.out().contains("Identifiers are resolved at " + address()));
    }

    @AfterEach
    void end() throws InterruptedException {
        resolving.interrupt();
        resolving.join();
        broker.close();
    }

    private String address() {
        return broker.uri().toString();
    }

    private void publish() {
        Console publisher = Console.withoutDisplay();
        assertThat(publisher.run(
                        "publish",
                        "liangjiang-digital",
                        "--broker",
                        address(),
                        "--pace",
                        "max",
                        "--warm-up",
                        "50 h",
                        "--duration",
                        "90 min"))
                .as(publisher.err())
                .isEqualTo(ExitStatus.OK);
    }

    private JsonNode ask(String... question) throws Exception {
        Console console = Console.withoutDisplay();
        List<String> command = new ArrayList<>(List.of("resolve"));
        command.addAll(List.of(question));
        command.addAll(List.of("--ask", "--json", "--broker", address()));
        assertThat(console.run(command.toArray(String[]::new)))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out());
    }

    /** The store has it a moment after the broker. */
    private boolean isKnown(String identifier) {
        return Console.withoutDisplay().run("resolve", identifier, "--store", store.toString()) == ExitStatus.OK;
    }

    @Test
    void theAnswerOverTheBrokerIsThatOfTheStore() throws Exception {
        publish();
        await().until(() -> isKnown("framing"));

        JsonNode station = ask("framing", "--from", "2026-01-07T08:30:00Z", "--to", "2026-01-07T09:00:00Z");
        String vehicle = station.at("/vehicles/0/identifier").asText();
        JsonNode passport = ask(vehicle);
        JsonNode lot = ask(passport.at("/parts/0/lot").asText());

        assertThat(station.get("vehicleCount").asInt()).isBetween(5, 30);
        assertThat(passport).isEqualTo(kept("resolve", vehicle));
        assertThat(lot.get("vehicles").findValuesAsText("identifier")).contains(vehicle);
        assertThat(lot).isEqualTo(kept("resolve", lot.get("identifier").asText()));
    }

    private JsonNode kept(String... command) throws Exception {
        Console console = Console.withoutDisplay();
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--json", "--store", store.toString()));
        assertThat(console.run(all.toArray(String[]::new))).as(console.err()).isEqualTo(ExitStatus.OK);
        return new ObjectMapper().readTree(console.out());
    }

    /** MQTT may deliver a question twice; the run itself says nothing to it, and the resolver nothing to other commands. */
    @Test
    void eachQuestionIsAnsweredOnce() throws Exception {
        publish();
        await().until(() -> isKnown("framing"));
        MqttSettings settings = MqttSettings.of(address(), "asker");
        try (MqttTelemetrySource source = new MqttTelemetrySource(settings, List.of(Topic.ALL))) {
            source.start(new Hearing());
            await().until(() -> heard.stream().anyMatch(message -> message.messageClass() == MessageClass.DESCRIPTION));
            Header header = heard.stream()
                    .filter(message -> message.messageClass() == MessageClass.DESCRIPTION)
                    .findFirst()
                    .orElseThrow()
                    .header();
            CommandMessage question = new CommandMessage(header, "q-1", new LineCommand.Resolve("nothing", null, null));
            source.send(new CommandMessage(header, "p-1", new LineCommand.Pause()));
            source.send(question);
            source.send(question);
            source.send(new CommandMessage(header, "q-2", new LineCommand.Resolve("framing", null, null)));
            await().until(() -> replies().stream().anyMatch(reply -> reply.id().equals("q-2")));
        }
        assertThat(replies())
                .satisfiesExactly(
                        refused -> {
                            assertThat(refused.id()).isEqualTo("q-1");
                            assertThat(refused.accepted()).isFalse();
                            assertThat(refused.error()).startsWith("'nothing' is not among what was heard from ");
                        },
                        answered -> assertThat(answered.passport()).isNotNull());
    }

    private List<ReplyMessage> replies() {
        synchronized (heard) {
            return heard.stream()
                    .filter(ReplyMessage.class::isInstance)
                    .map(ReplyMessage.class::cast)
                    .toList();
        }
    }

    private final class Hearing implements TelemetryListener {
        @Override
        public void onMessage(Message message) {
            heard.add(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            throw new AssertionError(topic + ": " + reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            // what was asked shows it
        }
    }

    @Test
    void whereNoLineIsThatIsSaid() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("resolve", PREFIX + "E.framing", "--ask", "--broker", address()))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("no line has described itself at " + address());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolver                                        | a resolver answers at a broker, and none is given",
                "resolver --broker tcp://127.0.0.1:1             | a resolver needs --keep or --store, and not both",
                "resolver --broker tcp://127.0.0.1:1 --keep a --store b | Maybe one of them is meant",
                "resolve framing --ask                           | Maybe --broker is missing",
                "resolve framing a.jsonl --ask                   | --ask asks the resolver at a broker, and nobody"
                        + " else",
            })
    void whatDoesNotGoTogetherIsRefused(String command, String message) {
        Console console = Console.withoutDisplay();

        assertThat(console.run(command.split(" "))).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains(message);
    }
}
