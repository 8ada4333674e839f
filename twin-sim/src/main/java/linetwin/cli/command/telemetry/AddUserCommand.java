package linetwin.cli.command.telemetry;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import linetwin.cli.option.BrokerOptions;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.PasswordSource;
import linetwin.link.broker.access.Role;
import linetwin.link.broker.access.UsersFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broker add-user}: writes one user of the embedded broker into a file, with a hash of the password. */
@Command(
        name = "add-user",
        description = "Add a user of the embedded broker to a file, or change the password and role; a broker reads the"
                + " file when it starts.")
public final class AddUserCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Letters, digits or any of . _ @ -")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description =
                    "viewer: reads telemetry; operator: reads, clears stops remotely and resolves identifiers; trainer:"
                            + " reads, and commands the run; publisher: is the line.")
    private Role role = Role.VIEWER;

    @Option(
            names = "--users",
            required = true,
            paramLabel = "FILE",
            description = "The file, which is made unless it is there.")
    private Path users = Path.of("");

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; otherwise it comes from the environment variable "
                    + BrokerOptions.PASSWORD_VARIABLE + ", or is asked for.")
    private @Nullable Path passwordFile;

    public AddUserCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        UsersFile file = new UsersFile(users);
        var source = new PasswordSource("user '" + name + "'", BrokerOptions.PASSWORD_VARIABLE, environment);
        file.write(file.readIfThere().with(name, role, source.choose(passwordFile)));
        spec.commandLine()
                .getOut()
                .println("User '" + name + "' is a " + role.name().toLowerCase(Locale.ROOT) + " in " + users + ".");
        spec.commandLine().getOut().flush();
        return ExitStatus.OK;
    }
}
