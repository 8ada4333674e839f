package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import linetwin.cli.Console;
import linetwin.cli.FakeWindow;
import linetwin.cli.Heard;
import linetwin.cli.UsualPort;
import linetwin.cli.notice.Refusals;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.session.Window;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineDescription;
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

    /** The first command of the README has no options, and must work beside a broker that is there already. */
    @Test
    void whoeverNamesNoPortGetsAFreeOneWhereTheUsualOneIsTaken() throws IOException {
        List<String> shown = new CopyOnWriteArrayList<>();
        Console console = new Console(
                new FakeWindow(true, settings -> shown.add(settings.broker().toString())));
        try (UsualPort port = UsualPort.take()) {
            assertThat(console.run("demo")).isEqualTo(ExitStatus.OK);

            assertThat(port.isTaken()).isTrue();
        }
        assertThat(shown).hasSize(1).doesNotContain("tcp://127.0.0.1:1883");
        assertThat(console.out())
                .startsWith("Port 1883 is in use, by another broker perhaps; this one listens on port "
                        + shown.get(0).replaceFirst(".*:", "") + ".");
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

    @Test
    void withADurationTheWindowClosesWhenTheLineHasRunForIt() {
        CountDownLatch closed = new CountDownLatch(1);
        Window window = new ClosingWindow(closed);

        Console console = new Console(window);

        assertThat(console.run("demo", "--port", "0", "--pace", "max", "--duration", "10 min"))
                .isEqualTo(ExitStatus.OK);
        assertThat(closed.getCount()).isZero();
        assertThat(console.err()).isEmpty();
    }

    /** Stays open until the program closes it. */
    private record ClosingWindow(CountDownLatch closed) implements Window {
        @Override
        public boolean canOpen() {
            return true;
        }

        @Override
        public void show(MqttSettings broker, Refusals refusals, Forecasts forecasts) {
            await().until(() -> closed.getCount() == 0);
        }

        @Override
        public void close() {
            closed.countDown();
        }

        @Override
        public void replay(Path recording) {
            throw new AssertionError("a line is shown");
        }
    }

    @Test
    void aDurationOfNothingIsRefused() {
        Console console = new Console(new FakeWindow(true, settings -> {}));

        assertThat(console.run("demo", "--duration", "0 s")).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("--duration is 0 d; must be more than 0.");
    }
}
