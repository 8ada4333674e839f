package linetwin.sim.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.sim.mqtt.Outgoing.Delivery;
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
    void theLatestAcknowledgedOnesAreSentAgainIfThatIsWishedFor() {
        var careful = new Outbox(2, 1);
        List.of(first, second, third).forEach(careful::add);
        for (int i = 0; i < 3; i++) {
            careful.acknowledge(careful.next().orElseThrow());
        }
        assertThat(careful.size()).isZero();

        careful.returnUnacknowledged();

        assertThat(careful.size()).isEqualTo(1);
        assertThat(careful.next()).contains(third);
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
        assertThat(outbox.awaitEmpty(1)).isFalse();

        var broker = new Thread(() -> outbox.acknowledge(first));
        broker.start();

        assertThat(outbox.awaitEmpty(10_000)).isTrue();
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
