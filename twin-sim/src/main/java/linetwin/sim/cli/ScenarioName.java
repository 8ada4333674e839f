package linetwin.sim.cli;

/** What the help texts say about the argument that names a scenario. */
final class ScenarioName {
    static final String DESCRIPTION = "A scenario file, or a scenario that comes with the program: liangjiang-digital.";

    private ScenarioName() {}
}
