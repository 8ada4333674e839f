package linetwin.link.recording.play;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import org.jspecify.annotations.Nullable;

/** A stage before which messages get lost, late and damaged: with one seed and recording always the same ones. */
public final class DisturbedStage implements Stage {
    private final Stage stage;
    private final Disturbance disturbance;
    private final SplittableRandom random;
    private final PriorityQueue<Late> late =
            new PriorityQueue<>(Comparator.comparing(Late::due).thenComparing(Late::order));
    private @Nullable RecordedMessage overtaken;
    private long order;
    private Counts counts = new Counts(0, 0, 0, 0, 0);

    /** How many messages met what. */
    public record Counts(long dropped, long duplicated, long reordered, long corrupted, long delayed) {}

    /** A message that is late. */
    private record Late(Instant due, long order, RecordedMessage message) {}

    public DisturbedStage(Stage stage, Disturbance disturbance, long seed) {
        this.stage = stage;
        this.disturbance = disturbance;
        this.random = new SplittableRandom(seed);
    }

    public Counts counts() {
        return counts;
    }

    @Override
    public void showing(int number) {
        late.clear();
        overtaken = null;
        stage.showing(number);
    }

    @Override
    public void broken(BrokenLine line) {
        stage.broken(line);
    }

    @Override
    public void play(RecordedMessage message) throws InterruptedException {
        Optional<Instant> now = message.findSimTime();
        if (now.isPresent()) {
            playLate(now.get());
        }
        boolean isDropped = happens(disturbance.dropFraction());
        boolean isDuplicated = happens(disturbance.duplicateFraction());
        boolean isCorrupted = happens(disturbance.corruptFraction());
        if (isDropped) {
            counts = new Counts(
                    counts.dropped + 1, counts.duplicated, counts.reordered, counts.corrupted, counts.delayed);
            return;
        }
        RecordedMessage arriving = isCorrupted ? corrupted(message) : message;
        delay(arriving, now);
        if (isDuplicated) {
            counts = new Counts(
                    counts.dropped, counts.duplicated + 1, counts.reordered, counts.corrupted, counts.delayed);
            delay(arriving, now);
        }
    }

    /** Delivers what is still held back. */
    public void finish() throws InterruptedException {
        playLate(Instant.MAX);
        if (overtaken != null) {
            stage.play(overtaken);
            overtaken = null;
        }
    }

    private void delay(RecordedMessage message, Optional<Instant> now) throws InterruptedException {
        long longest = disturbance.delay().toMillis();
        if (longest == 0 || now.isEmpty()) {
            reorder(message);
            return;
        }
        counts = new Counts(counts.dropped, counts.duplicated, counts.reordered, counts.corrupted, counts.delayed + 1);
        late.add(new Late(now.get().plusMillis(random.nextLong(longest + 1)), order++, message));
    }

    private void playLate(Instant now) throws InterruptedException {
        for (Late next = late.peek(); next != null && !next.due().isAfter(now); next = late.peek()) {
            reorder(late.remove().message());
        }
    }

    private void reorder(RecordedMessage message) throws InterruptedException {
        RecordedMessage held = overtaken;
        if (held == null && happens(disturbance.reorderFraction())) {
            counts = new Counts(
                    counts.dropped, counts.duplicated, counts.reordered + 1, counts.corrupted, counts.delayed);
            overtaken = message;
            return;
        }
        stage.play(message);
        if (held != null) {
            overtaken = null;
            stage.play(held);
        }
    }

    private RecordedMessage corrupted(RecordedMessage message) {
        byte[] payload = message.payload().clone();
        if (payload.length > 0) {
            payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
        }
        counts = new Counts(counts.dropped, counts.duplicated, counts.reordered, counts.corrupted + 1, counts.delayed);
        return new RecordedMessage(message.position(), message.at(), message.delivery(), payload);
    }

    private boolean happens(double fraction) {
        return random.nextDouble() < fraction;
    }
}
