package linetwin.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.LineDescription;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.sim.mqtt.MqttSettings;
import linetwin.sim.mqtt.MqttTelemetrySource;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    private final List<LineDescription> seen = new CopyOnWriteArrayList<>();

    @Test
    void windowShowsTheDigitalLineWithWhatItIsMeasuredAgainst() {
        Console console = new Console(new FakeWindow(true, this::lookUntilTheLineIsThere));

        assertThat(console.run("demo", "--port", "0")).isEqualTo(ExitStatus.OK);

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).startsWith("liangjiang-digital publishes to tcp://127.0.0.1:");
        assertThat(seen.get(0).scenario()).isEqualTo("liangjiang-digital");
        assertThat(seen.get(0).baseline()).satisfies(baseline -> {
            assertThat(baseline.scenario()).isEqualTo("liangjiang-baseline");
            assertThat(baseline.e1().mean()).isBetween(10.0, 40.0);
        });
    }

    private void lookUntilTheLineIsThere(MqttSettings broker) {
        Heard heard = new Heard();
        try (MqttTelemetrySource source = new MqttTelemetrySource(broker, List.of(Topic.ALL))) {
            source.start(heard);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> heard.of(StateMessage.class).count() > 40);
            heard.of(DescriptionMessage.class)
                    .map(DescriptionMessage::description)
                    .forEach(seen::add);
        }
    }

    @Test
    void withoutADisplayTheComparisonIsPrintedInstead() {
        Console console = Console.withoutDisplay();

        assertThat(console.run()).isEqualTo(ExitStatus.OK);

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .startsWith("There is no display for the window here,")
                .contains("liangjiang-digital against liangjiang-baseline: 10 replications of 20 d")
                .containsPattern("E1 good vehicles per planned hour .* \\+\\d+\\.\\d+ % ± \\d")
                .contains("+58.9 %")
                .contains("no official formula is published");
    }
}
