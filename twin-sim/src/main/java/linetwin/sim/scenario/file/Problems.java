package linetwin.sim.scenario.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mistakes found so far; of several at one place only the first counts, the others follow from it. */
public final class Problems {
    private final FileKind kind;
    private final List<Problem> found = new ArrayList<>();
    private final Set<Position> positions = new HashSet<>();

    /** None so far in a scenario. */
    public Problems() {
        this(FileKind.SCENARIO);
    }

    /** None so far in a file of some kind. */
    public Problems(FileKind kind) {
        this.kind = kind;
    }

    public void add(Position position, List<String> path, String value, String rule, Optional<String> suggestion) {
        if (positions.add(position)) {
            found.add(new Problem(position, String.join(".", path), value, rule, suggestion));
        }
    }

    public void add(Position position, List<String> path, String value, String rule) {
        add(position, path, value, rule, Optional.empty());
    }

    /** Several fields may be missing at one place. */
    void addMissing(Position position, List<String> path, String field) {
        Problem problem = new Problem(position, String.join(".", path), field, "is missing", Optional.empty());
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isAnyAt(List<String> path) {
        String at = String.join(".", path);
        return found.stream().anyMatch(problem -> problem.path().equals(at));
    }

    /** Whether a value inside the one at the path was refused already. */
    boolean isAnyInside(List<String> path) {
        String outer = String.join(".", path);
        return found.stream().anyMatch(problem -> problem.path().startsWith(outer + "."));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw kind.exception(found.stream().sorted(Problem.BY_POSITION).toList());
        }
    }
}
