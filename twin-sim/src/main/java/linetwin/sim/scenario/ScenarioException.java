package linetwin.sim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scenario that can't be read; its message lists all mistakes, in the order of the file. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ScenarioException(Position position, String value, String rule, Optional<String> suggestion) {
        this(List.of(new Problem(position, "", value, rule, suggestion)));
    }

    ScenarioException(Position position, String rule) {
        this(position, "", rule, Optional.empty());
    }

    public List<Problem> problems() {
        return problems;
    }
}
