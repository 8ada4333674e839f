package linetwin.cli.command.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import linetwin.cli.Console;
import linetwin.cli.Heard;
import linetwin.cli.option.ExitStatus;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

class PublishCommandTest {
    @Test
    void subscriberHearsTheLineUntilItIsFinished() {
        Console console = Console.withoutDisplay();
        Heard heard = new Heard();
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0))) {
            String address = broker.uri().toString();
            try (MqttTelemetrySource source =
                    new MqttTelemetrySource(MqttSettings.of(address, "listener"), List.of(Topic.ALL))) {
                source.start(heard);
                int status = console.run(
                        "publish", "teaching/two-stations", "--broker", address, "--pace", "max", "--duration", "1 h");

                assertThat(status).isEqualTo(ExitStatus.OK);
                await().until(() -> heard.statuses().contains(RunStatus.FINISHED));
                assertThat(heard.messages()).hasAtLeastOneElementOfType(StateMessage.class);
            }
        }
        assertThat(console.out()).startsWith("two-stations publishes to tcp://127.0.0.1:");
    }
}
