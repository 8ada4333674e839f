package linetwin.link.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.telemetry.limit.Limits;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");

    private final Problems problems = new Problems();

    @Test
    void problemsOfOneKindAndElementAreOneWithItsNumberAndTheLastOfThem() {
        problems.note(ProblemKind.LATE, "oven", SIX, "first");
        problems.note(ProblemKind.LATE, "dough", SIX.plusSeconds(1), "other");
        problems.note(ProblemKind.LATE, "oven", SIX.plusSeconds(2), "last");

        assertThat(problems.list())
                .containsExactly(
                        new Problem("late", "oven", SIX, SIX.plusSeconds(2), 2, "last"),
                        new Problem("late", "dough", SIX.plusSeconds(1), SIX.plusSeconds(1), 1, "other"));
        assertThat(problems.sentences())
                .containsExactly("late readings (3): 2 at 'oven' since 2026-01-05T06:00:00Z,"
                        + " 1 at 'dough' since 2026-01-05T06:00:01Z.");
    }

    @Test
    void ofVeryManyElementsOnlyTheKindIsKeptAndAllFitIntoAStatus() {
        for (ProblemKind kind : ProblemKind.values()) {
            for (int element = 0; element < 100; element++) {
                problems.note(kind, "e" + element, SIX, "x".repeat(1_000));
            }
        }

        assertThat(problems.list()).hasSizeLessThanOrEqualTo(Limits.PROBLEMS);
        assertThat(problems.list()).allMatch(problem -> problem.detail().length() < 400);
        assertThat(ProblemKind.values()).allMatch(kind -> problems.of(kind) == 100);
    }
}
