package linetwin.ui.app.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import linetwin.link.broker.BrokerSettings;
import linetwin.link.broker.EmbeddedBroker;
import linetwin.link.mqtt.MqttPayloadSink;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.sim.scenario.file.MappingException;
import linetwin.ui.connect.ChosenBroker;
import linetwin.ui.source.LineFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window goes over to a line that has never heard of the contract. */
class BrokerWayTest {
    private static final Optional<Path> PUMPS = Optional.of(Path.of("../scenarios/mappings/pump-line.yaml"));

    private final EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.loopback(0));
    private final LineFeed feed = LineFeed.ofNoLine();
    private final BrokerWay way =
            new BrokerWay(feed::connect, feed::onRejected, new PrintWriter(Writer.nullWriter(), true));

    @AfterEach
    void end() {
        feed.close();
        way.close();
        broker.close();
    }

    private MqttSettings plant() {
        return MqttSettings.of(broker.uri().toString(), "viewer");
    }

    private String shown() {
        LineDescription line = feed.latest().snapshot().description();
        return line == null ? "" : line.scenario();
    }

    private void say(String payload) {
        try (MqttPayloadSink controller =
                new MqttPayloadSink(MqttSettings.of(broker.uri().toString(), "controller"))) {
            controller.start();
            controller.publish("works/A/OP10/status", payload.getBytes(UTF_8), 1, false);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> controller.confirmation().isComplete());
        }
    }

    private MqttSettings between() {
        return feed.broker().orElseThrow();
    }

    @Test
    void aForeignLineIsShownThroughItsMapping() {
        way.accept(new ChosenBroker(plant(), PUMPS));
        await().atMost(Duration.ofMinutes(1)).until(() -> "pump-line".equals(shown()));
        assertThat(between().broker()).isNotEqualTo(broker.uri());
    }

    @Test
    void whatCouldNotBeTranslatedIsToldOnTheScreen() {
        way.accept(new ChosenBroker(plant(), PUMPS));
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            say("{\"ts\": 1, \"mode\": \"HOLD\"}");
            return feed.latest().snapshot().reception().rejected() > 0;
        });
    }

    @Test
    void theTranslationEndsWhenAnotherLineIsChosen() {
        way.accept(new ChosenBroker(plant(), PUMPS));
        MqttSettings between = between();
        BrokerCheck.require(between);
        way.accept(new ChosenBroker(plant(), Optional.empty()));
        assertThat(between().broker()).isEqualTo(broker.uri());
        assertThatThrownBy(() -> BrokerCheck.require(between)).isInstanceOf(BrokerAccessException.class);
    }

    @Test
    void aMappingThatCanNotBeReadLeavesWhatWasShown() {
        way.accept(new ChosenBroker(plant(), PUMPS));
        MqttSettings before = between();
        assertThatThrownBy(() -> way.accept(new ChosenBroker(plant(), Optional.of(Path.of("none.yaml")))))
                .isInstanceOf(MappingException.class)
                .hasMessage("none.yaml: does not exist.");
        assertThat(between()).isEqualTo(before);
        BrokerCheck.require(before);
    }

    @Test
    void aBrokerThatIsNotThereIsToldBeforeAnythingIsTranslated() {
        MqttSettings nowhere = MqttSettings.of("tcp://127.0.0.1:1", "viewer");
        assertThatThrownBy(() -> way.accept(new ChosenBroker(nowhere, PUMPS)))
                .isInstanceOf(BrokerAccessException.class);
        assertThat(feed.broker()).isEmpty();
    }
}
