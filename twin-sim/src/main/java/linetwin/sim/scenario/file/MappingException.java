package linetwin.sim.scenario.file;

import java.util.List;

/** A mapping that can't be read, with all its mistakes. */
public final class MappingException extends DescriptionException {
    private static final long serialVersionUID = 1;

    MappingException(List<Problem> problems) {
        super(problems);
    }
}
