package linetwin.link.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReceiverReport;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import linetwin.model.telemetry.json.ReceiverReportFormat;
import org.junit.jupiter.api.Test;

/** A recording may hold several plants, whose messages take turns and whose runs are their own. */
class AudiencesTest {
    private static final Address EAST = Address.ofPlant("test", "east");
    private static final Address WEST = Address.ofPlant("test", "west");
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
    private static final int LIMIT = (int) Followers.MOST_MESSAGES;

    private final ReceiverReportFormat format = new ReceiverReportFormat();
    private final Audiences audiences = new Audiences();

    @Test
    void whoFollowsOneOfTwoPlantsIsWaitedForInThatOneOnly() {
        publishBoth(1, 10);
        report(WEST, 10);
        publishBoth(11, LIMIT + 10);
        assertThat(audiences.areFarBehind(0)).isFalse();

        audiences.published(message(EAST, LIMIT + 11), 1);
        assertThat(audiences.areFarBehind(0)).as("nobody follows that plant").isFalse();

        audiences.published(message(WEST, LIMIT + 11), 1);
        assertThat(audiences.areFarBehind(0)).isTrue();

        report(WEST, LIMIT + 11);
        assertThat(audiences.areFarBehind(0)).isFalse();
    }

    private void publishBoth(int first, int last) {
        for (int number = first; number <= last; number++) {
            audiences.published(message(EAST, number), 1);
            audiences.published(message(WEST, number), 1);
        }
    }

    private void report(Address plant, int number) {
        ReceiverReport report = new ReceiverReport(plant, run(plant), START.plusSeconds(number));
        audiences.heard(report.topic("window"), format.encode(report), 0);
    }

    private static Message message(Address plant, int number) {
        var header = new Header(run(plant), plant, number, START.plusSeconds(number), START);
        return new StatusMessage(header, RunStatus.ONLINE, "1");
    }

    private static String run(Address plant) {
        return "run of " + plant.site();
    }
}
