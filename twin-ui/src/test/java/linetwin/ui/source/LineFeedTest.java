package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySource;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.twin.Activity;
import linetwin.model.twin.StationView;
import linetwin.ui.fixture.DescribedLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineFeedTest {
    private static final Address PLANT = Address.ofPlant("seres", "liangjiang");
    private static final Instant LINE_TIME = DescribedLine.START.plusSeconds(3600);

    private final Wire wire = new Wire();
    private final List<CommandMessage> sent = new ArrayList<>();
    private final LineFeed feed = LineFeed.of(wire, message -> sent.add((CommandMessage) message));

    /** A source that delivers what a test says. */
    private static final class Wire implements TelemetrySource {
        private final List<TelemetryListener> listeners = new ArrayList<>();

        @Override
        public void start(TelemetryListener listener) {
            listeners.add(listener);
        }

        void deliver(Message message) {
            listeners.forEach(listener -> listener.onMessage(message));
        }

        void connect() {
            listeners.forEach(listener -> listener.onConnection(true, "connected"));
        }

        @Override
        public void close() {
            listeners.clear();
        }
    }

    @BeforeEach
    void start() {
        wire.connect();
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    private static Header header(Address source, long seq) {
        return new Header("7b7c1bb0-31ae-44b5-b6c2-8a1b61d0ad11", source, seq, LINE_TIME, Instant.now());
    }

    private void announceLine() {
        wire.deliver(new DescriptionMessage(header(PLANT, 1), DescribedLine.carPlant()));
        wire.deliver(new StatusMessage(header(PLANT, 1), RunStatus.ONLINE, "0.1.0"));
        wire.deliver(new ClockMessage(header(PLANT, 1), 60, false, false));
    }

    private StationState stateOf(String station) {
        return feed.latest()
                .snapshot()
                .findStation(station)
                .map(StationView::activity)
                .map(Activity::state)
                .orElse(StationState.OFF_SHIFT);
    }

    @Test
    void aMessageReachesTheNextFrame() {
        announceLine();
        wire.deliver(new StateMessage(
                header(PLANT.withLine("welding", "welding-1").withCell("framing"), 1),
                StationState.FAILED,
                LINE_TIME,
                new Cause("robot", "framing"),
                List.of(),
                Counters.ZERO,
                StateTimes.zero(),
                null));
        await().untilAsserted(() -> assertThat(stateOf("framing")).isEqualTo(StationState.FAILED));
        assertThat(feed.latest().snapshot().description()).isEqualTo(DescribedLine.carPlant());
    }

    @Test
    void theTimeOnTheLineRunsOnBetweenMessages() {
        announceLine();
        await().untilAsserted(() -> assertThat(feed.latest().lineTime()).isAfter(LINE_TIME));
    }

    @Test
    void theTimeOnTheLineEndsWithTheRun() {
        announceLine();
        await().untilAsserted(() -> assertThat(feed.latest().lineTime()).isAfter(LINE_TIME));
        wire.deliver(new StatusMessage(header(PLANT, 2), RunStatus.FINISHED, "0.1.0"));
        await().untilAsserted(() -> assertThat(feed.latest().lineTime()).isEqualTo(LINE_TIME));
        Instant shown = feed.latest().wallTime();

        await().until(() -> feed.latest().wallTime().isAfter(shown.plusMillis(500)));
        assertThat(feed.latest().lineTime()).isEqualTo(LINE_TIME);
    }

    @Test
    void figuresFollowOnceTheLineIsDescribed() {
        assertThat(feed.latest().figures().run()).isNull();
        announceLine();
        await().untilAsserted(() -> assertThat(feed.latest().figures().run()).isNotNull());
    }

    @Test
    void commandsGoToThePlantThatIsHeardAndTheReplyIsShown() {
        feed.send(new LineCommand.Pause());
        assertThat(sent).as("nobody is there to obey").isEmpty();
        announceLine();
        feed.send(new LineCommand.SetPace(600));
        assertThat(sent).singleElement().satisfies(command -> {
            assertThat(command.header().source()).isEqualTo(PLANT);
            assertThat(command.command()).isEqualTo(new LineCommand.SetPace(600));
        });
        wire.deliver(new ReplyMessage(header(PLANT, 1), sent.get(0).id(), false, "the run is finished"));
        await().untilAsserted(() -> assertThat(
                        feed.latest().findReply(sent.get(0).id()))
                .hasValueSatisfying(reply -> assertThat(reply.error()).isEqualTo("the run is finished")));
        IntStream.range(0, 5)
                .forEach(other -> wire.deliver(new ReplyMessage(header(PLANT, 2 + other), "of-others", true, "")));
        await().untilAsserted(() -> assertThat(feed.latest().replies()).hasSize(6));
        assertThat(feed.latest().findReply(sent.get(0).id())).isPresent();
    }
}
