package linetwin.sim.scenario.file;

import java.util.List;
import java.util.Optional;

/** A scenario that can't be read, or a demo or experiment of one, with all its mistakes. */
public final class ScenarioException extends DescriptionException {
    private static final long serialVersionUID = 1;

    public ScenarioException(List<Problem> problems) {
        super(problems);
    }

    public ScenarioException(Position position, String value, String rule, Optional<String> suggestion) {
        this(List.of(new Problem(position, "", value, rule, suggestion)));
    }

    public ScenarioException(Position position, String rule) {
        this(position, "", rule, Optional.empty());
    }
}
