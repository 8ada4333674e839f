package linetwin.link.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linetwin.link.recording.RecordingSurvey.Mark;

/** Marks in the making. When there are too many, those of one kind that are close together become one, and closer is more. */
final class MarkList {
    static final int MOST = 20_000;

    private static final Duration FIRST_SPACING = Duration.ofSeconds(10);

    private final List<Mark> marks = new ArrayList<>();
    private final Map<Mark.Kind, Integer> latest = new EnumMap<>(Mark.Kind.class);
    private Duration spacing = Duration.ZERO;

    void add(Mark mark) {
        Integer before = latest.get(mark.kind());
        if (before != null && isClose(marks.get(before), mark.at())) {
            marks.set(before, marks.get(before).and(mark));
            return;
        }
        latest.put(mark.kind(), marks.size());
        marks.add(mark);
        if (marks.size() > MOST) {
            coarsen();
        }
    }

    private boolean isClose(Mark mark, Instant time) {
        return !time.isBefore(mark.at()) && Duration.between(mark.at(), time).compareTo(spacing) < 0;
    }

    private void coarsen() {
        List<Mark> fine = List.copyOf(marks);
        spacing = spacing.isZero() ? FIRST_SPACING : spacing.multipliedBy(2);
        marks.clear();
        latest.clear();
        fine.forEach(this::add);
    }

    /** What there is, in order of time. */
    List<Mark> sorted() {
        return marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }
}
