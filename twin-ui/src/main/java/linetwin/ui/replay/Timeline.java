package linetwin.ui.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.link.recording.RecordingSurvey.Rest;
import linetwin.ui.source.playback.RecordingFacts;

/**
 * Where the stops and alarms of a recording are; immutable.
 *
 * @param searched the time up to which they are known
 * @param marks in order of time
 * @param rests breaks and times off shift, in order of time
 */
record Timeline(Instant begin, Instant end, Instant searched, Map<Lane, List<Mark>> marks, List<Rest> rests) {
    static final Timeline NONE = new Timeline(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Map.of(), List.of());

    Timeline {
        marks = Map.copyOf(marks);
        rests = List.copyOf(rests);
    }

    static Timeline of(RecordingFacts facts, RecordingSurvey survey) {
        Map<Lane, List<Mark>> marks = new EnumMap<>(Lane.class);
        for (Mark mark : survey.marks()) {
            Lane.of(mark.kind())
                    .ifPresent(lane -> marks.computeIfAbsent(lane, key -> new ArrayList<>())
                            .add(mark));
        }
        return new Timeline(facts.begin(), facts.end(), survey.reached(), marks, survey.rests());
    }

    /** Of all rows, in order of time. */
    List<Mark> all() {
        return marks.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Mark::at))
                .toList();
    }

    List<Mark> marks(Lane lane) {
        return marks.getOrDefault(lane, List.of());
    }

    /** How many stops or alarms there are; a mark can stand for several. */
    int count(Lane lane) {
        return marks(lane).stream().mapToInt(Mark::count).sum();
    }

    /** Where a time is, 0..1. */
    double shareOf(Instant time) {
        double whole = Duration.between(begin, end).toMillis();
        double share = whole == 0 ? 0 : Duration.between(begin, time).toMillis() / whole;
        return Math.max(0, Math.min(1, share));
    }

    /** The time at a share of the whole, 0..1. */
    Instant at(double share) {
        double inside = Math.max(0, Math.min(1, share));
        return begin.plusMillis((long) (inside * Duration.between(begin, end).toMillis()));
    }

    Instant clamp(Instant time) {
        return time.isBefore(begin) ? begin : time.isAfter(end) ? end : time;
    }

    /** The first mark of some lanes that is told of after a time. */
    Optional<Mark> next(Instant time, Set<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> marks(lane).stream()
                        .filter(mark -> mark.toldAt().isAfter(time))
                        .limit(1))
                .min((one, other) -> one.toldAt().compareTo(other.toldAt()));
    }

    /** The last mark of some lanes that is told of before a time. */
    Optional<Mark> previous(Instant time, Set<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane ->
                        marks(lane).stream().filter(mark -> mark.toldAt().isBefore(time)))
                .max((one, other) -> one.toldAt().compareTo(other.toldAt()));
    }

    /** The break or the time off shift that a time is in. */
    Optional<Rest> restAt(Instant time) {
        return rests.stream().filter(rest -> rest.contains(time)).findFirst();
    }

    /** The mark of a lane that is nearest to a time, if it is near enough. */
    Optional<Mark> near(Instant time, Lane lane, Duration tolerance) {
        return marks(lane).stream()
                .filter(mark -> Duration.between(mark.at(), time).abs().compareTo(tolerance) <= 0)
                .min((one, other) -> Duration.between(one.at(), time)
                        .abs()
                        .compareTo(Duration.between(other.at(), time).abs()));
    }
}
