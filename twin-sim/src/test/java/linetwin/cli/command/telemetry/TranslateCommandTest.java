package linetwin.cli.command.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.FakeWindow;
import linetwin.cli.Heard;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunStatus;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pump works on a real broker; what it says has nothing in common with the contract but MQTT. */
class TranslateCommandTest {
    private static final String MAPPING = "../scenarios/mappings/pump-line.yaml";

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final Heard heard = new Heard();

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void lineIsPublishedInTheContractWhereItIsRead() throws Exception {
        Console console = Console.withoutDisplay();
        Thread command = new Thread(() -> console.run("translate", "--mapping", MAPPING, "--broker", address()));
        try (MqttTelemetrySource source = listenTo(address())) {
            command.start();
            await().until(() -> console.out().startsWith("pump-line is read from " + address()));
            sayUntilHeard("RUN", StationState.WORKING);
            sayUntilHeard("E_STOP", StationState.FAILED);
            say("HOLD");
            await().until(() ->
                    console.err().contains("/mode is 'HOLD', which is a state that the mapping has no name for"));
            source.send(pause());
            await().until(() -> heard.of(ReplyMessage.class).findFirst().isPresent());
            command.interrupt();
            command.join();
            await().untilAsserted(() -> assertThat(heard.statuses()).contains(RunStatus.ONLINE, RunStatus.OFFLINE));
        }

        assertThat(heard.of(DescriptionMessage.class)
                        .findFirst()
                        .orElseThrow()
                        .description()
                        .scenario())
                .isEqualTo("pump-line");
        assertThat(heard.of(ReplyMessage.class).findFirst().orElseThrow())
                .satisfies(reply -> assertThat(reply.accepted()).isFalse());
        assertThat(console.out()).contains("messages could not be used");
    }

    @Test
    void windowReadsTheLineThroughABrokerOfItsOwn() {
        Console console = new Console(new FakeWindow(true, settings -> {
            assertThat(settings.broker()).isNotEqualTo(broker.uri());
            MqttTelemetrySource source = listenTo(settings.broker().toString());
            try {
                sayUntilHeard("RUN", StationState.WORKING);
            } catch (MqttException e) {
                throw new AssertionError(e);
            } finally {
                source.close();
            }
        }));

        assertThat(console.run("watch", "--mapping", MAPPING, "--broker", address()))
                .as(console.err())
                .isEqualTo(ExitStatus.OK);
    }

    @Test
    void mistakeInTheMappingIsToldBeforeAnythingIsConnected() {
        Console console = Console.withoutDisplay();

        assertThat(console.run("translate", "--mapping", "none.yaml")).isEqualTo(ExitStatus.WRONG_INPUT);

        assertThat(console.err()).isEqualTo("linetwin: none.yaml: does not exist.\n");
    }

    private String address() {
        return broker.uri().toString();
    }

    private MqttTelemetrySource listenTo(String address) {
        MqttTelemetrySource source = new MqttTelemetrySource(MqttSettings.of(address, "twin"), List.of(Topic.ALL));
        source.start(heard);
        return source;
    }

    /** Whoever comes later hears nothing of it, so it is said until the translator is there. */
    private void sayUntilHeard(String mode, StationState state) throws MqttException {
        await().until(() -> {
            say(mode);
            return heard.of(StateMessage.class)
                    .anyMatch(message -> message.state() == state
                            && message.header().source().cell().equals("bearing"));
        });
    }

    private void say(String mode) throws MqttException {
        try (MqttClient controller = new MqttClient(address(), "controller", new MemoryPersistence())) {
            controller.connect();
            String payload = "{\"ts\": " + Instant.now().toEpochMilli() + ", \"mode\": \"" + mode + "\"}";
            controller.publish("works/A/OP10/status", payload.getBytes(UTF_8), 1, false);
            controller.disconnect();
        }
    }

    private CommandMessage pause() {
        Header line = heard.messages().get(0).header();
        return new CommandMessage(
                new Header(line.run(), line.source(), 1, line.simTime(), Instant.now()),
                "c-1",
                new LineCommand.Pause());
    }
}
