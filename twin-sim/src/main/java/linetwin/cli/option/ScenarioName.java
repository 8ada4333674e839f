package linetwin.cli.option;

/** What the help texts say about the argument that names a scenario. */
public final class ScenarioName {
    public static final String DESCRIPTION =
            "A scenario file, or a scenario that comes with the program: liangjiang-digital.";

    private ScenarioName() {}
}
