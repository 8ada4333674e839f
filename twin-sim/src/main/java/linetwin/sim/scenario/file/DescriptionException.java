package linetwin.sim.scenario.file;

import java.util.List;
import java.util.stream.Collectors;

/** A file that describes a line can't be read; its message lists all mistakes, in the order of the file. */
public abstract sealed class DescriptionException extends RuntimeException permits ScenarioException, MappingException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    DescriptionException(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public final List<Problem> problems() {
        return problems;
    }
}
