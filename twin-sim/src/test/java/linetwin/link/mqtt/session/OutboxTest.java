package linetwin.link.mqtt.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.wire.Outgoing;
import linetwin.link.mqtt.wire.Outgoing.Delivery;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(2, 0);
    private final Outgoing first = message("first");
    private final Outgoing second = message("second");
    private final Outgoing third = message("third");

    @Test
    void aFullWindowHoldsTheNextBackUntilOneIsAcknowledged() {
        addAll();

        assertThat(send()).containsExactly(first, second);
        outbox.acknowledge(first);
        assertThat(send()).containsExactly(third);
    }

    @Test
    void aLostConnectionSendsWhatWasNotAcknowledgedAgainInItsOrder() {
        addAll();
        send();
        outbox.acknowledge(second);

        outbox.returnUnacknowledged();

        assertThat(send()).containsExactly(first, third);
    }

    @Test
    void whatTheBrokerStillRetainsTellsWhatItForgot() {
        var careful = acknowledged(10, state("a", 1), state("b", 1), state("a", 2), third);
        assertThat(careful.findWitness(topic -> true)).contains("a");
        assertThat(careful.findWitness(topic -> !topic.equals("a"))).contains("b");

        careful.returnUnacknowledged();
        assertThat(careful.size()).isZero();
        careful.repeatAfter("a", Optional.of(new byte[] {2}));

        assertThat(careful.next()).contains(third);
        assertThat(careful.size()).isEqualTo(1);
    }

    @Test
    void aBrokerThatRetainsWhatIsOlderGetsAllSinceInItsOrder() {
        Outgoing later = state("b", 1);
        Outgoing latest = state("a", 2);
        var careful = acknowledged(10, state("a", 1), later, latest);

        careful.repeatAfter("a", Optional.of(new byte[] {1}));

        assertThat(List.of(careful.next().orElseThrow(), careful.next().orElseThrow()))
                .containsExactly(later, latest);
        assertThat(careful.size()).isEqualTo(2);
    }

    @Test
    void aBrokerThatRetainsNothingThatIsKnownGetsAllThatIsKept() {
        for (Optional<byte[]> retained : List.of(Optional.<byte[]>empty(), Optional.of(new byte[] {9}))) {
            var careful = acknowledged(2, state("a", 1), state("b", 1), state("a", 2));

            careful.repeatAfter("a", retained);

            assertThat(careful.size()).isEqualTo(2);
        }
    }

    @Test
    void whereNobodyCanTellItIsSentAgainOnceAndNotOftener() {
        var careful = acknowledged(10, state("a", 1));
        careful.repeatOnce();
        careful.acknowledge(careful.next().orElseThrow());

        careful.repeatOnce();

        assertThat(careful.size()).isZero();
    }

    private static Outbox acknowledged(int repeats, Outgoing... messages) {
        var outbox = new Outbox(2, repeats);
        for (Outgoing message : messages) {
            outbox.add(message);
            outbox.acknowledge(outbox.next().orElseThrow());
        }
        return outbox;
    }

    private static Outgoing state(String topic, int number) {
        return new Outgoing(topic, new byte[] {(byte) number}, new Delivery(1, true));
    }

    @Test
    void anAcknowledgementAfterTheLossLeavesTheMessageToBeSentAgain() {
        outbox.add(first);
        send();
        outbox.returnUnacknowledged();

        outbox.acknowledge(first);

        assertThat(send()).containsExactly(first);
    }

    @Test
    void whatIsInFlightCountsUntilItIsAcknowledged() {
        addAll();
        send();
        assertThat(outbox.size()).isEqualTo(3);

        outbox.acknowledge(first);
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void aMessageOfQosZeroReplacesTheOneOfItsTopicThatStillWaits() {
        Outgoing clock = new Outgoing("clock", new byte[0], new Delivery(0, true));
        Outgoing later = new Outgoing("clock", new byte[0], new Delivery(0, true));
        Outgoing latest = new Outgoing("clock", new byte[0], new Delivery(0, true));
        outbox.add(clock);
        outbox.add(first);
        outbox.add(later);

        assertThat(send()).containsExactly(first, later);
        outbox.add(latest);
        outbox.acknowledge(first);
        assertThat(send()).containsExactly(latest);
    }

    @Test
    void itIsOverfullWithTooManyMessagesOrTooManyBytes() {
        var large = new Outgoing("large", new byte[33 << 20], new Delivery(1, false));
        outbox.add(large);
        assertThat(outbox.isOverfull()).isFalse();
        outbox.add(new Outgoing("large", large.payload(), new Delivery(1, false)));
        assertThat(outbox.isOverfull()).isTrue();
        send();
        outbox.acknowledge(large);
        assertThat(outbox.isOverfull()).isFalse();

        for (int i = 0; i < Outbox.MOST_MESSAGES; i++) {
            outbox.add(message("small"));
        }
        assertThat(outbox.isOverfull()).isTrue();
    }

    @Test
    void waitingForItToEmptyEndsWithTheLastAcknowledgement() throws InterruptedException {
        outbox.add(first);
        send();
        assertThat(outbox.awaitEmpty(() -> 1)).isFalse();

        var broker = new Thread(() -> outbox.acknowledge(first));
        broker.start();

        assertThat(outbox.awaitEmpty(() -> 10_000)).isTrue();
        broker.join();
    }

    private void addAll() {
        outbox.add(first);
        outbox.add(second);
        outbox.add(third);
    }

    private List<Outgoing> send() {
        var sent = new ArrayList<Outgoing>();
        for (Optional<Outgoing> next = outbox.next(); next.isPresent(); next = outbox.next()) {
            sent.add(next.get());
        }
        return sent;
    }

    private static Outgoing message(String topic) {
        return new Outgoing(topic, new byte[0], new Delivery(1, false));
    }
}
