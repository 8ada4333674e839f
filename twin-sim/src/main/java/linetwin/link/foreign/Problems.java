package linetwin.link.foreign;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.telemetry.limit.Limits;

/**
 * What was not plain in what a foreign line says since its run began, by kind and element, bounded. Used by one thread at a time.
 */
public final class Problems {
    /** Of more kinds and elements than that only the kind is kept, so that all fit into a status. */
    private static final int MOST = Limits.PROBLEMS - ProblemKind.values().length;

    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(10);

    private final Map<Subject, Problem> known = new LinkedHashMap<>();
    private boolean hasNew;
    private boolean hasGrown;
    private Instant told = Instant.MIN;

    private record Subject(ProblemKind kind, String element) {}

    /** @param element its id; empty for the whole line */
    void note(ProblemKind kind, String element, Instant at, String detail) {
        Subject subject = subject(kind, element);
        String words = Excerpt.of(detail);
        Problem before = known.get(subject);
        hasNew |= before == null;
        hasGrown = true;
        known.put(
                subject,
                before == null
                        ? new Problem(kind.inContract(), subject.element(), at, at, 1, words)
                        : before.again(at, words));
    }

    /** Something more is known of the last one of a kind that was noted. */
    void complete(ProblemKind kind, String element, Instant at, String detail) {
        known.computeIfPresent(
                subject(kind, element),
                (subject, before) -> new Problem(
                        before.kind(), before.element(), before.since(), at, before.count(), Excerpt.of(detail)));
        hasGrown = true;
    }

    private Subject subject(ProblemKind kind, String element) {
        Subject subject = new Subject(kind, element);
        return known.containsKey(subject) || known.size() < MOST ? subject : new Subject(kind, "");
    }

    /** Whether a status should tell them now: at once of a new one, and now and then that they grow. */
    boolean takeNews(Instant now) {
        boolean isDue = hasNew || (hasGrown && !now.isBefore(told.plus(BETWEEN_TELLINGS)));
        if (isDue) {
            hasNew = false;
            hasGrown = false;
            told = now;
        }
        return isDue;
    }

    /** At most as many as a status may tell of, in the order in which they were noted first. */
    public List<Problem> list() {
        return List.copyOf(known.values());
    }

    /** How many there were of a kind. */
    public long of(ProblemKind kind) {
        return of(kind, Problem::count).mapToLong(Long::longValue).sum();
    }

    private <T> Stream<T> of(ProblemKind kind, Function<Problem, T> part) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> part.apply(entry.getValue()));
    }

    /** A sentence for each kind, such as {@code late readings (3): 2 at 'oven' since …, 1 at 'dough' since ….} */
    public Stream<String> sentences() {
        return Arrays.stream(ProblemKind.values()).map(this::sentence).flatMap(Optional::stream);
    }

    private Optional<String> sentence(ProblemKind kind) {
        long total = of(kind);
        return total == 0
                ? Optional.empty()
                : Optional.of(kind.words() + " (" + total + "): "
                        + of(kind, Problems::words).collect(Collectors.joining(", ")) + ".");
    }

    private static String words(Problem problem) {
        return problem.count() + (problem.element().isEmpty() ? "" : " at '" + problem.element() + "'") + " since "
                + problem.since();
    }
}
