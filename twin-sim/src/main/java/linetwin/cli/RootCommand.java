package linetwin.cli;

import java.util.concurrent.Callable;
import linetwin.cli.option.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; without a command it is the demonstration. Its commands inherit {@code --help} and {@code --version}. */
@Command(
        name = "linetwin",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = "An open digital twin of a car factory's line. Without a command: demo.")
final class RootCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        return spec.commandLine().execute("demo");
    }
}
