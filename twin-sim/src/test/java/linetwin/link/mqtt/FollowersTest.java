package linetwin.link.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

class FollowersTest {
    private static final Address PLANT = Address.ofPlant("test", "plant");
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final int LIMIT = (int) Followers.MOST_MESSAGES;

    private final Followers followers = new Followers();

    @Test
    void whoTellsNothingIsNotWaitedFor() {
        publish(1, 10 * LIMIT, 100);

        assertThat(followers.areFarBehind(0)).isFalse();
    }

    @Test
    void whoFallsFarBehindIsWaitedForUntilHeHasTakenItIn() {
        publish(1, 10, 1);
        followers.heard("window", report("run", 10), 0);
        publish(11, LIMIT + 10, 1);
        assertThat(followers.areFarBehind(0)).isFalse();

        publish(LIMIT + 11, LIMIT + 11, 1);
        assertThat(followers.areFarBehind(0)).isTrue();

        followers.heard("window", report("run", 11), 0);
        assertThat(followers.areFarBehind(0)).isFalse();
    }

    @Test
    void ofTwoTheSlowerOneCounts() {
        publish(1, LIMIT + 11, 1);
        followers.heard("slow", report("run", 10), 0);
        followers.heard("fast", report("run", LIMIT + 11), 0);
        assertThat(followers.areFarBehind(0)).isTrue();

        followers.heard("slow", report("run", 11), 0);
        assertThat(followers.areFarBehind(0)).isFalse();
    }

    @Test
    void bytesCountToo() {
        publish(1, 10, (int) (Followers.MOST_BYTES / 8));
        followers.heard("slow", report("run", 1), 0);
        assertThat(followers.areFarBehind(0)).isTrue();

        followers.heard("slow", report("run", 2), 0);
        assertThat(followers.areFarBehind(0)).isFalse();
    }

    @Test
    void whoIsStuckOrGoneIsWaitedForTenSeconds() {
        publish(1, LIMIT + 2, 1);
        followers.heard("stuck", report("run", 1), 0);
        followers.heard("stuck", report("run", 1), TimeUnit.SECONDS.toNanos(9));

        assertThat(followers.areFarBehind(TimeUnit.SECONDS.toNanos(10))).isTrue();
        assertThat(followers.areFarBehind(TimeUnit.SECONDS.toNanos(11))).isFalse();
    }

    @Test
    void whatIsSaidOfAnotherRunDoesNotCount() {
        publish(1, LIMIT + 2, 1);

        followers.heard("late", report("before", 1), 0);

        assertThat(followers.areFarBehind(0)).isFalse();
    }

    /** One message each second of the line. */
    private void publish(int first, int last, int bytes) {
        for (int i = first; i <= last; i++) {
            followers.published(message(i), bytes);
        }
    }

    private static Message message(int number) {
        return new StatusMessage(
                new Header("run", PLANT, number, START.plusSeconds(number), null), RunStatus.ONLINE, "1");
    }

    private static ReceiverReport report(String run, int number) {
        return new ReceiverReport(PLANT, run, START.plusSeconds(number));
    }
}
