package linetwin.link.recording.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.Position;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordedMessage.Delivery;
import org.junit.jupiter.api.Test;

class DisturbedStageTest {
    private static final int MESSAGES = 10_000;
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");

    @Test
    void nothingHappensUnlessItIsAskedFor() throws InterruptedException {
        assertThat(played(Disturbance.NONE, 1))
                .isEqualTo(IntStream.range(0, MESSAGES).boxed().toList());
    }

    @Test
    void sameSeedDisturbsTheSameMessages() throws InterruptedException {
        Disturbance all = new Disturbance(0.01, 0.01, 0.01, 0, Duration.ofSeconds(2));

        assertThat(played(all, 7)).isEqualTo(played(all, 7)).isNotEqualTo(played(all, 8));
    }

    @Test
    void droppedMessagesAreAsManyAsAskedFor() throws InterruptedException {
        assertThat(played(new Disturbance(0.1, 0, 0, 0, Duration.ZERO), 1))
                .hasSizeBetween(8_800, 9_200)
                .isSorted();
    }

    @Test
    void duplicatesFollowTheirOriginals() throws InterruptedException {
        List<Integer> played = played(new Disturbance(0, 0.1, 0, 0, Duration.ZERO), 1);

        assertThat(played).hasSizeBetween(10_800, 11_200).isSorted();
        assertThat(played.stream().distinct()).hasSize(MESSAGES);
    }

    @Test
    void reorderedMessageComesAfterTheNextOne() throws InterruptedException {
        List<Integer> played = played(new Disturbance(0, 0, 0.1, 0, Duration.ZERO), 1);

        assertThat(played)
                .containsOnlyOnceElementsOf(IntStream.range(0, MESSAGES).boxed().toList());
        assertThat(IntStream.range(0, MESSAGES)
                        .filter(i -> played.get(i) == i + 1)
                        .count())
                .isBetween(700L, 1_100L);
        assertThat(IntStream.range(0, MESSAGES)).allMatch(i -> Math.abs(played.get(i) - i) <= 1);
    }

    @Test
    void noMessageIsLaterThanAskedFor() throws InterruptedException {
        List<Integer> played = played(new Disturbance(0, 0, 0, 0, Duration.ofSeconds(5)), 1);

        assertThat(played).hasSize(MESSAGES).doesNotHaveDuplicates();
        int newest = 0;
        for (int number : played) {
            newest = Math.max(newest, number);
            assertThat(newest - number).isLessThanOrEqualTo(6);
        }
    }

    private static List<Integer> played(Disturbance disturbance, long seed) throws InterruptedException {
        List<Integer> played = new ArrayList<>();
        DisturbedStage stage = new DisturbedStage(new Noting(played), disturbance, seed);
        for (int number = 0; number < MESSAGES; number++) {
            String payload = "{\"number\":" + number + ",\"simTime\":\"" + BEGIN.plusSeconds(number) + "\"}";
            stage.play(new RecordedMessage(
                    new Position(Path.of("a"), number),
                    BEGIN,
                    new Delivery("a", 1, false),
                    payload.getBytes(StandardCharsets.UTF_8)));
        }
        stage.finish();
        return played;
    }

    /** Notes the numbers of what is played. */
    private record Noting(List<Integer> played) implements Stage {
        @Override
        public void showing(int number) {
            throw new AssertionError("nobody jumps");
        }

        @Override
        public void play(RecordedMessage message) {
            String payload = new String(message.payload(), StandardCharsets.UTF_8);
            played.add(Integer.parseInt(payload.replaceFirst(".*?:(\\d+),.*", "$1")));
        }

        @Override
        public void broken(BrokenLine line) {
            throw new AssertionError(line.toString());
        }
    }
}
