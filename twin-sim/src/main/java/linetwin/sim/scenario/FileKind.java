package linetwin.sim.scenario;

import java.util.List;

/** What a file should describe, and how people are told of its mistakes. */
enum FileKind {
    SCENARIO("scenario", "a scenario", "use station-types to say things once"),
    MAPPING("mapping", "a mapping", "use * in the names of elements, or {name} in as, to say things once"),
    DEMO("demo", "a demo", "write it out"),
    EXPERIMENT("experiment", "an experiment", "write it out");

    private final String noun;
    private final String described;
    private final String insteadOfAnchors;

    FileKind(String noun, String described, String insteadOfAnchors) {
        this.noun = noun;
        this.described = described;
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
