package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import linetwin.link.mqtt.MqttTelemetrySink;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.PlantView;
import linetwin.sim.live.Pace;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.LiveLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker on which a plant that died left its last words, beside one that runs. */
class PlantsOverMqttTest {
    private static final Address DEAD = Address.ofPlant("dead", "works");

    private final LiveLine line = new LiveLine("teaching/two-stations", new Pace(60), Duration.ZERO);
    private @Nullable LineFeed feed;

    @BeforeEach
    void leaveLastWords() {
        MqttTelemetrySink left = new MqttTelemetrySink(
                line.settings("dead"),
                DEAD,
                () -> new StatusMessage(header(2), RunStatus.OFFLINE, "1"),
                new HeardLine(new Silence(), command -> {}, () -> false, null));
        left.start();
        left.accept(new StatusMessage(header(1), RunStatus.ONLINE, "1"));
        left.accept(new DescriptionMessage(header(1), DescribedLine.carPlant()));
        left.accept(new ClockMessage(header(1), 1, false, false));
        left.close();
    }

    private static Header header(long seq) {
        return new Header("leftover", DEAD, seq, DescribedLine.START, Instant.now());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (feed != null) {
            feed.close();
        }
        line.end();
    }

    @Test
    void liveOneIsShownAndTheDeadOneCanBeChosen() {
        LineFeed shown = LineFeed.of(line.settings("viewer"));
        feed = shown;
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertThat(scenario(shown.latest())).isEqualTo("two-stations");
            assertThat(shown.latest().plants().plants())
                    .extracting(PlantView::isLive)
                    .containsExactly(false, true);
        });
        shown.follow(DEAD);
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        shown.latest().plants().better().isPresent()); // and is not taken, since this one was chosen
        await().atMost(Duration.ofMinutes(2)).during(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(scenario(shown.latest())).isEqualTo("liangjiang-digital");
            assertThat(shown.latest().plants().shown()).isEqualTo(DEAD);
        });
    }

    @Test
    void anotherBrokerTakesThePlaceOfThePresentOneIfItAdmitsUs() {
        LineFeed shown = LineFeed.ofNoLine();
        feed = shown;
        shown.connect(line.settings("viewer"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> scenario(shown.latest()).equals("two-stations"));

        assertThatThrownBy(() -> shown.connect(MqttSettings.of("tcp://127.0.0.1:1", "viewer")))
                .isInstanceOf(BrokerAccessException.class);

        assertThat(scenario(shown.latest())).isEqualTo("two-stations");
        assertThat(shown.latest().snapshot().reception().connected()).isTrue();
    }

    private static String scenario(LineFrame frame) {
        LineDescription description = frame.snapshot().description();
        return description == null ? "" : description.scenario();
    }
}
