package linetwin.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;
import org.junit.jupiter.api.Test;

class PlantsTest {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final Address DEAD = Address.ofPlant("works", "a");
    private static final Address LIVE = Address.ofPlant("works", "b");

    private final Plants plants = new Plants();

    @Test
    void oneClockIsALeftoverAndTwoAreASignOfLife() {
        clock(DEAD, 7, 0);
        clock(LIVE, 1, 0);
        clock(LIVE, 2, 1);
        assertThat(plants.views(at(1))).containsExactly(new PlantView(DEAD, "", false), new PlantView(LIVE, "", true));
    }

    @Test
    void theSameClockTwiceIsNoSignOfLife() {
        clock(DEAD, 7, 0);
        clock(DEAD, 7, 1);
        assertThat(plants.views(at(1))).containsExactly(new PlantView(DEAD, "", false));
    }

    @Test
    void plantThatFallsSilentIsNotLive() {
        clock(LIVE, 1, 0);
        clock(LIVE, 2, 1);
        assertThat(plants.views(at(7))).containsExactly(new PlantView(LIVE, "", false));
    }

    @Test
    void deadOneGivesWayToALiveOneAfterAWhile() {
        plants.accept(new StatusMessage(header(DEAD, 1), RunStatus.ONLINE, "1"), at(0));
        clock(DEAD, 7, 0);
        for (int second = 0; second <= 6; second++) {
            clock(LIVE, 1 + second, second);
        }
        assertThat(plants.findLiveInsteadOf(DEAD, at(3))).isEmpty();
        assertThat(plants.findLiveInsteadOf(DEAD, at(6))).contains(LIVE);
    }

    @Test
    void oneWhoseEndWasSeenStays() {
        clock(DEAD, 1, 0);
        clock(DEAD, 2, 1);
        clock(LIVE, 1, 59);
        clock(LIVE, 2, 60);
        assertThat(plants.findLiveInsteadOf(DEAD, at(60))).isEmpty();
    }

    @Test
    void manyDeadOnesNeverKeepALiveOneOut() {
        for (int plant = 0; plant < 3 * Plants.MOST; plant++) {
            clock(Address.ofPlant("works", "p" + plant), 1, 0);
        }
        clock(LIVE, 1, 1);
        clock(LIVE, 2, 2);
        assertThat(plants.views(at(2))).hasSize(Plants.MOST).contains(new PlantView(LIVE, "", true));
    }

    @Test
    void whenAllThatAreFollowedLiveOneMoreIsOnlyKnownToBeThere() {
        for (int plant = 0; plant < Plants.MOST; plant++) {
            clock(Address.ofPlant("works", "p" + plant), 1, 0);
            clock(Address.ofPlant("works", "p" + plant), 2, 1);
        }
        assertThat(plants.hasMore()).isFalse();
        clock(LIVE, 1, 1);
        assertThat(plants.hasMore()).isTrue();
        assertThat(plants.isKnown(LIVE)).isFalse();
        assertThat(plants.views(at(1))).hasSize(Plants.MOST).allMatch(PlantView::isLive);
    }

    private void clock(Address plant, long seq, long second) {
        plants.accept(new ClockMessage(header(plant, seq), 1, false, false), at(second));
    }

    private static Header header(Address plant, long seq) {
        return new Header("run", plant, seq, START, START);
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
