package linetwin.ui.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.sim.random.RunSeed;
import linetwin.ui.fixture.DescribedLine;
import org.junit.jupiter.api.Test;

class LearnersTest {
    private static final Instant START = DescribedLine.START;

    private static Header header(Instant at) {
        return new Header("run-1", Address.ofPlant("e", "s"), 1, at, null);
    }

    private static Learners after(int hours) {
        Learners learners =
                new Learners(new RunSeed(1, 0), new DescriptionMessage(header(START), DescribedLine.carPlant()));
        for (int minute = 0; minute <= 60 * hours; minute += 10) {
            Instant at = START.plus(Duration.ofMinutes(minute));
            learners.accept(new ClockMessage(header(at), 60, false, false));
        }
        return learners;
    }

    @Test
    void howeverLongTheLineIsHeardThereAreEightAtMostAndNoneOfMoreThanThreeDays() {
        assertThat(after(3).size()).isEqualTo(4);
        Learners learners = after(200);
        assertThat(learners.size()).isBetween(6, 8);
        assertThat(learners.takeSince(Instant.MIN).orElseThrow().from())
                .isAfterOrEqualTo(START.plus(Duration.ofHours(128)));
    }

    @Test
    void theLatestHoursAreAllThereAndEarlierOnesEverMoreRarely() {
        Learners learners = after(47);
        List<Long> hoursAgo = new ArrayList<>();
        for (var next = learners.takeSince(Instant.MIN); next.isPresent(); next = learners.takeSince(Instant.MIN)) {
            hoursAgo.add(Duration.between(next.get().from(), START.plus(Duration.ofHours(47)))
                    .toHours());
        }
        assertThat(hoursAgo).startsWith(47L).endsWith(1L, 0L).hasSize(8);
        assertThat(hoursAgo.get(3)).isBetween(5L, 24L);
    }

    @Test
    void theOneThatIsTakenBeganNotBeforeTheTime() {
        Learners learners = after(3);
        Instant time = START.plus(Duration.ofMinutes(70));
        assertThat(learners.takeSince(time).orElseThrow().from()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(learners.takeSince(time).orElseThrow().from()).isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(learners.takeSince(time)).isEmpty();
    }
}
