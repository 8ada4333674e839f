package linetwin.link.recording.verify;

import java.nio.file.Path;
import java.util.Optional;
import linetwin.model.kpi.LineKpis;

/**
 * What two recordings of a line have in common. Compared are topics and payloads, message by message; the id of the run and all
 * times of the wall clock differ whenever a line runs again, and are not.
 *
 * @param messages that are the same in both, from the first on
 * @param first the first difference; empty if there is none
 * @param leftKpis of the last run in the first recording; empty if no line is described there
 * @param rightKpis of the last run in the second one
 */
public record Comparison(
        long messages, Optional<Difference> first, Optional<LineKpis> leftKpis, Optional<LineKpis> rightKpis) {
    /**
     * Reads two recordings side by side to their ends.
     *
     * @throws linetwin.link.recording.format.RecordingException if one of them can't be opened
     */
    public static Comparison of(Path left, Path right) {
        try (ComparedRecording one = new ComparedRecording(left);
                ComparedRecording other = new ComparedRecording(right)) {
            long messages = 0;
            Optional<Difference> first = Optional.empty();
            while (first.isEmpty() && advance(one, other)) {
                first = difference(one, other);
                messages += first.isEmpty() ? 1 : 0;
            }
            return new Comparison(messages, first, one.kpisAtEnd(), other.kpisAtEnd());
        }
    }

    /** Whether there is more in any of them. */
    private static boolean advance(ComparedRecording one, ComparedRecording other) {
        boolean hasOne = one.advance();
        boolean hasOther = other.advance();
        return hasOne || hasOther;
    }

    private static Optional<Difference> difference(ComparedRecording one, ComparedRecording other) {
        String topic = one.isAtEnd() ? other.topic() : one.topic();
        if (one.isAtEnd() || other.isAtEnd() || !one.topic().equals(other.topic())) {
            return Optional.of(
                    new Difference(one.position(), other.position(), topic, "", one.inWords(), other.inWords()));
        }
        return JsonDifference.find(one.payload(), other.payload())
                .map(at ->
                        new Difference(one.position(), other.position(), topic, at.pointer(), at.left(), at.right()));
    }
}
