package linetwin.sim.scenario.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file should describe, and how people are told of its mistakes. */
public enum FileKind {
    SCENARIO("scenario", "a scenario", "run and check read", "use station-types to say things once"),
    MAPPING(
            "mapping",
            "a mapping",
            "translate, import and check read",
            "use * in the names of elements, or {name} in as, to say things once"),
    DEMO("demo", "a demo", "the window reads", "write it out"),
    EXPERIMENT("experiment", "an experiment", "sweep reads", "write it out");

    private final String noun;
    private final String described;
    private final String readers;
    private final String insteadOfAnchors;

    FileKind(String noun, String described, String readers, String insteadOfAnchors) {
        this.noun = noun;
        this.described = described;
        this.readers = readers;
        this.insteadOfAnchors = insteadOfAnchors;
    }

    /** Such as {@code mapping}. */
    String noun() {
        return noun;
    }

    /** Such as {@code a mapping}. */
    String described() {
        return described;
    }

    /** The kind whose schema, such as {@code linetwin-mapping/1}, a file names, if it is another one. */
    Optional<FileKind> other(String schema) {
        return Arrays.stream(values())
                .filter(kind -> kind != this && schema.startsWith("linetwin-" + kind.noun + "/"))
                .findFirst();
    }

    /** Which command is for such files, as the rest of {@code which}. */
    String readers() {
        return readers;
    }

    /** What to do without anchors and aliases. */
    String insteadOfAnchors() {
        return insteadOfAnchors;
    }

    DescriptionException exception(List<Problem> problems) {
        return switch (this) {
            case MAPPING -> new MappingException(problems);
            case SCENARIO, DEMO, EXPERIMENT -> new ScenarioException(problems);
        };
    }
}
