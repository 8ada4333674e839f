package linetwin.model.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.twin.Alarm.Kind;

/** Finds what somebody should look at in the present of a line. */
final class Alarms {
    private static final Comparator<Alarm> BY_PRIORITY =
            Comparator.comparingInt(Alarm::priority).thenComparing(Alarm::since).thenComparing(Alarm::element);

    private static final Duration NEWS = Duration.ofHours(1);

    private Alarms() {}

    /** Of the stations and stores of a line, and of what its publisher says of it up to now. */
    static List<Alarm> of(
            Collection<StationView> stations, Collection<MirroredStore> stores, List<Problem> problems, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        for (Problem problem : problems) {
            kind(problem, now)
                    .ifPresent(kind ->
                            alarms.add(new Alarm(kind, problem.element(), problem.since(), reason(kind, problem))));
        }
        for (StationView station : stations) {
            Activity activity = station.activity();
            if (activity != null) {
                Kind.of(station.id(), activity.state(), activity.cause())
                        .ifPresent(kind -> alarms.add(new Alarm(
                                kind,
                                station.id(),
                                activity.since(),
                                activity.cause().reason(),
                                activity.cause().robot(),
                                activity.cause().fault())));
            }
        }
        for (MirroredStore store : stores) {
            if (store.highSince() != null) {
                alarms.add(new Alarm(Kind.BUFFER_HIGH, store.view().id(), store.highSince(), ""));
            }
        }
        alarms.sort(BY_PRIORITY);
        return alarms;
    }

    /** A deadlock is told for as long as it lasts; of doubtful data there is always some, and of old data nobody wants to hear. */
    private static Optional<Kind> kind(Problem problem, Instant now) {
        if (problem.kind().equals(Problem.DEADLOCK)) {
            return Optional.of(Kind.DEADLOCK);
        }
        return now.isAfter(problem.last().plus(NEWS)) ? Optional.empty() : Optional.of(Kind.DOUBTFUL_DATA);
    }

    private static String reason(Kind kind, Problem problem) {
        return kind == Kind.DEADLOCK ? "" : problem.kind();
    }
}
