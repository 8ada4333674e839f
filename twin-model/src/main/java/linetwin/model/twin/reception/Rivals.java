package linetwin.model.twin.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Notices that two publishers tell of one plant at the same time: again and again a message of one run comes after one of the other, over
 * seconds. Where a run takes the place of another that happens once, or a few times within a moment.
 */
final class Rivals {
    /** So many times the word must have passed from one to the other. */
    private static final int ENOUGH = 4;

    private static final Duration APART = Duration.ofSeconds(1);

    /** Whoever was not heard for so long is gone. */
    private static final Duration GONE = Duration.ofSeconds(30);

    private String speaker = "";
    private String other = "";
    private Instant speakerHeard = Instant.MIN;
    private Instant otherHeard = Instant.MIN;
    private Instant turned = Instant.MIN;
    private int turns;

    /** A message of a run of the followed plant arrived. */
    void heard(String run, Instant at) {
        if (run.equals(speaker)) {
            speakerHeard = at;
            return;
        }
        boolean isKnown = run.equals(other) && !otherHeard.plus(GONE).isBefore(at);
        other = speaker;
        otherHeard = speakerHeard;
        speaker = run;
        speakerHeard = at;
        if (!isKnown) {
            turns = 0;
            turned = at;
        } else if (!turned.plus(APART).isAfter(at)) {
            turns++;
            turned = at;
        }
    }

    /** The two runs in the order of their names; empty if no two of them are told. */
    List<String> runs() {
        boolean areTwo = turns >= ENOUGH && !otherHeard.plus(GONE).isBefore(speakerHeard);
        return areTwo ? List.of(speaker, other).stream().sorted().toList() : List.of();
    }
}
