package linetwin.ui.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.sim.learn.observe.LineObserver;
import linetwin.sim.random.RunSeed;

/**
 * Observers of one line that began at different full hours of its clock, so that for any time one has heard all since about then:
 * a few hours ago each hour, longer ago ever more rarely. Their number is bounded, and each keeps samples of bounded size.
 */
final class Learners {
    /** Apart from each other by 1, 1, 1, 2, 4, 8, 16 … hours. */
    private static final int MOST = 8;

    /** What was learned longer ago is of another line by now. */
    private static final Duration LONGEST = Duration.ofDays(3);

    /** After a longer one nobody knows what was. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final RunSeed seed;
    private final DescriptionMessage announcement;
    private final List<Learner> learners = new ArrayList<>();
    private Instant next = Instant.MIN;

    /** One that has heard all from a time on. */
    record Learner(Instant from, LineObserver observer) {}

    Learners(RunSeed seed, DescriptionMessage announcement) {
        this.seed = seed;
        this.announcement = announcement;
    }

    void accept(Message message) {
        Instant time = message.header().simTime();
        if (!time.isBefore(next)) {
            LineObserver begun = new LineObserver(seed);
            begun.accept(announcement);
            boolean isContinuous = !next.equals(Instant.MIN) && time.isBefore(next.plus(LONGEST_SILENCE));
            learners.add(new Learner(isContinuous ? next : time, begun));
            next = time.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
            thinOut();
        }
        learners.forEach(learner -> learner.observer().accept(message));
    }

    /** Leaves out that one whose neighbours are nearest to each other for how long ago they began. */
    private void thinOut() {
        Instant now = learners.get(learners.size() - 1).from();
        learners.removeIf(learner -> learner.from().isBefore(now.minus(LONGEST)));
        if (learners.size() <= MOST) {
            return;
        }
        int least = 1;
        for (int i = 2; i < learners.size() - 1; i++) {
            if (gap(i, now) < gap(least, now)) {
                least = i;
            }
        }
        learners.remove(least);
    }

    private double gap(int i, Instant now) {
        double around = seconds(learners.get(i - 1).from(), learners.get(i + 1).from());
        return around / (3_600 + seconds(learners.get(i).from(), now));
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1e3;
    }

    /**
     * The one that began first since a time, which hears nothing more from now on; before it is taken, all of it is still to be
     * had.
     */
    Optional<Learner> takeSince(Instant time) {
        Optional<Learner> first = learners.stream()
                .filter(learner -> !learner.from().isBefore(time))
                .min(Comparator.comparing(Learner::from));
        first.ifPresent(learners::remove);
        return first;
    }

    int size() {
        return learners.size();
    }
}
